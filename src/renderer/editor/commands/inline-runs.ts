import type { EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { prefixEnd, prefixOf } from './containers.ts'
import { treeUntil } from '../tree-until.ts'

/** A run of text within one paragraph, heading or cell: marks round it stay within the block. */
export interface InlineRun {
  readonly from: number
  readonly to: number
  readonly block: SyntaxNode
}

const blocks = /^(?:Paragraph|ATXHeading[1-6]|SetextHeading[12]|TableCell|Task|DirectiveLabel)$/
/** Hold text that can have marks of its own. */
const holders: ReadonlySet<string> = new Set(['Emphasis', 'StrongEmphasis', 'Strikethrough', 'Link'])
/** Mean what they mean as a whole. */
const wholes: ReadonlySet<string> = new Set([
  'InlineCode',
  'InlineMath',
  'Wikilink',
  'Autolink',
  'URL',
  'Image',
  'HTMLTag',
  'Escape',
  'Entity',
  'FootnoteReference',
  'SeriesToken',
])

/** The text of a part of the document, block by block, without marks of blocks and blanks at the ends. */
export function inlineRuns(state: EditorState, from: number, to: number): readonly InlineRun[] {
  const runs: InlineRun[] = []
  treeUntil(state, state.doc.lineAt(to).to).iterate({
    from,
    to,
    enter: ({ name, node }) => {
      if (!blocks.test(name)) return
      const text = textOf(state, node)
      const run = trimmed(state, Math.max(from, text.from), Math.min(to, text.to))
      if (run !== null) runs.push({ ...run, block: node })
      return false
    },
  })
  return runs
}

/** The block of text at a position. */
export function inlineBlockAt(state: EditorState, position: number): SyntaxNode | null {
  for (const side of [-1, 1] as const) {
    let node: SyntaxNode | null = treeUntil(state, state.doc.lineAt(position).to).resolveInner(position, side)
    while (node !== null && !blocks.test(node.name)) node = node.parent
    if (node !== null && textOf(state, node).from <= position) return node
  }
  return null
}

/** The run, made longer where it would cut something: a link, a formula, marks that belong together. */
export function wholeRun(run: InlineRun, style: string): InlineRun {
  let { from, to } = run
  const cut = (node: SyntaxNode): boolean => {
    if (node.to <= from || node.from >= to) return false
    if (node.from >= from && node.to <= to) return false
    const inner = innerOf(node)
    // Marks alone stand for what they mark.
    if (node.name === style) return to <= inner.from || from >= inner.to
    return holders.has(node.name) ? from < inner.from || to > inner.to : wholes.has(node.name)
  }
  for (let grown = true; grown;) {
    grown = false
    for (const node of nodesIn(run.block)) {
      if (!cut(node)) continue
      from = Math.min(from, node.from)
      to = Math.max(to, node.to)
      grown = true
    }
  }
  return { ...run, from, to }
}

/** All that stands in a block, from the outside in. */
export function nodesIn(block: SyntaxNode): readonly SyntaxNode[] {
  const nodes: SyntaxNode[] = []
  block.cursor().iterate(({ node }) => {
    nodes.push(node)
  })
  return nodes
}

/** What stands between the marks of an emphasis, code or a link. */
export function innerOf(node: SyntaxNode): { readonly from: number; readonly to: number } {
  const close = node.name === 'Link' ? (node.getChildren('LinkMark')[1] ?? null) : node.lastChild
  return { from: node.firstChild?.to ?? node.from, to: close?.from ?? node.to }
}

/** A block without the marks that make it what it is. */
function textOf(state: EditorState, block: SyntaxNode): { readonly from: number; readonly to: number } {
  const marks = block.getChildren('HeaderMark')
  if (block.name === 'Task') return { from: block.getChild('TaskMarker')?.to ?? block.from, to: block.to }
  if (block.name.startsWith('ATX'))
    return { from: marks[0]?.to ?? block.from, to: marks[1]?.from ?? block.to }
  if (block.name.startsWith('Setext')) {
    const underline = marks.at(-1)
    return {
      from: block.from,
      to: underline === undefined ? block.to : state.doc.lineAt(underline.from).from,
    }
  }
  return block
}

/** Without blanks and marks of containers at its ends; null where nothing is left. */
function trimmed(state: EditorState, from: number, to: number): { from: number; to: number } | null {
  const { doc } = state
  let start = from
  let end = to
  while (start < end) {
    const line = doc.lineAt(start)
    const text = line.from + prefixEnd(prefixOf(state, line))
    if (start < text) start = text
    else if (/\s/.test(doc.sliceString(start, start + 1))) start += 1
    else break
  }
  while (end > start) {
    const line = doc.lineAt(end)
    if (end <= line.from + prefixEnd(prefixOf(state, line)) && line.from > start) end = line.from - 1
    else if (/\s/.test(doc.sliceString(end - 1, end))) end -= 1
    else break
  }
  return start < end ? { from: start, to: end } : null
}
