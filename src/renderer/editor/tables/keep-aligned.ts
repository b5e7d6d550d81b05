import { EditorState, type Extension, type Transaction } from '@codemirror/state'
import { alignedTable } from './aligned-table.ts'
import { paddingChanges } from './table-padding.ts'
import { readTable, type Table } from './table.ts'

/**
 * Keeps the columns of a table under one another while its cells are written in. What the padding needs is part of the
 * key's own transaction. A table that was not so spaced before stays as its author wrote it.
 */
export function keepAligned(): Extension {
  return EditorState.transactionFilter.of((transaction) => {
    if (!isTyped(transaction)) return transaction
    const before = tableOfChange(transaction)
    if (before === null) return transaction
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

/** The table whose columns stand under one another and that a change within lines is in. */
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
  const table = alignedTable(startState, from)
  return table !== null && to <= doc.line(lastLine(table)).to ? table : null
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
