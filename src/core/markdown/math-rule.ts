import type MarkdownIt from 'markdown-it'
import type { StateBlock } from 'markdown-it'

/** `$…$` within text, `$$ … $$` on lines of their own: `math_inline` and `math_block`, `content` is TeX. */
export function mathRule(engine: MarkdownIt): void {
  engine.inline.ruler.after('escape', 'math_inline', (state, silent) => {
    const length = inlineMathLength(state.src, state.pos, state.posMax)
    if (length === 0) return false
    if (!silent) {
      const token = state.push('math_inline', 'math', 0)
      token.content = state.src.slice(state.pos + 1, state.pos + length - 1)
    }
    state.pos += length
    return true
  })
  engine.block.ruler.before('fence', 'math_block', mathBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
}

/**
 * How long the formula is that opens with the `$` at `pos`; 0 when none does. So that prices stay prices:
 * no space inside the dollars, no letter or digit outside them, no backtick between them.
 */
export function inlineMathLength(source: string, pos: number, end: number): number {
  if (
    source[pos] !== '$' ||
    /[\s$]/.test(source[pos + 1] ?? ' ') ||
    /[\p{L}\p{N}$]/u.test(source[pos - 1] ?? '')
  )
    return 0
  let close = source.indexOf('$', pos + 1)
  while (close > 0 && isEscaped(source, close)) close = source.indexOf('$', close + 1)
  if (close < 0 || close >= end || /\s/.test(source[close - 1] ?? '')) return 0
  if (/[\p{L}\p{N}$]/u.test(source[close + 1] ?? '') || source.slice(pos, close).includes('`')) return 0
  return close + 1 - pos
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text[at - 1 - slashes] === '\\') slashes += 1
  return slashes % 2 === 1
}

/**
 * How many of the lines a block of math takes, the first of which begins with `$$`; 0 when it has no
 * end before an empty line. `lineAt` gives lines from 0, null behind the last.
 */
export function mathBlockLines(lineAt: (index: number) => string | null): number {
  const first = lineAt(0)?.trim() ?? ''
  if (!first.startsWith('$$')) return 0
  const inner = first.slice(2)
  if (inner.includes('$$')) return inner.indexOf('$$') === inner.length - 2 && inner.length > 2 ? 1 : 0
  for (let index = 1; ; index += 1) {
    const line = lineAt(index)?.trim() ?? ''
    if (line === '') return 0
    if (line.includes('$$')) return line.indexOf('$$') === line.length - 2 ? index + 1 : 0
  }
}

function mathBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  // Most lines of an article begin with a letter, and each is asked about.
  const first = state.src.charCodeAt((state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0))
  if (first > 0x24 && first < 0x7f) return false
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false
  const lineAt = (index: number): string | null => {
    const line = startLine + index
    const inside = line < endLine && (index === 0 || (state.sCount[line] ?? 0) >= state.blkIndent)
    return inside
      ? state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
      : null
  }
  const lines = mathBlockLines(lineAt)
  if (lines === 0) return false
  if (silent) return true
  const token = state.push('math_block', 'math', 0)
  token.block = true
  token.map = [startLine, startLine + lines]
  const text = Array.from({ length: lines }, (_, index) => lineAt(index)?.trim() ?? '').join('\n')
  token.content = text.slice(2, -2).trim()
  state.line = startLine + lines
  return true
}
