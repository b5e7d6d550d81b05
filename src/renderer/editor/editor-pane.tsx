import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import { Button } from '../components/button.tsx'
import { useDocuments } from '../documents/app-documents.ts'
import type { SaveFailure } from '../documents/save-failure.ts'
import { useOpenDocument } from '../documents/use-open-document.ts'
import { useSettingsStore } from '../stores/settings-store.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'
import { ArticleHead } from './article-head.tsx'
import { Breadcrumb } from './breadcrumb.tsx'
import { DocumentBar } from './document-bar.tsx'
import { toggleFrontmatter } from './frontmatter-fold.ts'
import { useArticleEntry } from './use-article-entry.ts'
import { useEditorView } from './use-editor-view.ts'
import styles from './editor-pane.module.css'

/** The article in hand: where it stands, what is known of it, and its text. */
export function EditorPane({ series, path }: ArticleRef) {
  const t = useTranslations('editor')
  const documents = useDocuments()
  const opening = useOpenDocument({ series, path })
  const open = opening.kind === 'open' ? opening.document : null
  const place = useArticleEntry({ series, path })
  const { editorFontSize, editorMeasure } = useSettingsStore((state) => state.settings)
  const title = place?.entry.title ?? path
  const number = /^\d+$/.test(place?.entry.number ?? '') ? (place?.entry.number ?? '') : 'none'
  const { host, view, head } = useEditorView(open, t('articleLabel', { number, title }))

  useEffect(() => {
    if (open === null) return
    documents.activate(open)
    return () => {
      if (useWorkspaceStore.getState().open === null) documents.activate(null)
      else void open.session.flush()
    }
  }, [documents, open])

  useEffect(() => {
    view?.dom.style.setProperty('--editor-size', `${editorFontSize}px`)
    view?.dom.style.setProperty('--editor-measure', String(editorMeasure))
    view?.requestMeasure()
  }, [view, editorFontSize, editorMeasure])

  return (
    <div className={styles['pane']}>
      {place === null ? <div className={styles['nowhere']} /> : <Breadcrumb {...place} />}
      {open !== null && <DocumentBar session={open.session} />}
      {opening.kind === 'failed' && (
        <OpeningFailed name={title} failure={opening.failure} onAgain={opening.again} />
      )}
      <div ref={host} className={styles['text']} hidden={opening.kind === 'failed'} />
      {place !== null &&
        createPortal(
          <div className={styles['head']}>
            <ArticleHead entry={place.entry} onProperties={() => view !== null && toggleFrontmatter(view)} />
          </div>,
          head,
        )}
    </div>
  )
}

interface OpeningFailedProps {
  readonly name: string
  readonly failure: SaveFailure
  readonly onAgain: () => void
}

function OpeningFailed({ name, failure, onAgain }: OpeningFailedProps) {
  const t = useTranslations('editor')
  const gone = failure.code === 'article.notFound'
  return (
    <div className={styles['failed']} role="alert">
      <h2 className={styles['failedTitle']}>{t('failedTitle', { name })}</h2>
      <p>{gone ? t('failedMissing') : t('failedOther', { message: failure.message })}</p>
      <Button onPress={onAgain}>{t('tryAgain')}</Button>
    </div>
  )
}
