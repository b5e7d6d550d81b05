import {
  EditorSelection,
  type ChangeSpec,
  type EditorState,
  type Line,
  type SelectionRange,
} from '@codemirror/state'
import { containersOf, itemBeside, partsOn, type PrefixPart } from './containers.ts'
import { leaveEmptyItem } from './leave-empty-item.ts'

/** What Enter does at one caret. */
export interface Step {
  readonly changes: ChangeSpec
  readonly range: SelectionRange
}

/** Replaces a part of the text and puts the caret behind. */
export function replaced(from: number, to: number, insert: string): Step {
  return { changes: { from, to, insert }, range: EditorSelection.cursor(from + insert.length) }
}

/** The item of this line, which has no text, leaves its list for the one around. */
export function leaveItem(state: EditorState, line: Line): Step {
  const { from, to, insert } = leaveEmptyItem(state, line)
  return replaced(from, to, insert)
}

/** Nothing but the marks of quotes. */
export function isBlank(text: string): boolean {
  return /^[\s>]*$/.test(text)
}

/** What Enter does on a line without text; null where it goes on as elsewhere. */
export function leaveMarkup(
  state: EditorState,
  line: Line,
  parts: readonly PrefixPart[],
  inner: PrefixPart,
): Step | null {
  if (inner.kind === 'quote') return endQuote(state, line, inner)
  if (inner.kind !== 'item' || !inner.begins) return null
  const outer = parts.at(-2)
  if (outer?.kind !== 'item') return endList(state, line, inner)
  return outer.begins ? replaced(line.from + inner.from, line.to, '') : leaveItem(state, line)
}

function endQuote(state: EditorState, line: Line, inner: PrefixPart): Step | null {
  if (inner.node.from >= line.from) return replaced(line.from + inner.from, line.to, '')
  const above = state.doc.line(line.number - 1)
  const containers = containersOf(inner.node)
  const parts = partsOn(state, above, containers)
  const same = parts.at(-1)
  if (same === undefined || parts.length < containers.length) return null
  if (above.text.slice(same.to).trim() !== '') return null
  const kept = above.text.slice(0, same.from).trimEnd().length
  const changes = state.changes([
    { from: above.from + kept, to: above.to },
    { from: line.from + inner.from, to: line.to },
  ])
  return { changes, range: EditorSelection.cursor(changes.mapPos(line.to)) }
}

function endList(state: EditorState, line: Line, inner: PrefixPart): Step {
  const outside = line.text.slice(0, inner.from)
  const isFirst = itemBeside(inner.node, 'prevSibling') === null
  const isTight = !isFirst && !isBlank(state.doc.line(line.number - 1).text)
  // What is written next would go on in the item above, and swallow the one below.
  const above = isTight ? `${outside.trimEnd()}${state.lineBreak}` : ''
  const below =
    isTight && itemBeside(inner.node, 'nextSibling') !== null ? `${state.lineBreak}${outside.trimEnd()}` : ''
  const { range } = replaced(line.from, line.to, `${above}${outside}`)
  return { changes: { from: line.from, to: line.to, insert: `${above}${outside}${below}` }, range }
}
