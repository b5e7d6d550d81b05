import { useState } from 'react'
import { useLate } from '../components/use-late.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'
import type { AppDocument } from './app-documents.ts'
import type { SaveFailure } from './save-failure.ts'
import { useOpenDocument } from './use-open-document.ts'

/** What a pane shows of the article it was asked for. */
export type Shown =
  | { readonly kind: 'open'; readonly ref: ArticleRef; readonly document: AppDocument }
  /** Nothing yet, and for longer than a moment. */
  | { readonly kind: 'waiting'; readonly ref: ArticleRef }
  | { readonly kind: 'failed'; readonly ref: ArticleRef; readonly failure: SaveFailure }

/**
 * Opens an article. Until it is there the one before it stays for a moment, whole: an article that opens
 * at once replaces it in one step, without a blank in between. `again` tries after a failure.
 */
export function useShownDocument(wanted: ArticleRef): Shown & { readonly again: () => void } {
  const { again, ...opening } = useOpenDocument(wanted)
  const late = useLate(opening.kind === 'opening')
  const [last, setLast] = useState<AppDocument | null>(null)
  if (opening.kind === 'open' && opening.document !== last) setLast(opening.document)
  if (opening.kind === 'failed' && last !== null) setLast(null)
  if (opening.kind === 'failed') return { kind: 'failed', ref: wanted, failure: opening.failure, again }
  const document = opening.kind === 'open' ? opening.document : late ? null : last
  if (document === null) return { kind: 'waiting', ref: wanted, again }
  return { kind: 'open', ref: document.session.ref, document, again }
}
