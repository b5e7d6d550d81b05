import { useLayoutEffect } from 'react'
import { useTranslations } from 'use-intl'
import type { EditorWindow } from './follow-editor-window.ts'
import { useHeardStore } from './heard-store.ts'
import styles from './preview-window.module.css'
import { textsHeard } from './texts-heard.ts'
import { useForwardedKeys } from './use-forwarded-keys.ts'
import { useAppearance } from '../appearance/use-appearance.ts'
import { PreviewPane } from '../preview/preview-pane.tsx'
import { PreviewViews } from '../preview/preview-views.tsx'
import { Toasts } from '../shell/toasts.tsx'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** The preview's own window: what the pane would show, of what is open in the other window. */
export function PreviewWindow({ editor }: { editor: EditorWindow }) {
  const title = useTitle()
  useAppearance()
  useForwardedKeys(editor)
  useLayoutEffect(() => {
    document.title = title
  }, [title])
  return (
    <main className={styles['window']}>
      <h1 className={styles['title']}>{title}</h1>
      <PreviewViews article={<HeardArticle />} written={textsHeard} />
      <Toasts />
    </main>
  )
}

/** The article in the other window's editor. */
function HeardArticle() {
  const t = useTranslations('shell')
  const open = useWorkspaceStore((state) => state.open)
  const { met, text, failed } = useHeardStore()
  if (open !== null) return <PreviewPane series={open.series} path={open.path} text={text} gone={failed} />
  return met ? <p className={styles['nothing']}>{t('previewNothing')}</p> : null
}

function useTitle(): string {
  const t = useTranslations('preview')
  const title = useWorkspaceStore(({ workspace, open }) => {
    const series = workspace?.series.find(({ folder }) => folder === open?.series)
    const entry = series?.entries.find(({ path }) => path === open?.path)
    return entry === undefined ? null : `${entry.number} ${entry.title}`
  })
  return title === null ? t('label') : t('window', { title })
}
