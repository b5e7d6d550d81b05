import { EditorState, type Extension, type Transaction } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** Keeps the line that is written in the middle of the pane, as paper in a typewriter. The pointer moves nothing. */
export function typewriter(): Extension {
  return EditorState.transactionExtender.of((transaction) =>
    isByKeys(transaction)
      ? { effects: EditorView.scrollIntoView(transaction.newSelection.main.head, { y: 'center' }) }
      : null,
  )
}

const written = ['input', 'delete', 'move', 'undo', 'redo', 'select'] as const

function isByKeys(transaction: Transaction): boolean {
  if (transaction.isUserEvent('select.pointer') || transaction.isUserEvent('input.drop')) return false
  return written.some((event) => transaction.isUserEvent(event))
}
