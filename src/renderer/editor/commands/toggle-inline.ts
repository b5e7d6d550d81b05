import {
  EditorSelection,
  type ChangeSet,
  type EditorState,
  type SelectionRange,
  type StateCommand,
} from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { verbatimAt } from './containers.ts'
import { inlineBlockAt, inlineRuns, wholeRun, type InlineRun } from './inline-runs.ts'
import { bold, code, italic, strike, type InlineStyle } from './inline-style.ts'
import { hasRoom, isStyled, joinedRun, restyle, unstyle } from './style-changes.ts'
import { treeUntil } from '../tree-until.ts'

/** Makes what is selected, or the word at the caret, bold; or takes that away. */
export const toggleBold = toggleInline(bold)
export const toggleItalic = toggleInline(italic)
export const toggleStrike = toggleInline(strike)
export const toggleCode = toggleInline(code)

/** What a range of the selection is about. */
interface Subject {
  readonly range: SelectionRange
  readonly runs: readonly InlineRun[]
}

function toggleInline(style: InlineStyle): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false
    const subjects = state.selection.ranges.map((range) => ({ range, runs: runsOf(state, range, style) }))
    const runs = distinct(subjects.flatMap((subject) => subject.runs))
    if (runs.length === 0) return false
    const off = runs.every((run) => isStyled(state, run, style))
    const joins = state.selection.ranges.some(({ empty }) => !empty)
    const whole = runs.map((run) => joinedRun(state, run, style, joins))
    const changes = state.changes(
      off
        ? runs.flatMap((run) => unstyle(state, run, style))
        : distinct(whole).flatMap((run) => restyle(state, run, style)),
    )
    const ranges = subjects.map((subject) => rangeAfter(subject, changes, off ? 0 : style.mark.length))
    const selection = EditorSelection.create(ranges, state.selection.mainIndex)
    dispatch(state.update({ changes, selection, userEvent: 'input', scrollIntoView: true }))
    return true
  }
}

function runsOf(state: EditorState, range: SelectionRange, style: InlineStyle): readonly InlineRun[] {
  if (!range.empty) return inlineRuns(state, range.from, range.to).map((run) => wholeRun(run, style.node))
  const at = range.head
  const around = styledAround(state, at, style)
  const block = inlineBlockAt(state, at)
  if (around !== null && block !== null) return [{ from: around.from, to: around.to, block }]
  if (verbatimAt(state, at) !== null) return []
  const word = state.wordAt(at)
  const runs = word === null ? [] : inlineRuns(state, word.from, word.to)
  if (runs.length > 0) return runs.map((run) => wholeRun(run, style.node))
  const here = { from: at, to: at, block: block ?? treeUntil(state, at).resolveInner(at) }
  return hasRoom(state, here, style) ? [here] : []
}

/** The innermost node of this style at the caret. */
function styledAround(state: EditorState, at: number, style: InlineStyle): SyntaxNode | null {
  for (const side of [-1, 1] as const) {
    let node: SyntaxNode | null = treeUntil(state, state.doc.lineAt(at).to).resolveInner(at, side)
    while (node !== null && node.name !== style.node) node = node.parent
    if (node !== null) return node
  }
  return null
}

/** Two carets in one word mean the word once. */
function distinct(runs: readonly InlineRun[]): readonly InlineRun[] {
  const found: InlineRun[] = []
  for (const run of runs.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    if (last !== undefined && run.from < last.to)
      found[found.length - 1] = { ...last, to: Math.max(last.to, run.to) }
    else found.push(run)
  }
  return found
}

/** What the marks are about is selected, within the marks. */
function rangeAfter({ range, runs }: Subject, changes: ChangeSet, width: number): SelectionRange {
  const [first] = runs
  const last = runs.at(-1)
  if (first === undefined || last === undefined) return range.map(changes)
  if (range.empty) {
    const { head } = range
    if (first.from === first.to) return EditorSelection.cursor(changes.mapPos(head, -1) + width)
    return EditorSelection.cursor(changes.mapPos(head, head === first.to ? -1 : 1))
  }
  const from = changes.mapPos(first.from, 1)
  const to = changes.mapPos(last.to, -1)
  return range.anchor <= range.head ? EditorSelection.range(from, to) : EditorSelection.range(to, from)
}
