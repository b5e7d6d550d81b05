import { attributeHtml, escapeHtml } from './escape-html.ts'
import { renderImage } from './render-image.ts'
import { closeLink, renderMarkdownLink, renderWikilink } from './render-link.ts'
import { renderMath } from './render-math.ts'
import { renderRawHtml } from './render-raw-html.ts'
import { renderSeriesToken } from './render-series-token.ts'
import type { RenderState } from './render-state.ts'
import { attributeOf, type MarkdownToken, metaNumber } from './token.ts'

/** The HTML of inline tokens. */
export function renderInline(state: RenderState, tokens: readonly MarkdownToken[]): string {
  if (tokens[0]?.type === 'checkbox_input') {
    const [box, ...rest] = tokens
    const checked = attributeOf(box ?? tokens[0], 'checked') === null ? '' : ' checked'
    return `<label class="task-label"><input class="task-box" type="checkbox"${checked} disabled> ${renderInline(state, rest).trimStart()}</label>`
  }
  let html = ''
  for (const token of tokens) html += renderToken(state, token)
  return html
}

function renderToken(state: RenderState, token: MarkdownToken): string {
  switch (token.type) {
    case 'text':
    case 'text_special':
      return escapeHtml(token.content)
    case 'code_inline':
      return `<code>${escapeHtml(token.content)}</code>`
    case 'softbreak':
      return '\n'
    case 'hardbreak':
      return '<br>\n'
    case 'em_open':
      return '<em>'
    case 'em_close':
      return '</em>'
    case 'strong_open':
      return '<strong>'
    case 'strong_close':
      return '</strong>'
    case 's_open':
      return '<del>'
    case 's_close':
      return '</del>'
    case 'link_open':
      return renderMarkdownLink(state, token)
    case 'link_close':
      return closeLink(state)
    case 'wikilink':
      return renderWikilink(state, token)
    case 'series_token':
      return renderSeriesToken(state, token)
    case 'image':
      return renderImage(state, token)
    case 'math_inline':
      return renderMath(state, token.content, false)
    case 'html_inline':
      return renderRawHtml(state, token.content)
    case 'footnote_ref':
      return footnoteReference(state, token)
    case 'footnote_anchor':
      return footnoteBack(state, token)
    default:
      return escapeHtml(token.content)
  }
}

function footnoteReference(state: RenderState, token: MarkdownToken): string {
  const number = metaNumber(token, 'id') ?? 0
  const ids = state.ids.footnotes.get(number)
  const id = ids?.references.get(metaNumber(token, 'subId') ?? 0)
  if (ids === undefined || id === undefined) return ''
  const href = fragment(state, ids.note)
  // Links hold no links: within one, the mark is text.
  if (state.openLinks.includes('</a>'))
    return `<sup class="footnote-ref"${attributeHtml('id', id)}>${number + 1}</sup>`
  return `<sup class="footnote-ref"><a${attributeHtml('id', id)}${attributeHtml('href', href)} role="doc-noteref">${number + 1}</a></sup>`
}

function footnoteBack(state: RenderState, token: MarkdownToken): string {
  const number = metaNumber(token, 'id') ?? 0
  const repeat = metaNumber(token, 'subId') ?? 0
  const references = state.ids.footnotes.get(number)?.references
  const id = references?.get(repeat)
  if (references === undefined || id === undefined) return ''
  const label = `${state.labels.back} ${number + 1}${references.size > 1 ? `.${repeat + 1}` : ''}`
  return ` <a class="footnote-back"${attributeHtml('href', fragment(state, id))} role="doc-backlink"${attributeHtml('aria-label', label)}>${escapeHtml(state.labels.back)}</a>`
}

function fragment(state: RenderState, id: string): string {
  const href = `#${encodeURIComponent(id)}`
  state.addresses.add(href)
  return href
}
