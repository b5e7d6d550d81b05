import { encodeHref } from './encode-href.ts'
import { attributeHtml, escapeHtml } from './escape-html.ts'
import { imageAlt } from './inline-text.ts'
import type { RenderState } from './render-state.ts'
import { isSafeImage, isSafeLink } from './safe-address.ts'
import { attributeOf, type MarkdownToken } from './token.ts'

/** An image within text; its title is shown on hovering. */
export function renderImage(state: RenderState, token: MarkdownToken): string {
  return imageHtml(
    state,
    attributeOf(token, 'src') ?? '',
    imageAlt(token, state.request),
    attributeOf(token, 'title'),
  )
}

/** An image as the caller decides: a picture, a link to it, or a box that says it is missing. */
export function imageHtml(
  state: RenderState,
  source: string,
  alt: string,
  title: string | null,
  size: { readonly width: string | null; readonly height: string | null } | null = null,
): string {
  const outcome = source.trim() === '' ? ({ kind: 'missing' } as const) : state.request.image(source)
  if (outcome.kind === 'image' && isSafeImage(outcome.src)) {
    const src = encodeHref(outcome.src)
    state.addresses.add(src)
    const width = size?.width ?? size?.height ?? null
    const own = width === null ? outcome : { width: size?.width ?? null, height: size?.height ?? null }
    return (
      `<img${attributeHtml('src', src)}${attributeHtml('alt', alt)}${attributeHtml('title', title)}` +
      `${attributeHtml('width', own.width ?? null)}${attributeHtml('height', own.height ?? null)}` +
      ' loading="lazy" decoding="async">'
    )
  }
  const text = escapeHtml(alt === '' ? source : alt)
  if (outcome.kind === 'link' && isSafeLink(outcome.href)) {
    const href = encodeHref(outcome.href)
    state.addresses.add(href)
    const inLink = state.openLinks.includes('</a>')
    if (inLink) return `<span class="image-link">${text}</span>`
    return `<a class="image-link"${attributeHtml('href', href)}${attributeHtml('title', title)} rel="noopener noreferrer">${text}</a>`
  }
  return `<span class="image-missing" role="img"${attributeHtml('aria-label', `${state.labels.missingImage}: ${alt || source}`)}>${text}</span>`
}
