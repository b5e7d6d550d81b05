import type { ChangeSpec, EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { innerOf, nodesIn, type InlineRun } from './inline-runs.ts'
import type { InlineStyle } from './inline-style.ts'
import { treeUntil } from '../tree-until.ts'

/** Whether all words of a run have the style. */
export function isStyled(state: EditorState, run: InlineRun, style: InlineStyle): boolean {
  if (bareMarks(state, run, style) !== null) return true
  const styled = styledIn(run, style)
  // Marks of others, and where a link leads, are no words.
  const apart = nodesIn(run.block).filter(({ name }) => /Mark$|^URL$/.test(name))
  let at = run.from
  for (const { from, to } of [...styled, ...apart].sort((a, b) => a.from - b.from)) {
    if (state.sliceDoc(at, Math.min(Math.max(at, from), run.to)).trim() !== '') return false
    at = Math.max(at, to)
  }
  return styled.length > 0 && state.sliceDoc(at, Math.max(at, run.to)).trim() === ''
}

/** Takes the style from a run; what has it on both sides keeps it. */
export function unstyle(state: EditorState, run: InlineRun, style: InlineStyle): readonly ChangeSpec[] {
  const { mark } = style
  const bare = bareMarks(state, run, style)
  if (bare !== null) return bare
  return styledIn(run, style).flatMap((node) => {
    const inner = innerOf(node)
    const left = style.joins ? state.sliceDoc(inner.from, Math.max(inner.from, run.from)).trimEnd() : ''
    const right = style.joins ? state.sliceDoc(Math.min(inner.to, run.to), inner.to).trimStart() : ''
    const open = state.sliceDoc(node.from, inner.from)
    // Underscores mean nothing within a word.
    const own = open === mark ? [] : [{ from: node.from, to: inner.from, insert: mark }]
    const close = open === mark ? [] : [{ from: inner.to, to: node.to, insert: mark }]
    const pad = style.joins ? 0 : padOf(state, inner)
    return [
      ...(left === ''
        ? [{ from: node.from, to: inner.from + pad }]
        : [...own, { from: inner.from + left.length, insert: mark }]),
      ...(right === ''
        ? [{ from: inner.to - pad, to: node.to }]
        : [{ from: inner.to - right.length, insert: mark }, ...close]),
    ]
  })
}

/** Gives a run the style; what has it within becomes one with it. */
export function restyle(state: EditorState, run: InlineRun, style: InlineStyle): readonly ChangeSpec[] {
  const old = styledIn(run, style).flatMap((node) => {
    const inner = innerOf(node)
    return [
      { from: node.from, to: inner.from },
      { from: inner.to, to: node.to },
    ]
  })
  const { open, close } = marksFor(state.sliceDoc(run.from, run.to), style)
  return [{ from: run.from, insert: open }, ...old, { from: run.to, insert: close }]
}

/** The run with all that has the style and begins or ends in it, or stands beside it: it is to be one. */
export function joinedRun(
  state: EditorState,
  run: InlineRun,
  style: InlineStyle,
  overBlanks: boolean,
): InlineRun {
  const nodes = nodesIn(run.block).filter(({ name, from, to }) => {
    if (name !== style.node) return false
    const between =
      to <= run.from ? state.sliceDoc(to, run.from) : state.sliceDoc(run.to, Math.max(run.to, from))
    return between === '' || (overBlanks && style.joins && /^[ \t]*$/.test(between))
  })
  const from = Math.min(run.from, ...nodes.map((node) => node.from))
  const to = Math.max(run.to, ...nodes.map((node) => node.to))
  return { ...run, from, to }
}

/** Whether a caret without a word has room for a pair of marks: beside others they would be read as one. */
export function hasRoom(state: EditorState, run: InlineRun, style: InlineStyle): boolean {
  const beside = state.sliceDoc(Math.max(0, run.from - 1), run.to + 1)
  return !beside.includes(style.mark.charAt(0)) || bareMarks(state, run, style) !== null
}

/** Code that holds backticks has more of them around it. */
function marksFor(
  text: string,
  { mark, joins }: InlineStyle,
): { readonly open: string; readonly close: string } {
  if (joins) return { open: mark, close: mark }
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = mark.repeat(longest + 1)
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return { open: fence + pad, close: pad + fence }
}

function padOf(state: EditorState, { from, to }: { readonly from: number; readonly to: number }): number {
  return /^ (?:`[^]*|[^]*`) $/.test(state.sliceDoc(from, to)) ? 1 : 0
}

function styledIn(run: InlineRun, style: InlineStyle): readonly SyntaxNode[] {
  return nodesIn(run.block).filter(
    ({ name, from, to }) => name === style.node && from < run.to && to > run.from,
  )
}

/** Marks at both ends that mean nothing there, between a letter and a bracket or with nothing within; null: none. */
function bareMarks(state: EditorState, run: InlineRun, style: InlineStyle): readonly ChangeSpec[] | null {
  const { from, to } = run
  const { length } = style.mark
  const opens = [from, from + length].find(
    (end) => end <= to && isBareMark(state, style, { from: end - length, least: 0, most: to }),
  )
  const closes = [to, to - length].find(
    (start) =>
      start >= (opens ?? to) && isBareMark(state, style, { from: start, least: from, most: Infinity }),
  )
  if (opens === undefined || closes === undefined) return null
  return [
    { from: opens - length, to: opens },
    { from: closes, to: closes + length },
  ]
}

/** A place for a mark, and between which positions others in a row with it count. */
interface MarkPlace {
  readonly from: number
  readonly least: number
  readonly most: number
}

/** Whether a mark stands there that no node knows as its own, in a row of as many signs or three. */
function isBareMark(
  state: EditorState,
  { mark, joins }: InlineStyle,
  { from, least, most }: MarkPlace,
): boolean {
  const sign = mark.charAt(0)
  if (from < 0 || state.sliceDoc(from, from + mark.length) !== mark) return false
  if (
    treeUntil(state, from + 1)
      .resolveInner(from, 1)
      .name.endsWith('Mark')
  )
    return false
  let start = from
  let end = from + mark.length
  while (start > least && state.sliceDoc(start - 1, start) === sign) start -= 1
  while (end < most && state.sliceDoc(end, end + 1) === sign) end += 1
  return end - start === mark.length || (joins && end - start === 3)
}
