import { FileX2, Timer } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { linkContext } from './link-context.ts'
import { previewPage, samePage } from './preview-page.ts'
import { openPreviewLink } from './open-preview-link.ts'
import styles from './preview-pane.module.css'
import type { PreviewContext, PreviewPage } from './preview-protocol.ts'
import type { PreviewText } from './preview-text.ts'
import { themeSheets } from './theme-sheets.ts'
import { usePageIsDark } from './use-page-is-dark.ts'
import { usePreview } from './use-preview.ts'
import { Banner } from '../components/banner.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { useArticleEntry } from '../editor/use-article-entry.ts'
import { useSettingsStore } from '../stores/settings-store.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'

export interface PreviewPaneProps extends ArticleRef {
  /** Null until it is there. */
  readonly text: PreviewText | null
  /** The article cannot be opened. */
  readonly gone: boolean
}

/** The article as its readers will see it, in step with what is typed. */
export function PreviewPane({ series, path, text, gone }: PreviewPaneProps) {
  const t = useTranslations('preview')
  const host = useRef<HTMLDivElement>(null)
  const width = useSettingsStore((state) => state.settings.previewWidth)
  const dark = usePageIsDark()
  const health = usePreview({
    host,
    title: t('frame'),
    text,
    page: usePage({ series, path }),
    context: useLinkContext(),
    sheets: useMemo(() => themeSheets(dark), [dark]),
    onLink: openPreviewLink,
  })

  return (
    <div className={styles['page']} aria-busy={health === 'catching-up'}>
      <div className={styles['catchingUp']} data-on={health === 'catching-up' || undefined} />
      <div
        className={styles['stage']}
        data-width={width}
        data-colours={dark ? 'dark' : 'light'}
        hidden={gone}
      >
        <div ref={host} className={styles['frame']} />
      </div>
      {gone && (
        <div className={styles['gone']}>
          <EmptyState icon={FileX2} title={t('gone')} text={t('goneHint')} />
        </div>
      )}
      <output className={styles['notice']}>
        {health === 'halted' && !gone && (
          <Banner tone="warning" icon={Timer}>
            {t('halted')}
          </Banner>
        )}
      </output>
    </div>
  )
}

/** The same object while the page looks the same: every save tells the entry anew. */
function usePage(ref: ArticleRef): PreviewPage | null {
  const t = useTranslations('preview')
  const place = useArticleEntry(ref)
  const [known, setKnown] = useState<PreviewPage | null>(null)
  const words = { allSeries: t('allSeries'), breadcrumb: t('breadcrumb'), contents: t('contents') }
  const page = place === null ? null : previewPage(place, words)
  if (page === null || (known !== null && samePage(known, page))) return page === null ? null : known
  setKnown(page)
  return page
}

/** Other names reach the preview this much later, in milliseconds: the list that was put in order is drawn first. */
const contextDelay = 200

function useLinkContext(): PreviewContext {
  const latest = useWorkspaceStore((state) => state.workspace)
  const [workspace, setWorkspace] = useState(latest)
  useEffect(() => {
    const timer = setTimeout(() => setWorkspace(latest), contextDelay)
    return () => clearTimeout(timer)
  }, [latest])
  const [known, setKnown] = useState(() => linkContext(workspace, null))
  const [seen, setSeen] = useState(workspace)
  if (seen === workspace) return known
  const context = linkContext(workspace, known)
  setSeen(workspace)
  setKnown(context)
  return context
}
