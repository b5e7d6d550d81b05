import type MarkdownIt from 'markdown-it'
import type { StateBlock } from 'markdown-it'
import { type DirectiveLine, endingColons, readDirective } from './read-directive.ts'

/**
 * `:::details[Summary]` and `:::note[Title]` up to a line of as many colons or more: `details_open` with its
 * `summary_open`, and what `calloutRule` makes of a quote. `meta` of the opening token has `id` and `classes` too.
 * Without a last line it stays text, so that a text does not vanish while somebody writes one.
 */
export function directiveRule(engine: MarkdownIt): void {
  // Looked for once in a text: many beginnings without an end would each go through all of it.
  let known: { readonly source: string; readonly endings: readonly Ending[] } = { source: '', endings: [] }
  const endingsOf = (source: string): readonly Ending[] => {
    if (known.source !== source) known = { source, endings: endingsIn(source) }
    return known.endings
  }
  engine.block.ruler.before(
    'fence',
    'directive',
    (state, startLine, endLine, silent) => {
      // A line that ends an item is asked about from within the item.
      const base = Math.min(state.blkIndent, state.sCount[startLine] ?? 0)
      const line = textOf(state, startLine, base)
      const head = line === null ? null : readDirective(line)
      if (head === null) return false
      const end = endingsOf(state.src).find(
        (ending) =>
          ending.line > startLine &&
          ending.line < endLine &&
          ending.colons >= head.colons &&
          endsHere(state, startLine, ending, base),
      )
      if (end !== undefined && !silent) pushDirective(state, head, startLine, end.line)
      return end !== undefined
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  )
}

function pushDirective(state: StateBlock, head: DirectiveLine, startLine: number, end: number): void {
  const isDetails = head.kind === 'details'
  const open = state.push(isDetails ? 'details_open' : 'callout_open', isDetails ? 'details' : 'div', 1)
  open.block = true
  open.map = [startLine, end + 1]
  const label = head.label.trim()
  open.meta = {
    kind: head.kind,
    title: label === '' ? 'default' : 'own',
    id: head.id,
    classes: head.classes.join(' '),
  }
  if (label !== '') pushLabel(state, head, startLine)

  const { lineMax } = state
  state.lineMax = end
  state.md.block.tokenize(state, startLine + 1, end)
  state.lineMax = lineMax
  state.push(isDetails ? 'details_close' : 'callout_close', open.tag, -1).block = true
  state.line = end + 1
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

/** A line that may end a directive. */
interface Ending {
  readonly line: number
  readonly colons: number
}

/** Marks of quotes stand before a line that ends one in a quote. */
function endingsIn(source: string): Ending[] {
  return source.split('\n').flatMap((text, line): Ending[] => {
    const colons = endingColons(text.replace(/^[\s>]+/, ''))
    return colons === 0 ? [] : [{ line, colons }]
  })
}

/** True where the line belongs to what the directive stands in, as all lines between do. */
function endsHere(state: StateBlock, startLine: number, { line, colons }: Ending, base: number): boolean {
  if (endingColons(textOf(state, line, base) ?? '') !== colons) return false
  for (let between = startLine + 1; between < line; between += 1) {
    const isEmpty =
      (state.bMarks[between] ?? 0) + (state.tShift[between] ?? 0) >= (state.eMarks[between] ?? 0)
    if (!isEmpty && (state.sCount[between] ?? 0) < base) return false
  }
  return true
}
