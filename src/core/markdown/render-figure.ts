import { escapeHtml } from './escape-html.ts'
import { renderInline } from './render-inline.ts'
import type { RenderState } from './render-state.ts'
import { attributeOf, type MarkdownToken } from './token.ts'

/** A figure: the image, or the link that holds it, and its title as caption. */
export function renderFigure(
  state: RenderState,
  paragraph: MarkdownToken,
  inline: MarkdownToken,
  image: MarkdownToken,
): string {
  const caption = attributeOf(image, 'title')
  const bare: MarkdownToken = { ...image, attrs: (image.attrs ?? []).filter(([name]) => name !== 'title') }
  const children = (inline.children ?? []).map((child) => (child === image ? bare : child))
  const figcaption = caption === null ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`
  return `<figure class="figure"${state.block(paragraph)}>${renderInline(state, children)}${figcaption}</figure>\n`
}
