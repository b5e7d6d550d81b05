import type { EditorState, Line, StateCommand } from '@codemirror/state'
import { insertBlock } from '../commands/insert-block.ts'
import { cutsCode, outerPlace, startIn } from '../commands/outer-place.ts'
import { hasTextBeside, lineGroups } from '../commands/selected-lines.ts'
import { writeGrid } from './grid.ts'
import { splitValues } from './split-values.ts'
import { tableAt } from './table-at.ts'

const emptyGrid = {
  alignments: ['none', 'none', 'none'],
  rows: [
    ['', '', ''],
    ['', '', ''],
    ['', '', ''],
  ],
} as const

/** Makes a table of the selected lines, cells parted by tabs or commas; without a selection, an empty one. */
export const insertTable: StateCommand = (target) => {
  const { state, dispatch } = target
  const { main } = state.selection
  if (state.readOnly || tableAt(state, main.head) !== null) return false
  if (main.empty) {
    const text = writeGrid(emptyGrid).join('\n')
    return insertBlock(text.slice(0, 2), text.slice(2))(target)
  }
  const groups = lineGroups(state).filter((lines) => !cutsCode(state, lines))
  const specs = groups.flatMap((lines) => tableOfLines(state, lines))
  if (specs.length === 0) return false
  const changes = state.changes(specs)
  const last = specs.at(-1)
  const anchor = changes.mapPos(last?.to ?? main.to, 1) - (last?.below.length ?? 0)
  dispatch(state.update({ changes, selection: { anchor }, userEvent: 'input', scrollIntoView: true }))
  return true
}

function tableOfLines(state: EditorState, lines: readonly Line[]) {
  const [first] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return []
  const place = outerPlace(state, lines)
  const text = lines.map((line) => state.sliceDoc(startIn(state, line, place).from, line.to)).join('\n')
  const rows = splitValues(text).map((cells) => cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')))
  const alignments = Array.from(
    { length: Math.max(...rows.map(({ length }) => length)) },
    () => 'none' as const,
  )
  const table = writeGrid({ alignments, rows }).join(`\n${place.prefix}`)
  const above = hasTextBeside(state.doc, first, -1) ? `\n${place.prefix}` : ''
  const below = hasTextBeside(state.doc, last, 1) ? `\n${place.prefix.trimEnd()}` : ''
  return [{ from: startIn(state, first, place).from, to: last.to, insert: above + table + below, below }]
}
