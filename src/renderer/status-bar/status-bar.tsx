import { lazy, Suspense, useDeferredValue } from 'react'
import { useTranslations } from 'use-intl'
import { CaretPlace } from './caret-place.tsx'
import { ExportState } from './export-state.tsx'
import { OrderState } from './order-state.tsx'
import { ProblemCount } from './problem-count.tsx'
import { ReorderHint } from './reorder-hint.tsx'
import { SaveState } from './save-state.tsx'
import styles from './status-bar.module.css'
import { Totals } from './totals.tsx'
import { useActiveDocument } from './use-active-document.ts'
import { useHost } from '../app-services.tsx'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** These ask the editor, so they come with the editor's code. */
const TextLength = lazy(async () => ({ default: (await import('./text-length.tsx')).TextLength }))
const ArticleLanguage = lazy(async () => ({
  default: (await import('./article-language.tsx')).ArticleLanguage,
}))

/**
 * The bar under the panes: at its start what is on disk, at its end figures of what is in front. Each item
 * looks after itself, so that a key draws the caret's place anew and nothing else.
 */
export function StatusBar() {
  const t = useTranslations('status')
  const hasWorkspace = useWorkspaceStore((state) => state.workspace !== null)
  return (
    <footer className={styles['bar']} aria-label={t('label')}>
      {hasWorkspace ? (
        <>
          <SaveState />
          <OrderState />
          <ProblemCount />
          <ExportState />
          <ReorderHint />
          <span className={styles['space']} />
          <Figures />
        </>
      ) : (
        <Version />
      )}
    </footer>
  )
}

function Figures() {
  const writing = useNavigationStore((state) => state.view.kind === 'article')
  // An article that is switched to is shown before its figures are.
  const document = useDeferredValue(useActiveDocument())
  if (!writing) return <Totals />
  if (document === null) return null
  return (
    // All at once: one that came later would move the others.
    <Suspense fallback={null}>
      <TextLength document={document} />
      <CaretPlace />
      <ArticleLanguage document={document} />
    </Suspense>
  )
}

function Version() {
  const t = useTranslations('welcome')
  const { version } = useHost()
  return <span className={styles['item']}>{t('version', { version })}</span>
}
