import type { MarkdownToken } from './token.ts'

/**
 * The image that an inline token consists of, alone or as a link; null when there is anything else.
 * A paragraph of its own around it is a figure.
 */
export function loneImage(inline: MarkdownToken): MarkdownToken | null {
  // Most paragraphs are prose.
  if (inline.children?.some(({ type }) => type === 'image') !== true) return null
  const children = inline.children.filter(({ type, content }) => type !== 'text' || content.trim() !== '')
  const [first, second, third] = children
  if (children.length === 1 && first?.type === 'image') return first
  const linked = children.length === 3 && first?.type === 'link_open' && third?.type === 'link_close'
  return linked && second?.type === 'image' ? second : null
}
