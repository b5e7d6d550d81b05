import type { StateCommand } from '@codemirror/state'
import { gridOf, type Grid } from './grid.ts'
import { replaceTable } from './replace-table.ts'
import { placeAt, tableAt, type CellPlace } from './table-at.ts'
import type { Alignment } from './table.ts'

interface Edited {
  readonly grid: Grid
  readonly place: CellPlace
}

/** Commands for the table at the caret; false elsewhere, and where the table has no room for them. */
export const insertRowAbove = editing((grid, place) => withRow(grid, Math.max(1, place.row), place))
export const insertRowBelow = editing((grid, place) => withRow(grid, place.row + 1, place))

/** The head stays: without it there is no table. */
export const deleteRow = editing((grid, { row, column }) => {
  if (row === 0) return null
  const rows = grid.rows.toSpliced(row, 1)
  return { grid: { ...grid, rows }, place: { row: Math.min(row, rows.length - 1), column } }
})

export const moveRowUp = editing((grid, place) => movedRow(grid, place, -1))
export const moveRowDown = editing((grid, place) => movedRow(grid, place, 1))

export const insertColumnLeft = editing((grid, place) => withColumn(grid, place, place.column))
export const insertColumnRight = editing((grid, place) => withColumn(grid, place, place.column + 1))

/** The last column stays. */
export const deleteColumn = editing((grid, { row, column }) => {
  if (grid.alignments.length < 2 || column >= grid.alignments.length) return null
  const without = inColumns(grid, (cells) => cells.toSpliced(column, 1), '')
  return { grid: without, place: { row, column: Math.min(column, without.alignments.length - 1) } }
})

export const moveColumnLeft = editing((grid, place) => movedColumn(grid, place, -1))
export const moveColumnRight = editing((grid, place) => movedColumn(grid, place, 1))

/** Aligns the column at the caret; where it is aligned so, as it is by itself. */
export function alignColumn(alignment: Alignment): StateCommand {
  return editing((grid, place) => {
    if (place.column >= grid.alignments.length) return null
    const wanted = grid.alignments[place.column] === alignment ? 'none' : alignment
    return { grid: { ...grid, alignments: grid.alignments.with(place.column, wanted) }, place }
  })
}

/** Puts the columns under one another. */
export const tidyTable = editing((grid, place) => ({ grid, place }))

function editing(edit: (grid: Grid, place: CellPlace) => Edited | null): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false
    const { head } = state.selection.main
    const table = tableAt(state, head)
    if (table === null) return false
    const edited = edit(gridOf(table), placeAt(table, head))
    if (edited === null) return false
    dispatch(state.update(replaceTable(state, table, edited.grid, edited.place)))
    return true
  }
}

/** With an empty row, the caret in it. */
export function withRow(grid: Grid, row: number, { column }: CellPlace): Edited {
  const empty = grid.alignments.map(() => '')
  const last = Math.max(0, grid.alignments.length - 1)
  return {
    grid: { ...grid, rows: grid.rows.toSpliced(row, 0, empty) },
    place: { row, column: Math.min(column, last) },
  }
}

/** Rows of the body change places; the head keeps its own. */
function movedRow(grid: Grid, { row, column }: CellPlace, by: 1 | -1): Edited | null {
  const to = row + by
  if (row === 0 || to === 0 || to >= grid.rows.length) return null
  return { grid: { ...grid, rows: swapped(grid.rows, row, to) }, place: { row: to, column } }
}

function withColumn(grid: Grid, { row, column }: CellPlace, at: number): Edited | null {
  if (column >= grid.alignments.length) return null
  const wider = inColumns(grid, (cells, empty) => cells.toSpliced(at, 0, empty), '')
  return { grid: wider, place: { row, column: at } }
}

function movedColumn(grid: Grid, { row, column }: CellPlace, by: 1 | -1): Edited | null {
  const to = column + by
  if (to < 0 || Math.max(column, to) >= grid.alignments.length) return null
  return { grid: inColumns(grid, (cells) => swapped(cells, column, to), ''), place: { row, column: to } }
}

/** The same done to each row and to what is known of the columns; rows have a cell for each then. */
function inColumns(
  grid: Grid,
  change: <T>(cells: readonly T[], empty: T) => readonly T[],
  empty: string,
): Grid {
  const rows = grid.rows.map((row) => [...row, ...grid.alignments.slice(row.length).map(() => empty)])
  return {
    alignments: change<Alignment>(grid.alignments, 'none'),
    rows: rows.map((row) => change(row, empty)),
  }
}

function swapped<T>(items: readonly T[], one: number, other: number): readonly T[] {
  const [first, second] = [items[one], items[other]]
  return first === undefined || second === undefined ? items : items.with(one, second).with(other, first)
}
