import type { StateCommand } from '@codemirror/state'
import { tableHere } from './table-at.ts'

/** A new line within a cell is written `<br>`: a row is one line of the text. */
export const breakInCell: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly || tableHere(state) === null) return false
  dispatch(state.update(state.replaceSelection('<br>'), { userEvent: 'input', scrollIntoView: true }))
  return true
}
