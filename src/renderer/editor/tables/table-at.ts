import type { EditorState } from '@codemirror/state'
import type { SyntaxNode, Tree } from '@lezer/common'
import { containersOf, partsOn, prefixEnd } from '../commands/containers.ts'
import { treeUntil } from '../tree-until.ts'
import { readTable, type Table } from './table.ts'

/** A cell by its row, the head being 0, and its column. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** The table at a position; null elsewhere. */
export function tableAt(state: EditorState, position: number): Table | null {
  const node = tableNodeAt(state, position, treeUntil(state, position))
  return node === null ? null : tableOf(state, node)
}

/** The table that all of one selection is in; several carets have no cell to go to. */
export function tableHere(state: EditorState): Table | null {
  const { main, ranges } = state.selection
  const table = ranges.length === 1 ? tableAt(state, main.head) : null
  const last = table?.rows.at(-1)?.line
  if (table === null || last === undefined) return null
  const [head] = table.rows
  return main.from >= head.line.from + head.prefix && main.to <= Math.max(last.to, table.rule.line.to)
    ? table
    : null
}

/** The node of the table whose line a position is on. */
export function tableNodeAt({ doc }: EditorState, position: number, tree: Tree): SyntaxNode | null {
  const line = doc.lineAt(position)
  const last = line.text.trimEnd().length
  let node: SyntaxNode | null = last === 0 ? null : tree.resolveInner(line.from + last - 1, 1)
  while (node !== null && node.name !== 'Table') node = node.parent
  return node
}

export function tableOf(state: EditorState, node: SyntaxNode): Table | null {
  const { doc } = state
  const containers = containersOf(node)
  const [first, last] = [doc.lineAt(node.from).number, doc.lineAt(node.to).number]
  return readTable(doc, first, last, (line) => prefixEnd(partsOn(state, line, containers)))
}

/** The cell at a position; on the line below the head, that of the head. */
export function placeAt({ rows }: Table, position: number): CellPlace {
  const row = Math.max(
    0,
    rows.findLastIndex(({ line }) => line.from <= position),
  )
  const cells = rows[row]?.cells ?? []
  const column = cells.findIndex(({ to }) => position <= to)
  return { row, column: column < 0 ? Math.max(0, cells.length - 1) : column }
}

/** Whether a position is on the line below the head. */
export function isOnRule({ rule: { line } }: Table, position: number): boolean {
  return position >= line.from && position <= line.to
}
