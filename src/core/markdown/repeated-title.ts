import { inlineText } from './inline-text.ts'
import { sameWords } from './same-words.ts'
import type { MarkdownToken } from './token.ts'
import type { HeadingFact } from './token-run.ts'

/**
 * The `heading_open` of an article's first H1, when it says what the page's title says and so is not shown
 * again. `headings` are the article's in order.
 */
export function repeatedTitle(headings: readonly HeadingFact[], title: string | null): MarkdownToken | null {
  const first = headings.find(({ open }) => open.tag === 'h1')
  if (title === null || first === undefined || first.open.level > 0) return null
  const plain = first.inline.every(({ type }) => type !== 'footnote_ref' && type !== 'image')
  return plain && sameWords(inlineText(first.inline), title) ? first.open : null
}
