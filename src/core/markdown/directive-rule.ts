import type MarkdownIt from 'markdown-it'
import type { StateBlock } from 'markdown-it'
import { type DirectiveLine, endingColons, readDirective } from './read-directive.ts'

/**
 * `:::details[Summary]` and `:::note[Title]` up to a line of as many colons or more, or the end of what they stand
 * in: `details_open` with its `summary_open`, and what `calloutRule` makes of a quote. `meta` of the opening token has
 * `id`, `classes` and `ended` too.
 */
export function directiveRule(engine: MarkdownIt): void {
  engine.block.ruler.before('fence', 'directive', directive, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
}

function directive(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  // Most lines of an article begin with another sign, and each is asked about.
  const begin = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0)
  if (state.src[begin] !== ':') return false
  // A line that ends an item is asked about from within the item.
  const line = textOf(state, startLine, Math.min(state.blkIndent, state.sCount[startLine] ?? 0))
  const head = line === null ? null : readDirective(line)
  if (head !== null && !silent) pushDirective(state, head, startLine, endLine)
  return head !== null
}

function pushDirective(state: StateBlock, head: DirectiveLine, startLine: number, endLine: number): void {
  const { end, ended } = endOf(state, startLine, endLine, head.colons)
  const next = ended ? end + 1 : end

  const isDetails = head.kind === 'details'
  const open = state.push(isDetails ? 'details_open' : 'callout_open', isDetails ? 'details' : 'div', 1)
  open.block = true
  open.map = [startLine, next]
  const label = head.label.trim()
  open.meta = {
    kind: head.kind,
    title: label === '' ? 'default' : 'own',
    id: head.id,
    classes: head.classes.join(' '),
    ended: ended ? 'yes' : 'no',
  }
  if (label !== '') pushLabel(state, head, startLine)

  const { lineMax } = state
  state.lineMax = end
  state.md.block.tokenize(state, startLine + 1, end)
  state.lineMax = lineMax
  state.push(isDetails ? 'details_close' : 'callout_close', open.tag, -1).block = true
  state.line = next
}

function pushLabel(state: StateBlock, { kind, label }: DirectiveLine, line: number): void {
  const [name, tag] = kind === 'details' ? ['summary', 'summary'] : ['callout_title', 'p']
  const open = state.push(`${name}_open`, tag, 1)
  const inline = state.push('inline', '', 0)
  const close = state.push(`${name}_close`, tag, -1)
  open.block = close.block = true
  open.map = inline.map = [line, line + 1]
  inline.content = label.trim()
  inline.children = []
}

/** A line without what indents it; null where it is code or belongs to something around. */
function textOf(state: StateBlock, line: number, base: number): string | null {
  const indent = (state.sCount[line] ?? 0) - base
  if (indent < 0 || indent >= 4) return null
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
}

/** The line that ends a directive, or the first behind what it stands in. */
function endOf(
  state: StateBlock,
  startLine: number,
  endLine: number,
  colons: number,
): { readonly end: number; readonly ended: boolean } {
  for (let line = startLine + 1; line < endLine; line += 1) {
    const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
    const isEmpty = from >= (state.eMarks[line] ?? 0)
    if (!isEmpty && (state.sCount[line] ?? 0) < state.blkIndent) return { end: line, ended: false }
    if (state.src[from] !== ':') continue
    if (endingColons(textOf(state, line, state.blkIndent) ?? '') >= colons) return { end: line, ended: true }
  }
  return { end: endLine, ended: false }
}
