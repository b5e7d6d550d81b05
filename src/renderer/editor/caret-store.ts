import type { EditorState } from '@codemirror/state'
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

let latest: EditorState | null = null
let waits = false

/** Takes note of the caret; what shows it is told when its frame was painted. Null: no article is in the editor. */
export function noteCaret(state: EditorState | null): void {
  latest = state
  if (waits) return
  waits = true
  void afterPaint().then(() => {
    waits = false
    useCaretStore.setState({ place: latest === null ? null : caretPlace(latest) })
    latest = null
  })
}

/** Costs the depth of the text's tree, whatever its length. */
export function caretPlace({ doc, selection }: EditorState): CaretPlace {
  const { head } = selection.main
  const line = doc.lineAt(head)
  const selected = selection.ranges.reduce((sum, { from, to }) => sum + to - from, 0)
  return { line: line.number, column: head - line.from + 1, selected }
}
