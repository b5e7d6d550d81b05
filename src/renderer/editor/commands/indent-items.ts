import type { ChangeSpec, EditorState, Line, StateCommand } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import {
  columnOf,
  containersOf,
  contentColumn,
  itemBeside,
  markerOf,
  nodeOfLine,
  prefixEnd,
  prefixOf,
  startOf,
  verbatimAt,
} from './containers.ts'
import { leaveEmptyItem } from './leave-empty-item.ts'
import { LineShifts } from './line-shifts.ts'
import { isEmptyItem } from './list-marker.ts'
import { renumbering } from './renumber-lists.ts'
import { selectedLines } from './selected-lines.ts'

/** Puts the items of the selection, with what belongs to them, into the item above. */
export const indentItems = moveItems((state, items) => {
  const shifts = new LineShifts(state)
  const moved = new Map<number, number>()
  const numbers: ChangeSpec[] = []
  for (const item of items) {
    const above = itemBeside(item, 'prevSibling')
    if (above === null) continue
    const inner = lastInner(above)
    const goesAlong = moved.get(above.from)
    const column = inner === null ? contentColumn(state, above) : columnOf(state, startOf(inner))
    const by = goesAlong ?? column - columnOf(state, startOf(item))
    moved.set(item.from, by)
    shifts.moveItem(item, by)
    // Below a line of text only a list that begins with 1 is one.
    if (goesAlong === undefined && inner === null) numbers.push(...firstNumber(state, item))
  }
  return [...shifts.changes(), ...numbers]
})

/** Takes the items of the selection, with what belongs to them, out of the item that they are in. */
export const outdentItems = moveItems((state, items, empty) => {
  const shifts = new LineShifts(state)
  for (const item of items) {
    const outer = item.parent?.parent
    if (outer?.name !== 'ListItem') continue
    const by = columnOf(state, startOf(outer)) - columnOf(state, startOf(item))
    shifts.moveItem(item, by)
    // What follows becomes part of it, and has to stand far enough in.
    for (let next = itemBeside(item, 'nextSibling'); next !== null; next = itemBeside(next, 'nextSibling')) {
      if (items.some(({ from }) => from === next?.from)) break
      shifts.moveItem(next, Math.max(0, contentColumn(state, item) + by - columnOf(state, startOf(next))))
    }
  }
  return [...shifts.changes(), ...empty.map((line) => leaveEmptyItem(state, line))]
})

/** What to change for these items, and for lines that are to become items of an inner list, without text yet. */
type Move = (
  state: EditorState,
  items: readonly SyntaxNode[],
  empty: readonly Line[],
) => readonly ChangeSpec[]

function moveItems(changesOf: Move): StateCommand {
  return renumbering(({ state, dispatch }) => {
    if (state.readOnly || state.selection.ranges.some(({ head }) => verbatimAt(state, head) !== null))
      return false
    const { items, empty } = selectedItems(state)
    if (items.length + empty.length === 0) return false
    const changes = state.changes(changesOf(state, items, empty))
    // The key is spent even where an item can go no further: it must not tear the list.
    if (!changes.empty) {
      const selection = state.selection.map(changes, 1)
      dispatch(state.update({ changes, selection, userEvent: 'input.indent', scrollIntoView: true }))
    }
    return true
  })
}

/** The items that the selection touches; none that goes along with another. */
function selectedItems(state: EditorState) {
  const items = new Map<number, SyntaxNode>()
  const empty: Line[] = []
  for (const line of selectedLines(state)) {
    if (line.text.trim() === '') continue
    const around = containersOf(nodeOfLine(state, line)).filter(({ kind }) => kind === 'item')
    const inner = around.at(-1)
    if (inner === undefined || around.some(({ node }) => items.has(node.from))) continue
    if (isEmptyItem(line.text.slice(prefixEnd(prefixOf(state, line))))) empty.push(line)
    else if (standsFirst(state, inner.node)) items.set(inner.node.from, inner.node)
  }
  return { items: [...items.values()], empty }
}

/** Nothing but blanks and marks of quotes stands before an item. */
function standsFirst({ doc }: EditorState, { from }: SyntaxNode): boolean {
  return /^[\s>]*$/.test(doc.sliceString(doc.lineAt(from).from, from))
}

/** The first item of the last list in an item. */
function lastInner(item: SyntaxNode): SyntaxNode | null {
  const lists = [...item.getChildren('BulletList'), ...item.getChildren('OrderedList')]
  return lists.sort((a, b) => a.from - b.from).at(-1)?.firstChild ?? null
}

function firstNumber(state: EditorState, item: SyntaxNode): readonly ChangeSpec[] {
  const marker = markerOf(state, item)
  if (marker?.kind !== 'number' || marker.number === 1) return []
  const from = startOf(item)
  return [{ from, to: from + String(marker.number).length, insert: '1' }]
}
