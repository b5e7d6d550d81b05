import type { EditorState, Line } from '@codemirror/state'
import { columnOf, prefixOf, startOf } from './containers.ts'
import { isEmptyItem } from './list-marker.ts'
import { markerBelow } from './list-numbers.ts'

/** An item without text becomes one of the list around its own; where there is none, nothing is left of it. */
export function leaveEmptyItem(state: EditorState, line: Line) {
  const parts = prefixOf(state, line)
  const inner = parts.at(-1)
  // Below a line of text the grammar sees no item in a bare marker.
  const outer = isEmptyItem(line.text.slice(inner?.to ?? 0)) ? inner : parts.at(-2)
  const from = line.from + (outer?.to ?? 0)
  if (outer?.kind !== 'item') return { from, to: line.to, insert: '' }
  const indent = columnOf(state, startOf(outer.node)) - columnOf(state, line.from + outer.from)
  const insert = ' '.repeat(Math.max(0, indent)) + markerBelow(state, outer.node)
  return { from: line.from + outer.from, to: line.to, insert }
}
