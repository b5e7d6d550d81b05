import type MarkdownIt from 'markdown-it'
import type { StateCore, Token } from 'markdown-it'
import { calloutKind } from './callout-kinds.ts'
import { closingIndex } from './token.ts'

const head = /^\[!([a-z]+)\][+-]?(?:[ \t]+([^\n]*))?(?:\n|$)/i

/**
 * Turns a quote that begins with `[!note] Title` into `callout_open` (`meta: {kind, title}`), a title
 * that is parsed like any text, and the rest. Quotes of unknown kinds stay quotes.
 */
export function calloutRule(engine: MarkdownIt): void {
  engine.core.ruler.before('inline', 'callout', (state) => {
    const { tokens } = state
    if (tokens.every(({ type }) => type !== 'blockquote_open')) return
    const next: Token[] = []
    // A list of its own: to put tokens in their place would move all that follow, once for each callout.
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at]
      if (token === undefined) break
      const begin = token.type === 'blockquote_open' ? beginCallout(state, tokens, at) : null
      next.push(...(begin ?? [token]))
      if (begin !== null) at += 3
    }
    state.tokens = next
  })
}

/** What stands in the place of the four tokens with which a callout begins; null when the quote is none. */
function beginCallout(state: StateCore, tokens: readonly Token[], at: number): readonly Token[] | null {
  const [open, paragraph, inline, end] = tokens.slice(at, at + 4)
  if (open === undefined || paragraph?.type !== 'paragraph_open' || inline?.type !== 'inline') return null
  const match = head.exec(inline.content)
  const kind = calloutKind(match?.[1] ?? '')
  if (match === null || kind === null) return null

  const close = tokens[closingIndex(tokens, at)]
  const title = match[2]?.trim() ?? ''
  open.type = 'callout_open'
  open.tag = 'div'
  open.meta = { kind, title: title === '' ? 'default' : 'own' }
  if (close !== undefined) {
    close.type = 'callout_close'
    close.tag = 'div'
  }

  const line = inline.map?.[0] ?? 0
  const rest = inline.content.slice(match[0].length)
  inline.content = rest
  if (inline.map !== null) inline.map = paragraph.map = [line + 1, inline.map[1]]
  const body = rest === '' || end === undefined ? [] : [paragraph, inline, end]
  return [open, ...(title === '' ? [] : titleTokens(state, title, line, open.level + 1)), ...body]
}

function titleTokens(state: StateCore, title: string, line: number, level: number) {
  const open = new state.Token('callout_title_open', 'p', 1)
  const inline = new state.Token('inline', '', 0)
  const close = new state.Token('callout_title_close', 'p', -1)
  open.map = inline.map = [line, line + 1]
  open.level = close.level = level
  open.block = close.block = true
  inline.level = level + 1
  inline.content = title
  inline.children = []
  return [open, inline, close]
}
