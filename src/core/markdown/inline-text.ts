import { type MarkdownToken, metaText } from './token.ts'

/**
 * The text of inline tokens without markup: code and math as written, line ends as spaces, wikilinks by
 * their label; pictures, tags and footnote marks leave nothing.
 */
export function inlineText(
  tokens: readonly MarkdownToken[],
  wikilinkLabel: (target: string) => string | null = () => null,
): string {
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
        text += metaText(token, 'label') ?? wikilinkLabel(target) ?? target
        break
      }
    }
  }
  return text
}

/** The alternative text of an image, as plain text. */
export function imageAlt(token: MarkdownToken): string {
  return (token.children ?? [])
    .map((child) => (child.type === 'image' ? imageAlt(child) : inlineText([child])))
    .join('')
}
