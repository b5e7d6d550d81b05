import { syntaxTree } from '@codemirror/language'
import { EditorState, type ChangeSpec, type Extension, type Text, type Transaction } from '@codemirror/state'
import { displayWidth } from './display-width.ts'
import { narrowest, padding, ruleOf } from './grid.ts'
import { tableNodeAt, tableOf } from './table-at.ts'
import { readTable, type Alignment, type Cell, type Table } from './table.ts'

/** Larger tables are left alone while they are written in: every key looks at all of their cells. */
const longestTable = 20_000
const mostRows = 200

/**
 * Keeps the columns of a table under one another while its cells are written in. What the padding needs is part of the
 * key's own transaction. A table that was not so spaced before stays as its author wrote it.
 */
export function keepAligned(): Extension {
  return EditorState.transactionFilter.of((transaction) => {
    if (!isTyped(transaction)) return transaction
    const before = tableOfChange(transaction)
    if (before === null || !isAligned(transaction.startState.doc, before)) return transaction
    const { newDoc, newSelection } = transaction
    const after = readTable(newDoc, firstLine(before), lastLine(before), ({ number }) =>
      prefixOn(before, number),
    )
    if (after === null || !hasSameCells(before, after)) return transaction
    const carets = newSelection.ranges.map(({ head }) => head)
    const changes = paddingChanges(newDoc, after, carets)
    return changes.length === 0 ? transaction : [transaction, { changes, sequential: true }]
  })
}

/** Of an input method's word the editor must not touch the surroundings until it stands. */
function isTyped(transaction: Transaction): boolean {
  return (
    transaction.docChanged &&
    (transaction.isUserEvent('input') || transaction.isUserEvent('delete')) &&
    !transaction.isUserEvent('input.type.compose')
  )
}

/** The table that a change within lines is in. */
function tableOfChange({ startState, changes }: Transaction): Table | null {
  const { doc } = startState
  let from = doc.length
  let to = 0
  let isWithinLines = true
  changes.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
    from = Math.min(from, fromA)
    to = Math.max(to, toA)
    isWithinLines &&= inserted.lines === 1 && toA <= doc.lineAt(fromA).to
  })
  if (!isWithinLines) return null
  const node = tableNodeAt(startState, from, syntaxTree(startState))
  if (node === null || from < node.from || to > doc.lineAt(node.to).to) return null
  return node.to - node.from > longestTable ? null : tableOf(startState, node)
}

function firstLine({ rows }: Table): number {
  return rows[0].line.number
}

function lastLine({ rows, rule }: Table): number {
  return Math.max(rows.at(-1)?.line.number ?? 0, rule.line.number)
}

function prefixOn({ rows, rule }: Table, number: number): number {
  return [rule, ...rows].find(({ line }) => line.number === number)?.prefix ?? 0
}

function hasSameCells(before: Table, after: Table): boolean {
  return before.rows.every(({ cells }, index) => after.rows[index]?.cells.length === cells.length)
}

/** Every row has all cells, with bars around them and blanks beside, and those of a column are equally wide. */
function isAligned(doc: Text, { rows, rule }: Table): boolean {
  const all = [rule, ...rows]
  if (all.length > mostRows) return false
  const widths = rule.cells.map((cell) => displayWidth(rawOf(doc, cell)))
  return all.every(({ cells, line, prefix }) => {
    const isWhole = cells.length === widths.length && /^\|.*\|[ \t]*$/.test(line.text.slice(prefix))
    return isWhole && cells.every((cell, column) => isSpaced(rawOf(doc, cell), widths[column] ?? 0))
  })
}

function isSpaced(raw: string, width: number): boolean {
  return /^ (?:.* )?$/.test(raw) && displayWidth(raw) === width
}

function rawOf(doc: Text, { from, to }: Cell): string {
  return doc.sliceString(from, to)
}

function paddingChanges(
  doc: Text,
  { rows, rule, alignments }: Table,
  carets: readonly number[],
): readonly ChangeSpec[] {
  return alignments.flatMap((alignment, column) => {
    const cells = rows.flatMap(({ cells: row }) => row[column] ?? [])
    const spaced = cells.map((cell) => spacedCell(doc, cell, carets))
    const width = Math.max(narrowest, ...spaced.map((cell) => cell.width))
    const below = rule.cells[column]
    return [
      ...(below === undefined ? [] : ruleChange(doc, below, ` ${ruleOf(alignment, width)} `)),
      ...spaced.flatMap((cell) => cellChanges(cell, alignment, width)),
    ]
  })
}

/** A cell with what counts as its text: blanks before the caret are being written. */
interface SpacedCell {
  readonly from: number
  readonly to: number
  readonly before: number
  readonly behind: number
  readonly width: number
}

function spacedCell(doc: Text, cell: Cell, carets: readonly number[]): SpacedCell {
  const raw = rawOf(doc, cell)
  const { from, to, text } = cell
  if (text === '') return { from, to, before: 0, behind: raw.length, width: 0 }
  const before = raw.length - raw.trimStart().length
  const inside = carets.filter((caret) => caret >= from && caret <= to)
  const end = Math.max(raw.trimEnd().length, ...inside.map((caret) => caret - from))
  return { from, to, before, behind: raw.length - end, width: displayWidth(raw.slice(before, end)) }
}

function cellChanges(cell: SpacedCell, alignment: Alignment, width: number): readonly ChangeSpec[] {
  const { from, to, before, behind } = cell
  if (before + behind === to - from) return blanks(to, behind, width + 2)
  const wanted = padding(cell.width, width, alignment)
  return [...blanks(from + before, before, wanted.before + 1), ...blanks(to, behind, wanted.behind + 1)]
}

/** Makes so many blanks that end at a position as many as there should be. */
function blanks(end: number, count: number, wanted: number): readonly ChangeSpec[] {
  if (count === wanted) return []
  return [
    wanted > count
      ? { from: end, insert: ' '.repeat(wanted - count) }
      : { from: end - count + wanted, to: end },
  ]
}

function ruleChange(doc: Text, cell: Cell, insert: string): readonly ChangeSpec[] {
  return rawOf(doc, cell) === insert ? [] : [{ from: cell.from, to: cell.to, insert }]
}
