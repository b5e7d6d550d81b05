import { attributeHtml, escapeHtml } from './escape-html.ts'
import { diagramLanguage, readCodeInfo } from './code-info.ts'
import { loneImage } from './lone-image.ts'
import { renderCode } from './render-code.ts'
import { renderDiagram } from './render-diagram.ts'
import { openCallout, openDetails } from './render-directive.ts'
import { renderFigure } from './render-figure.ts'
import { renderInline } from './render-inline.ts'
import { closeLinks } from './render-link.ts'
import { renderMath } from './render-math.ts'
import { closeRawHtml, renderRawHtml } from './render-raw-html.ts'
import type { RenderState } from './render-state.ts'
import { closeCell, openCell, openTable } from './render-table.ts'
import { attributeOf, type MarkdownToken, metaNumber } from './token.ts'

/** The HTML of a token stream. `hidden` is the `heading_open` that the page's own title already shows. */
export function renderBlocks(
  state: RenderState,
  tokens: readonly MarkdownToken[],
  hidden: MarkdownToken | null,
): string {
  let html = ''
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    if (token.map !== null) state.line = token.map[0]
    const inline = tokens[at + 1]
    if (token === hidden) {
      state.pendingId = state.ids.headings.get(token) ?? null
      at += 2
      continue
    }
    const image =
      token.type === 'paragraph_open' && !token.hidden && inline !== undefined ? loneImage(inline) : null
    if (image !== null && inline !== undefined && tokens[at + 2]?.type === 'paragraph_close') {
      html += renderFigure(state, token, inline, image)
      at += 2
      continue
    }
    if (token.type === 'table_open') html += openTable(state, tokens, at)
    else html += renderToken(state, token, token.nesting === -1 ? tokens[at - 1] : inline)
  }
  return html
}

/** `inline`: the token that a cell holds. */
function renderToken(state: RenderState, token: MarkdownToken, inline: MarkdownToken | undefined): string {
  switch (token.type) {
    case 'inline': {
      const outside = state.rawElements.length
      return renderInline(state, token.children ?? []) + closeLinks(state) + closeRawHtml(state, outside)
    }
    case 'paragraph_open':
      return token.hidden ? '' : `<p${state.block(token)}>`
    case 'paragraph_close':
      return token.hidden ? '\n' : '</p>\n'
    case 'heading_open':
      return `<h${state.headingLevel(token)}${state.block(token, state.ids.headings.get(token) ?? null)}>${pendingAnchor(state)}`
    case 'heading_close':
      return `</h${state.headingLevel(token)}>\n`
    case 'fence':
      if (readCodeInfo(token.info).language === diagramLanguage) return renderDiagram(state, token)
      return renderCode(state, token)
    case 'code_block':
      return renderCode(state, token)
    case 'html_block':
      return `${renderRawHtml(state, token.content)}${closeLinks(state)}\n`
    case 'math_block':
      return `<div class="math-block"${state.block(token)}>${renderMath(state, token.content, true)}</div>\n`
    case 'hr':
      return `<hr${state.block(token)}>\n`
    case 'bullet_list_open':
    case 'ordered_list_open':
      return `<${token.tag}${listClass(token)}${attributeHtml('start', startOf(token))}${state.block(token)}>\n`
    case 'list_item_open':
      return `<li${listClass(token)}${state.block(token)}>`
    case 'list_item_close':
      return '</li>\n'
    case 'callout_open':
      return openCallout(state, token)
    case 'details_open':
      return openDetails(state, token)
    case 'summary_open':
      return '<summary>'
    case 'summary_close':
      return '</summary>\n'
    case 'details_close':
      return '</details>\n'
    case 'callout_title_open':
      return '<p class="callout-title">'
    case 'callout_title_close':
      return '</p>\n'
    case 'th_open':
    case 'td_open':
      return openCell(token, inline)
    case 'th_close':
    case 'td_close':
      return closeCell(token, inline)
    case 'table_close':
      return '</table></div>\n'
    case 'footnote_block_open':
      return `<section class="footnotes" role="doc-endnotes"><h2 class="footnotes-title">${escapeHtml(state.labels.footnotes)}</h2>\n<ol>\n`
    case 'footnote_block_close':
      return '</ol>\n</section>\n'
    case 'footnote_open':
      return `<li${attributeHtml('id', state.ids.footnotes.get(metaNumber(token, 'id') ?? -1)?.note ?? null)} class="footnote">`
    case 'footnote_close':
      return '</li>\n'
    case 'footnote_anchor':
      return renderInline(state, [token])
    default:
      return renderPlainTag(state, token)
  }
}

const plainTags: ReadonlySet<string> = new Set([
  'blockquote',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'thead',
  'tbody',
  'tr',
  'div',
])

/** Elements that carry nothing but their line. */
function renderPlainTag(state: RenderState, token: MarkdownToken): string {
  if (!plainTags.has(token.tag)) return escapeHtml(token.content)
  return token.nesting === 1 ? `<${token.tag}${state.block(token)}>\n` : `</${token.tag}>\n`
}

function listClass(token: MarkdownToken): string {
  return attributeHtml('class', attributeOf(token, 'class'))
}

function startOf(token: MarkdownToken): string | null {
  return token.type === 'ordered_list_open' ? attributeOf(token, 'start') : null
}

/** The id of a heading that is not shown, where the next block has an id of its own. */
function pendingAnchor(state: RenderState): string {
  if (state.pendingId === null) return ''
  const html = `<span${attributeHtml('id', state.pendingId)}></span>`
  state.pendingId = null
  return html
}
