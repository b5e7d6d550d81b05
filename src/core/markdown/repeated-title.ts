import { inlineText } from './inline-text.ts'
import { sameWords } from './same-words.ts'
import type { MarkdownToken } from './token.ts'

/** The `heading_open` of the first H1, when it says what the page's title says and so is not shown again. */
export function repeatedTitle(tokens: readonly MarkdownToken[], title: string | null): MarkdownToken | null {
  const at = tokens.findIndex(({ type, tag }) => type === 'heading_open' && tag === 'h1')
  const [open, inline] = at < 0 ? [] : tokens.slice(at, at + 2)
  if (title === null || open === undefined || open.level > 0) return null
  const children = inline?.children ?? []
  const plain = children.every(({ type }) => type !== 'footnote_ref' && type !== 'image')
  return plain && sameWords(inlineText(children), title) ? open : null
}
