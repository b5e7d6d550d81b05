import { useEffect, useState } from 'react'
import type { ArticleRef } from '../stores/workspace-store.ts'
import { useDocuments, type AppDocument } from './app-documents.ts'
import { saveFailure, type SaveFailure } from './save-failure.ts'

/** An article on its way into a pane. */
export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly document: AppDocument }
  | { readonly kind: 'failed'; readonly failure: SaveFailure }

type Settled = Exclude<Opening, { kind: 'opening' }> & ArticleRef & { readonly attempt: number }

/** Opens an article, at once where it is open already. `again` tries after a failure. */
export function useOpenDocument({ series, path }: ArticleRef): Opening & { readonly again: () => void } {
  const documents = useDocuments()
  const [settled, setSettled] = useState<Settled | null>(null)
  const [attempt, setAttempt] = useState(0)
  const again = () => setAttempt((before) => before + 1)

  useEffect(() => {
    let wanted = true
    const settle = (next: Settled) => {
      if (wanted) setSettled(next)
    }
    documents.open({ series, path }).then(
      (document) => settle({ kind: 'open', document, series, path, attempt }),
      (error: unknown) => settle({ kind: 'failed', failure: saveFailure(error), series, path, attempt }),
    )
    return () => {
      wanted = false
    }
  }, [documents, series, path, attempt])

  if (settled?.series === series && settled.path === path && settled.attempt === attempt)
    return { ...settled, again }
  const known = documents.find({ series, path })
  return known === null ? { kind: 'opening', again } : { kind: 'open', document: known, again }
}
