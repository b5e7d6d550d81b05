import { EditorSelection, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

const marks: readonly string[] = ['*', '_', '`', '~']

/** A mark typed over selected text goes round it instead of replacing it. */
export function surroundSelection(): Extension {
  return EditorView.inputHandler.of((view, _from, _to, typed) => {
    const { state } = view
    if (!marks.includes(typed) || state.readOnly || state.selection.ranges.some((range) => range.empty))
      return false
    const change = state.changeByRange((range) => ({
      changes: [
        { from: range.from, insert: typed },
        { from: range.to, insert: typed },
      ],
      range: EditorSelection.range(range.anchor + typed.length, range.head + typed.length),
    }))
    view.dispatch(state.update(change, { userEvent: 'input.type', scrollIntoView: true }))
    return true
  })
}
