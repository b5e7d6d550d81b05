import { encodeHref } from './encode-href.ts'
import { attributeHtml, escapeHtml } from './escape-html.ts'
import { inlineText } from './inline-text.ts'
import type { LinkOutcome } from './render-request.ts'
import type { RenderState } from './render-state.ts'
import { isSafeLink, schemeOf } from './safe-address.ts'
import { attributeOf, type MarkdownToken, metaText } from './token.ts'

/** The opening tag of a link; `closeLink` gives the tag that ends it. */
export function openLink(
  state: RenderState,
  href: string,
  form: 'link' | 'wikilink',
  title: string | null,
): string {
  // Anchors cannot stand in one another; the outer one keeps the text.
  if (state.openLinks.includes('</a>')) return open(state, '', '')
  const outcome = form === 'link' && href.trim() === '' ? noAddress : state.request.link(href, form)
  return openOutcome(state, outcome, title)
}

/** The opening tag of a link that was decided; for one within another there is none. */
export function openOutcome(state: RenderState, outcome: LinkOutcome, title: string | null): string {
  if (state.openLinks.includes('</a>')) return open(state, '', '')
  if (outcome.kind === 'text' || !isSafeLink(outcome.href))
    return open(state, '<span class="link-missing">', '</span>')
  return open(state, `<a${linkAttributes(state, outcome)}${attributeHtml('title', title)}>`, '</a>')
}

export function closeLink(state: RenderState): string {
  return state.openLinks.pop() ?? ''
}

/** Closes what raw HTML left open: a link does not outlive its block. */
export function closeLinks(state: RenderState): string {
  return state.openLinks.splice(0).reverse().join('')
}

export function renderMarkdownLink(state: RenderState, token: MarkdownToken): string {
  return openLink(state, attributeOf(token, 'href') ?? '', 'link', attributeOf(token, 'title'))
}

export function renderWikilink(state: RenderState, token: MarkdownToken): string {
  const target = metaText(token, 'target') ?? ''
  const label = inlineText([token], state.request)
  return openLink(state, target, 'wikilink', null) + escapeHtml(label) + closeLink(state)
}

const noAddress: LinkOutcome = { kind: 'text' }

function open(state: RenderState, html: string, close: string): string {
  state.openLinks.push(close)
  return html
}

function linkAttributes(state: RenderState, outcome: Extract<LinkOutcome, { kind: 'link' }>): string {
  const href = encodeHref(outcome.href)
  state.addresses.add(href)
  const own = Object.entries(outcome.attributes ?? {}).filter(([name]) =>
    /^(?:data-[a-z-]+|class|hreflang|lang)$/.test(name),
  )
  for (const [name, value] of own) state.data.add(`${name}=${value}`)
  const outside = ['http', 'https'].includes(schemeOf(href))
  return (
    attributeHtml('href', href) +
    own.map(([name, value]) => attributeHtml(name, value)).join('') +
    (outside ? ' rel="noopener noreferrer"' : '')
  )
}
