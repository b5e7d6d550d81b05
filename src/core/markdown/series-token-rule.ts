import type MarkdownIt from 'markdown-it'

/**
 * `{{name}}` and `{{name:slug}}` in text: a `series_token` whose `content` is as it is written and whose `meta` is
 * `{at, name, line}`, the line counted from 0 in the text that it stands in. A backslash before it makes it text.
 */
export function seriesTokenRule(engine: MarkdownIt): void {
  // Tokens come in the order of the text: lines are counted on from the last one.
  let counted = { source: '', at: 0, line: 0 }
  const lineOf = (source: string, at: number): number => {
    const from = counted.source === source && counted.at <= at ? counted : { at: 0, line: 0 }
    const line = from.line + source.slice(from.at, at).split('\n').length - 1
    counted = { source, at, line }
    return line
  }
  engine.inline.ruler.before('link', 'series_token', (state, silent) => {
    const name = seriesTokenAt(state.src, state.pos, state.posMax)
    if (name === null) return false
    if (!silent) {
      const token = state.push('series_token', '', 0)
      token.content = writtenToken(name)
      token.meta = { at: state.pos, name, line: lineOf(state.src, state.pos) }
    }
    state.pos += writtenToken(name).length
    return true
  })
}

/** A token as it stands in a text. */
export function writtenToken(name: string): string {
  return `{{${name}}}`
}

const brace = 0x7b
const shape = /\{\{([a-z]+(?:\.[a-z]+)?(?::[\p{L}\p{N}\p{M}_-]+)?)\}\}/iuy

/** What stands between the braces of a token that opens at `pos`; null when none does. */
export function seriesTokenAt(source: string, pos: number, end: number): string | null {
  if (source.charCodeAt(pos) !== brace || source.charCodeAt(pos + 1) !== brace) return null
  shape.lastIndex = pos
  const name = shape.exec(source)?.[1]
  if (name === undefined || pos + writtenToken(name).length > end) return null
  return isInAddress(source, pos) ? null : name
}

/** Longer addresses than this do not become links. */
const longestAddress = 2000

/** `www.example.org/{{part}}` becomes a link only behind this rule, and as a whole. */
function isInAddress(source: string, pos: number): boolean {
  let from = pos
  while (from > 0 && pos - from < longestAddress && !/[\s<]/.test(source[from - 1] ?? ' ')) from -= 1
  return /(?:^|[^\p{L}\p{N}])www\./iu.test(source.slice(from, pos))
}
