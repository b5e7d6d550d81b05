import { EditorSelection, type EditorState, type SelectionRange, type StateCommand } from '@codemirror/state'
import { verbatimAt } from './containers.ts'
import { placeOfLine } from './outer-place.ts'
import { hasTextBeside } from './selected-lines.ts'

/**
 * Puts a block into the line of each caret, or below it where the line has text. The caret goes between the two parts
 * of the block.
 */
export function insertBlock(before: string, behind: string): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly || state.selection.ranges.some(({ head }) => verbatimAt(state, head) !== null))
      return false
    const change = state.changeByRange((range) => blockAt(state, range, before, behind))
    dispatch(state.update(change, { userEvent: 'input', scrollIntoView: true }))
    return true
  }
}

function blockAt(state: EditorState, { head }: SelectionRange, before: string, behind: string) {
  const { doc } = state
  const line = doc.lineAt(head)
  const { from: start, prefix, beginsItem } = placeOfLine(state, line)
  const isEmpty = doc.sliceString(start, line.to).trim() === ''
  // Below a line of text a block could be read as part of it.
  const gap = !beginsItem && hasTextBeside(doc, line, -1) ? `\n${prefix}` : ''
  const above = isEmpty ? gap : `\n${prefix.trimEnd()}\n${prefix}`
  const below = hasTextBeside(doc, line, 1) ? `\n${prefix.trimEnd()}` : ''
  const written = (text: string) => text.replaceAll('\n', `\n${prefix}`)
  const from = isEmpty ? start : line.to
  return {
    changes: { from, to: line.to, insert: above + written(before) + written(behind) + below },
    range: EditorSelection.cursor(from + above.length + written(before).length),
  }
}
