import {
  EditorSelection,
  type ChangeSet,
  type ChangeSpec,
  type EditorState,
  type Line,
  type SelectionRange,
  type StateCommand,
} from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { containersOf, nodeOfLine, partsOn, prefixEnd, verbatimAbove } from './containers.ts'
import { cutsCode, outerPlace, placeOfLine, startIn } from './outer-place.ts'
import { lineGroups } from './selected-lines.ts'

/** How a block between two lines of signs is written. */
interface Fence {
  readonly node: string
  readonly signs: (text: string) => string
  readonly closing: RegExp
}

/** Lines that get a fence: where their text begins and ends, and what is put there. */
interface Fenced {
  readonly from: number
  readonly to: number
  readonly open: string
  readonly close: string
}

/** Makes the lines of the selection a block of code, or takes the fences from the block that they are in. */
export const toggleCodeBlock = toggleFence({
  node: 'FencedCode',
  signs: (text) => {
    const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length))
    return '`'.repeat(longest + 1)
  },
  closing: /^[ \t]*(?:`{3,}|~{3,})[ \t]*$/,
})

/** The same for a formula. */
export const toggleMathBlock = toggleFence({
  node: 'MathBlock',
  signs: () => '$$',
  closing: /^[ \t]*\$\$[ \t]*$/,
})

function toggleFence(fence: Fence): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false
    const groups = lineGroups(state)
    const blocks = groups.map((lines) => blockAround(state, lines, fence))
    const fenced = blocks.every((block) => block !== null)
      ? []
      : groups.filter((lines) => !cutsCode(state, lines)).flatMap((lines) => withFence(state, lines, fence))
    const changes = state.changes(
      fenced.length === 0
        ? distinct(blocks).flatMap((block) => withoutFence(state, block, fence))
        : fenced.flatMap(({ from, to, open, close }) => [
            { from, insert: open },
            { from: to, insert: close },
          ]),
    )
    if (changes.empty) return false
    const ranges = state.selection.ranges.map((range) => rangeWithin(range, fenced, changes))
    const selection = EditorSelection.create(ranges, state.selection.mainIndex)
    dispatch(state.update({ changes, selection, userEvent: 'input', scrollIntoView: true }))
    return true
  }
}

/** A caret at the end of a line stays before the fence that is put there. */
function rangeWithin(range: SelectionRange, fenced: readonly Fenced[], changes: ChangeSet): SelectionRange {
  const ends = range.empty ? fenced.find(({ to }) => to === range.head) : undefined
  if (ends === undefined) return range.map(changes, 1)
  const before = changes.mapPos(range.head, -1)
  return EditorSelection.cursor(ends.from === ends.to ? before + ends.open.length : before)
}

function blockAround(state: EditorState, lines: readonly Line[], { node }: Fence): SyntaxNode | null {
  const [first] = lines
  const block = first === undefined ? null : verbatimAbove(nodeOfLine(state, first))
  return block?.name === node && lines.every(({ to }) => to <= block.to) ? block : null
}

function distinct(blocks: readonly (SyntaxNode | null)[]): readonly SyntaxNode[] {
  const found = new Map(blocks.flatMap((block) => (block === null ? [] : [[block.from, block] as const])))
  return [...found.values()]
}

function withoutFence(state: EditorState, block: SyntaxNode, { closing }: Fence): readonly ChangeSpec[] {
  const { doc } = state
  const [first, last] = [doc.lineAt(block.from), doc.lineAt(block.to)]
  if (first.number === last.number) return [{ from: block.from, to: block.to }]
  const containers = containersOf(block)
  const startOfText = (line: Line) => line.from + prefixEnd(partsOn(state, line, containers))
  const isClosed = closing.test(doc.sliceString(startOfText(last), last.to))
  if (isClosed && last.number === first.number + 1) return [{ from: block.from, to: block.to }]
  return [
    { from: block.from, to: startOfText(doc.line(first.number + 1)) },
    ...(isClosed ? [{ from: doc.line(last.number - 1).to, to: last.to }] : []),
  ]
}

function withFence(state: EditorState, lines: readonly Line[], { signs }: Fence): readonly Fenced[] {
  const [first] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return []
  const { from, prefix } = lines.length === 1 ? placeOfLine(state, first) : outerText(state, first, lines)
  const fence = signs(state.sliceDoc(from, last.to))
  const [open, close] = [`${fence}${state.lineBreak}${prefix}`, `${state.lineBreak}${prefix}${fence}`]
  return [{ from, to: last.to, open, close }]
}

/** Where lines begin within what they all stand in, and what that writes on each. */
function outerText(state: EditorState, first: Line, lines: readonly Line[]) {
  const place = outerPlace(state, lines)
  return { from: startIn(state, first, place).from, prefix: place.prefix }
}
