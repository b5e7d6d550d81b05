import type MarkdownIt from 'markdown-it'
import type { StateCore } from 'markdown-it'
import { calloutKind } from './callout-kinds.ts'
import { closingIndex } from './token.ts'

const head = /^\[!([a-z]+)\][+-]?(?:[ \t]+([^\n]*))?(?:\n|$)/i

/**
 * Turns a quote that begins with `[!note] Title` into `callout_open` (`meta: {kind, title}`), a title
 * that is parsed like any text, and the rest. Quotes of unknown kinds stay quotes.
 */
export function calloutRule(engine: MarkdownIt): void {
  engine.core.ruler.before('inline', 'callout', (state) => {
    for (let at = 0; at < state.tokens.length; at += 1) {
      if (state.tokens[at]?.type === 'blockquote_open') makeCallout(state, at)
    }
  })
}

function makeCallout(state: StateCore, at: number): void {
  const [open, paragraph, inline] = state.tokens.slice(at, at + 3)
  if (open === undefined || paragraph?.type !== 'paragraph_open' || inline?.type !== 'inline') return
  const match = head.exec(inline.content)
  const kind = calloutKind(match?.[1] ?? '')
  if (match === null || kind === null) return

  const close = state.tokens[closingIndex(state.tokens, at)]
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
  const body = rest === '' ? [] : [paragraph, inline, ...state.tokens.slice(at + 3, at + 4)]
  state.tokens.splice(
    at + 1,
    3,
    ...(title === '' ? [] : titleTokens(state, title, line, open.level + 1)),
    ...body,
  )
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
