import {
  EditorSelection,
  type ChangeSpec,
  type EditorState,
  type SelectionRange,
  type StateCommand,
} from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { verbatimAt } from './containers.ts'
import { innerOf, inlineRuns, wholeRun } from './inline-runs.ts'
import { treeUntil } from '../tree-until.ts'

interface Written {
  readonly from: number
  readonly to: number
  readonly insert: string
  /** Where the caret goes, from the beginning of what is written. */
  readonly caret: number
}

/**
 * Makes the selection, or the word at the caret, the text of a link and puts the caret where its address goes: one link
 * in each paragraph. Within a link, takes the link away and leaves its text.
 */
export const toggleLink: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly || state.selection.ranges.some(({ head }) => verbatimAt(state, head) !== null))
    return false
  const links = state.selection.ranges.map((range) => linkAround(state, range))
  if (links.every((link) => link !== null)) {
    const changes = state.changes(links.flatMap(withoutLink))
    dispatch(state.update({ changes, selection: state.selection.map(changes), userEvent: 'input' }))
    return true
  }
  const written = state.selection.ranges.flatMap((range) => linksFor(state, range))
  const changes = state.changes(written)
  const carets = written.map(({ from, caret }) => EditorSelection.cursor(changes.mapPos(from, -1) + caret))
  dispatch(
    state.update({
      changes,
      selection: EditorSelection.create(carets),
      userEvent: 'input',
      scrollIntoView: true,
    }),
  )
  return true
}

function linkAround(state: EditorState, { from, to }: SelectionRange): SyntaxNode | null {
  let node: SyntaxNode | null = treeUntil(state, to).resolveInner(from, 1)
  while (node !== null && !(node.name === 'Link' && node.to >= to)) node = node.parent
  return node
}

function withoutLink(link: SyntaxNode | null): readonly ChangeSpec[] {
  if (link === null) return []
  const text = innerOf(link)
  return [
    { from: link.from, to: text.from },
    { from: text.to, to: link.to },
  ]
}

function linksFor(state: EditorState, range: SelectionRange): readonly Written[] {
  const selected = range.empty ? (state.wordAt(range.head) ?? range) : range
  const runs = inlineRuns(state, selected.from, selected.to).map((run) => wholeRun(run, 'Link'))
  if (runs.length === 0) return [linkOf('', range.from, range.to)]
  return runs.map(({ from, to }) => linkOf(state.sliceDoc(from, to), from, to))
}

function linkOf(text: string, from: number, to: number): Written {
  if (/^https?:\/\/\S+$/.test(text)) return { from, to, insert: `[](${text})`, caret: 1 }
  const insert = `[${text}]()`
  return { from, to, insert, caret: text === '' ? 1 : insert.length - 1 }
}
