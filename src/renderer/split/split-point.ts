import type { EditorView } from '@codemirror/view'
import { divideSource } from '#core/markdown/divide-source'
import type { ArticleRef } from '../stores/workspace-store.ts'

/** Where an article would be split; `at` is under the caret, in the window. */
export interface SplitPoint {
  readonly article: ArticleRef
  /** Line of the caret in the file, from 1. */
  readonly line: number
  /** Words of the heading that the second part would begin with; null where it begins otherwise. */
  readonly heading: string | null
  /** False where nothing would be on one side. */
  readonly possible: boolean
  readonly at: { readonly left: number; readonly top: number }
}

/** The place at the caret. */
export function splitPoint(view: EditorView, article: ArticleRef): SplitPoint {
  const { state } = view
  const { head } = state.selection.main
  const line = state.doc.lineAt(head).number
  const parts = divideSource(state.doc.toString(), line)
  const box = view.coordsAtPos(head)
  return {
    article,
    line,
    heading: parts?.heading ?? null,
    possible: parts !== null,
    at: { left: box?.left ?? 0, top: box?.bottom ?? 0 },
  }
}
