import type { ChangeSpec, Text } from '@codemirror/state'
import { displayWidth } from './display-width.ts'
import { narrowest, padding, ruleOf } from './grid.ts'
import type { Alignment, Cell, Table } from './table.ts'

/** Every row has all cells, with bars around them and blanks beside, and those of a column are equally wide. */
export function isAligned(doc: Text, { rows, rule }: Table): boolean {
  const all = [rule, ...rows]
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

/** What puts the columns under one another again. */
export function paddingChanges(
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
