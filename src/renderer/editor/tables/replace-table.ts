import type { EditorState, TransactionSpec } from '@codemirror/state'
import { displayWidth } from './display-width.ts'
import { padding, writeGrid, type Grid } from './grid.ts'
import type { CellPlace } from './table-at.ts'
import type { Table } from './table.ts'

/** Writes a table anew, its columns under one another, with the caret at the end of a cell. */
export function replaceTable(
  state: EditorState,
  table: Table,
  grid: Grid,
  place: CellPlace,
): TransactionSpec {
  const [head] = table.rows
  const last = table.rows.at(-1)?.line ?? head.line
  const from = head.line.from + head.prefix
  const to = Math.max(last.to, table.rule.line.to)
  const prefix = table.rule.line.text.slice(0, table.rule.prefix)
  const lines = writeGrid(grid)
  const text = lines.join(`\n${prefix}`)
  const line = lines.slice(0, lineOf(place)).reduce((sum, each) => sum + each.length + 1 + prefix.length, 0)
  const anchor = from + line + endOfCell(grid, lines[lineOf(place)] ?? '', place)
  return {
    ...change(state.sliceDoc(from, to), text, from),
    selection: { anchor },
    userEvent: 'input',
    scrollIntoView: true,
  }
}

/** The line below the head is one, too. */
function lineOf({ row }: CellPlace): number {
  return row === 0 ? 0 : row + 1
}

/** In a line, where the text of a cell ends. */
function endOfCell({ alignments, rows }: Grid, line: string, { row, column }: CellPlace): number {
  const bars = [...line.matchAll(/(?<!\\)\|/g)].map(({ index }) => index)
  const [start = 0, end = line.length] = bars.slice(column)
  const text = rows[row]?.[column] ?? ''
  const width = displayWidth(line.slice(start + 1, end)) - 2
  const { before } = padding(displayWidth(text), width, alignments[column] ?? 'none')
  return start + 2 + (text === '' ? 0 : before + text.length)
}

/** Only what differs: carets elsewhere in the table stay where they are. */
function change(old: string, text: string, at: number): Pick<TransactionSpec, 'changes'> {
  let start = 0
  while (start < old.length && start < text.length && old[start] === text[start]) start += 1
  let end = 0
  const most = Math.min(old.length, text.length) - start
  while (end < most && old[old.length - 1 - end] === text[text.length - 1 - end]) end += 1
  return {
    changes: { from: at + start, to: at + old.length - end, insert: text.slice(start, text.length - end) },
  }
}
