import { EditorSelection, type StateCommand } from '@codemirror/state'
import { verbatimAt } from './containers.ts'

/** A picture whose text is what is selected; the caret goes where its address is written. */
export const insertImage: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly || state.selection.ranges.some(({ head }) => verbatimAt(state, head) !== null))
    return false
  const change = state.changeByRange(({ from, to }) => {
    const text = state.sliceDoc(from, to).replaceAll('\n', ' ')
    const insert = `![${text}]()`
    return { changes: { from, to, insert }, range: EditorSelection.cursor(from + insert.length - 1) }
  })
  dispatch(state.update(change, { userEvent: 'input', scrollIntoView: true }))
  return true
}
