import { lazy, Suspense, useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import { useConcentration } from './concentration/use-concentration.ts'
import { useProblemsInText } from './diagnostics/use-problems-in-text.ts'
import { DocumentBar } from './document-bar.tsx'
import { EditorBar } from './editor-bar.tsx'
import styles from './editor-pane.module.css'
import { useLiveMode } from './live/use-live-mode.ts'
import { OpeningFailed } from './opening-failed.tsx'
import { ArticleSpelling } from './spelling/article-spelling.tsx'
import { TextSkeleton } from './text-skeleton.tsx'
import { useArticleEntry } from './use-article-entry.ts'
import { useEditorLook } from './use-editor-look.ts'
import { useEditorView } from './use-editor-view.ts'
import { useReveal } from './use-reveal.ts'
import { useDocuments } from '../documents/app-documents.ts'
import { useConflict } from '../documents/use-conflict.ts'
import { useShownDocument } from '../documents/use-shown-document.ts'
import { PropertiesStrip } from '../properties/properties-strip.tsx'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'

const MergeView = lazy(async () => ({ default: (await import('../merge/merge-view.tsx')).MergeView }))

export interface EditorPaneProps {
  readonly article: ArticleRef
  /** Whether it is the one that the author is in, which the rest of the window is about. */
  readonly inHand: boolean
  /** Leaves the room to the other of two articles; null where it is the only one. */
  readonly onClose: (() => void) | null
}

/** An article: where it stands, what is known of it, and its text. */
export function EditorPane({ article, inHand, onClose }: EditorPaneProps) {
  const t = useTranslations('editor')
  const documents = useDocuments()
  const shown = useShownDocument(article)
  const open = shown.kind === 'open' ? shown.document : null
  const place = useArticleEntry(shown.ref)
  const title = place?.entry.title ?? shown.ref.path
  const number = /^\d+$/.test(place?.entry.number ?? '') ? (place?.entry.number ?? '') : 'none'
  const conflict = useConflict(open?.session ?? null)
  const zen = useUiStore((state) => state.zen)
  const { host, view, head } = useEditorView(open, t('articleLabel', { number, title }), inHand)
  useEditorLook(view)
  useConcentration(view, open)
  useProblemsInText(view, open)
  useLiveMode(view, open)
  useReveal(view, open === null ? null : shown.ref)

  useEffect(() => {
    if (open === null || !inHand) return
    documents.activate(open)
    return () => {
      if (useWorkspaceStore.getState().open === null) documents.activate(null)
      else void open.session.flush()
    }
  }, [documents, open, inHand])

  return (
    <div className={styles['pane']}>
      {zen ? null : place === null ? (
        <div className={styles['nowhere']} />
      ) : (
        <EditorBar place={place} view={view} inHand={inHand} onClose={onClose} />
      )}
      {open !== null && <DocumentBar document={open} />}
      {shown.kind === 'failed' && (
        <OpeningFailed
          name={number === 'none' ? title : `${number} ${title}`}
          path={shown.ref.path}
          failure={shown.failure}
          onAgain={shown.again}
        />
      )}
      {shown.kind === 'waiting' && <TextSkeleton />}
      {open !== null && conflict !== null && (
        <Suspense fallback={<TextSkeleton />}>
          <MergeView key={conflict.diskRevision} document={open} conflict={conflict} title={title} />
        </Suspense>
      )}
      {open !== null && view !== null && (
        <ArticleSpelling view={view} document={open} series={place?.series ?? null} />
      )}
      <div ref={host} className={styles['text']} hidden={shown.kind !== 'open' || conflict !== null} />
      {place !== null &&
        open !== null &&
        createPortal(
          <div className={styles['head']}>
            <PropertiesStrip
              key={`${shown.ref.series}/${shown.ref.path}`}
              place={place}
              document={open}
              view={view}
            />
          </div>,
          head,
        )}
    </div>
  )
}
