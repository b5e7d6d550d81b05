import type { EditorView } from '@codemirror/view'
import type { MarkedFinding } from './problem-marks.ts'
import type { AddressFix } from '#shared/model/finding'

/** Gives a link the address that was suggested: one change, one step of undo. */
export function applyFix(view: EditorView, { from, to }: MarkedFinding, { href }: AddressFix): void {
  if (view.state.readOnly) return
  view.dispatch({ changes: { from, to, insert: href }, userEvent: 'input.fix', scrollIntoView: true })
  view.focus()
}
