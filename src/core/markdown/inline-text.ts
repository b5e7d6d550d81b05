import type { RenderRequest } from './render-request.ts'
import { type MarkdownToken, metaText } from './token.ts'

/** What decides the words of a text besides its source. */
type VisibleWords = Partial<Pick<RenderRequest, 'wikilinkLabel' | 'token'>>

/**
 * The text of inline tokens without markup: code and math as written, line ends as spaces, wikilinks by
 * their label, `{{tokens}}` by their answer; pictures, tags and footnote marks leave nothing. Without answers both
 * are as they are written.
 */
export function inlineText(tokens: readonly MarkdownToken[], visible: VisibleWords = {}): string {
  let text = ''
  for (const token of tokens) {
    switch (token.type) {
      case 'text':
      case 'text_special':
      case 'code_inline':
      case 'math_inline':
        text += token.content
        break
      case 'softbreak':
      case 'hardbreak':
        text += ' '
        break
      case 'wikilink': {
        const target = metaText(token, 'target') ?? ''
        text += metaText(token, 'label') ?? visible.wikilinkLabel?.(target) ?? target
        break
      }
      case 'series_token':
        text += visible.token?.(metaText(token, 'name') ?? '')?.text ?? token.content
        break
    }
  }
  return text
}

/** The alternative text of an image, as plain text. */
export function imageAlt(token: MarkdownToken, visible: VisibleWords = {}): string {
  return (token.children ?? [])
    .map((child) => (child.type === 'image' ? imageAlt(child, visible) : inlineText([child], visible)))
    .join('')
}
