import type { EditorState } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { create } from 'zustand'
import { afterPaint } from '../view-frame/after-paint.ts'

/** Where the caret is in the file, line and column from 1, and how many characters are selected. */
export interface CaretPlace {
  readonly line: number
  readonly column: number
  readonly selected: number
}

export interface CaretState {
  /** Null while no article is in the editor. */
  readonly place: CaretPlace | null
}

/** The caret of the article in the editor. Only what shows it listens: it changes with every key. */
export const useCaretStore = create<CaretState>()(() => ({ place: null }))

let followed: EditorView | null = null
let waits = false

/** Follows the caret in a view, the one that the author is in. Returns what lets go of it. */
export function followCaret(view: EditorView): () => void {
  followed = view
  tellSoon()
  return () => {
    if (followed !== view) return
    followed = null
    tellSoon()
  }
}

/** The caret of a view is elsewhere, or the text around it is. Runs on every key. */
export function caretMoved(view: EditorView): void {
  if (view === followed) tellSoon()
}

/** What shows the caret is told when its frame was painted. */
function tellSoon(): void {
  if (waits) return
  waits = true
  void afterPaint().then(() => {
    waits = false
    useCaretStore.setState({ place: followed === null ? null : caretPlace(followed.state) })
  })
}

/** Costs the depth of the text's tree, whatever its length. */
export function caretPlace({ doc, selection }: EditorState): CaretPlace {
  const { head } = selection.main
  const line = doc.lineAt(head)
  const selected = selection.ranges.reduce((sum, { from, to }) => sum + to - from, 0)
  return { line: line.number, column: head - line.from + 1, selected }
}
