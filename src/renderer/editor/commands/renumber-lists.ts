import {
  Transaction,
  type ChangeDesc,
  type ChangeSpec,
  type EditorState,
  type StateCommand,
} from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { itemBeside, markerOf, startOf } from './containers.ts'
import { LineShifts } from './line-shifts.ts'
import { hasOneNumber } from './list-numbers.ts'
import { treeUntil } from '../tree-until.ts'

/** A list of more items than this keeps its numbers. */
const longestList = 1_000

/**
 * A command after which ordered lists count on from what it changed, in the same step. Lists whose items all have
 * one number keep it.
 */
export function renumbering(command: StateCommand): StateCommand {
  return ({ state, dispatch }) =>
    command({ state, dispatch: (transaction) => dispatch(withNumbers(transaction)) })
}

function withNumbers(transaction: Transaction): Transaction {
  const { startState, changes, newSelection, effects, scrollIntoView } = transaction
  if (changes.empty) return transaction
  const more = transaction.state.changes(numberChanges(transaction))
  if (more.empty) return transaction
  const userEvent = transaction.annotation(Transaction.userEvent)
  return startState.update({
    changes: changes.compose(more),
    selection: newSelection.map(more, 1),
    effects,
    scrollIntoView,
    ...(userEvent === undefined ? {} : { userEvent }),
  })
}

function numberChanges({ startState, state, changes }: Transaction): readonly ChangeSpec[] {
  const numbers: ChangeSpec[] = []
  const shifts = new LineShifts(state)
  for (const { list, from } of listsNear(state, changes)) {
    const items = list.getChildren('ListItem')
    const [first] = items
    if (first === undefined || items.length > longestList) continue
    const before = itemBefore(startState, changes.invertedDesc.mapPos(startOf(first), 1))
    if (before !== null && (hasOneNumber(startState, before.parent) || hasSameItems(before, items))) continue
    let last = 0
    for (const item of items) {
      const marker = markerOf(state, item)
      if (marker?.kind !== 'number') break
      const isFirst = item === first
      const begins = isFirst && before !== null && itemBeside(before, 'prevSibling') !== null
      const kept = isFirst ? !begins : startOf(item) < from
      const number = kept ? marker.number : begins ? 1 : last + 1
      last = number
      if (number === marker.number) continue
      const start = startOf(item)
      const digits = state.sliceDoc(start, start + 10).search(/\D/)
      numbers.push({ from: start, to: start + digits, insert: String(number) })
      shifts.moveContent(item, String(number).length - digits)
    }
  }
  return [...numbers, ...shifts.changes()]
}

/** The change was within an item: whatever the list counts is as it was. */
function hasSameItems(first: SyntaxNode, items: readonly SyntaxNode[]): boolean {
  const isFirst = itemBeside(first, 'prevSibling') === null
  return isFirst && first.parent?.getChildren('ListItem').length === items.length
}

/** Ordered lists that a change touches or stands beside, each with where the first change to it begins. */
function listsNear(state: EditorState, changes: ChangeDesc) {
  const found = new Map<number, { readonly list: SyntaxNode; readonly from: number }>()
  changes.iterChangedRanges((_fromA, _toA, fromB, toB) => {
    const { doc } = state
    const from = doc.lineAt(Math.max(0, doc.lineAt(fromB).from - 1)).from
    const to = doc.lineAt(Math.min(doc.length, doc.lineAt(toB).to + 1)).to
    treeUntil(state, to).iterate({
      from,
      to,
      enter: ({ name, node }) => {
        if (name === 'OrderedList' && !found.has(node.from)) found.set(node.from, { list: node, from: fromB })
      },
    })
  })
  return found.values()
}

/** The numbered item that stood where a position was. */
function itemBefore(state: EditorState, position: number): SyntaxNode | null {
  const line = state.doc.lineAt(position)
  const start = line.from + line.text.search(/\d{1,9}[.)]/)
  let node: SyntaxNode | null = start < line.from ? null : treeUntil(state, line.to).resolveInner(start, 1)
  while (node !== null && node.name !== 'ListItem') node = node.parent
  return node?.parent?.name === 'OrderedList' && node.from >= line.from ? node : null
}
