import { pickedCompletion, type Completion } from '@codemirror/autocomplete'
import { EditorSelection } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'

export interface Inserted {
  readonly from: number
  readonly to: number
  readonly insert: string
  /** Where the caret goes; behind what is inserted where left out. */
  readonly caret?: number
}

/** Puts what a row stands for into the text, as one step of undo. */
export function insertRow(view: EditorView, row: Completion, { from, to, insert, caret }: Inserted): void {
  view.dispatch({
    changes: { from, to, insert },
    selection: EditorSelection.cursor(caret ?? from + insert.length),
    annotations: pickedCompletion.of(row),
    userEvent: 'input.complete',
    scrollIntoView: true,
  })
}
