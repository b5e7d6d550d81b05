import type { EditorState, StateCommand, TransactionSpec } from '@codemirror/state'
import { withRow } from './edit-table.ts'
import { gridOf } from './grid.ts'
import { replaceTable } from './replace-table.ts'
import { isOnRule, placeAt, tableHere, type CellPlace } from './table-at.ts'
import type { Cell, Table } from './table.ts'

const firstOfBody = (): CellPlace => ({ row: 1, column: 0 })
const lastOfHead = ({ alignments }: Table): CellPlace => ({ row: 0, column: alignments.length - 1 })

/** To the next cell; behind the last one, into a new row. */
export const nextCell = moving(firstOfBody, ({ alignments }, { row, column }) =>
  column + 1 < alignments.length ? { row, column: column + 1 } : { row: row + 1, column: 0 },
)

/** To the cell before; the first one stays. */
export const previousCell = moving(lastOfHead, ({ alignments }, { row, column }) => {
  if (column > 0) return { row, column: column - 1 }
  return row === 0 ? { row, column } : { row: row - 1, column: alignments.length - 1 }
})

/** To the cell below; from the last row into a new one, and from an empty last row out of the table. */
export const cellBelow: StateCommand = (target) => {
  const { state } = target
  const table = state.readOnly ? null : tableHere(state)
  if (table === null) return false
  const { row } = placeAt(table, state.selection.main.head)
  const isEmpty =
    row > 0 && row === table.rows.length - 1 && table.rows[row]?.cells.every(({ text }) => text === '')
  if (isEmpty !== true) return moving(firstOfBody, (_, place) => ({ ...place, row: place.row + 1 }))(target)
  target.dispatch(state.update(outOf(state, table)))
  return true
}

/** From the line below the head to one cell, from each cell to another. */
function moving(
  beside: (table: Table) => CellPlace,
  next: (table: Table, place: CellPlace) => CellPlace,
): StateCommand {
  return ({ state, dispatch }) => {
    const table = state.readOnly ? null : tableHere(state)
    if (table === null) return false
    const { head } = state.selection.main
    const place = isOnRule(table, head) ? beside(table) : next(table, placeAt(table, head))
    const cell = table.rows[place.row]?.cells[place.column]
    if (cell !== undefined) {
      dispatch(
        state.update({
          selection: { anchor: endOf(state, cell) },
          userEvent: 'select',
          scrollIntoView: true,
        }),
      )
      return true
    }
    const grid = gridOf(table)
    // A row may have fewer cells than there are columns.
    const edited = place.row < table.rows.length ? { grid, place } : withRow(grid, place.row, place)
    dispatch(state.update(replaceTable(state, table, edited.grid, edited.place)))
    return true
  }
}

/** Behind the text of a cell; in an empty one, behind the blank that it begins with. */
function endOf(state: EditorState, { from, to, text }: Cell): number {
  const raw = state.sliceDoc(from, to)
  return text === '' ? from + Math.min(1, raw.length) : from + raw.trimEnd().length
}

/** The empty row goes, and the caret into an empty line of its own below the table. */
function outOf({ doc }: EditorState, { rows, rule }: Table): TransactionSpec {
  const last = rows.at(-1)?.line ?? rule.line
  const above = doc.line(last.number - 1)
  const prefix = rule.line.text.slice(0, rule.prefix)
  const insert = `\n${prefix.trimEnd()}\n${prefix}`
  return {
    changes: { from: above.to, to: last.to, insert },
    selection: { anchor: above.to + insert.length },
    userEvent: 'input',
    scrollIntoView: true,
  }
}
