import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import { tableNodeAt, tableOf } from './table-at.ts'
import { isAligned } from './table-padding.ts'
import type { Table } from './table.ts'

/** Larger tables are left alone while they are written in: every key looks at all of their cells. */
const longestTable = 20_000
const mostRows = 200

/** The table at a position, where its columns stand under one another; null for others. */
export function alignedTable(state: EditorState, position: number): Table | null {
  const node = tableNodeAt(state, position, syntaxTree(state))
  if (node === null || node.to - node.from > longestTable) return null
  const table = tableOf(state, node)
  if (table === null || table.rows.length > mostRows) return null
  return isAligned(state.doc, table) ? table : null
}
