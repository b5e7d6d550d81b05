import { attributeHtml } from './escape-html.ts'
import { inlineText } from './inline-text.ts'
import type { RenderState } from './render-state.ts'
import { attributeOf, type MarkdownToken } from './token.ts'

/** A table stands in a scroller that keys can reach; the head's words are its name. */
export function openTable(state: RenderState, tokens: readonly MarkdownToken[], at: number): string {
  let end = at
  while (end < tokens.length && tokens[end]?.type !== 'thead_close') end += 1
  const heads = tokens
    .slice(at, end)
    .flatMap((token) => (token.type === 'inline' ? [inlineText(token.children ?? [], state.request)] : []))
  const name = heads
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(', ')
  const label = state.uniqueLabel(name === '' ? state.labels.table : name)
  const table = tokens[at]
  const block = table === undefined ? '' : state.block(table)
  return `<div class="table-scroll" tabindex="0" role="region"${attributeHtml('aria-label', label)}${block}><table>\n`
}

/** A cell of head or body; alignment is a class. A head without words is no head. */
export function openCell(token: MarkdownToken, inline: MarkdownToken | undefined): string {
  const align = /^text-align:(left|center|right)$/.exec(attributeOf(token, 'style') ?? '')?.[1]
  const className = attributeHtml('class', align === undefined ? null : `align-${align}`)
  return isHead(token, inline) ? `<th scope="col"${className}>` : `<td${className}>`
}

export function closeCell(token: MarkdownToken, inline: MarkdownToken | undefined): string {
  return isHead(token, inline) ? '</th>' : '</td>'
}

function isHead({ tag }: MarkdownToken, inline: MarkdownToken | undefined): boolean {
  return tag === 'th' && (inline?.content ?? '').trim() !== ''
}
