import type { LinkSource } from '#core/markdown/link-index'

/** What a click in the preview means. */
export type PreviewLink =
  | { readonly kind: 'article'; readonly source: LinkSource; readonly fragment: string | null }
  | { readonly kind: 'series'; readonly series: string }
  | { readonly kind: 'index' }
  | { readonly kind: 'fragment'; readonly fragment: string }
  | { readonly kind: 'outside'; readonly href: string }
  | { readonly kind: 'nothing' }

/** Addresses of articles inside the preview; nothing is ever loaded from them. */
const articlePrefix = '/article/'
const seriesPrefix = '/series/'

/** Address of the page of all series inside the preview. */
export const indexAddress = '/series'

/** Address of a series' page inside the preview. */
export function seriesAddress(folder: string): string {
  return seriesPrefix + encodeURIComponent(folder)
}

export function articleAddress({ series, path }: LinkSource, fragment: string | null): string {
  const parts = [series, ...path.split('/')].map(encodeURIComponent)
  return `${articlePrefix}${parts.join('/')}${fragment === null ? '' : `#${encodeURIComponent(fragment)}`}`
}

/** Where the host serves a file of the workspace; `path` is relative to the workspace's root. */
export function assetAddress(path: string): string {
  return `/asset/${path.split('/').map(encodeURIComponent).join('/')}`
}

/** Reads an address as it stands in the preview's HTML. */
export function previewLink(href: string): PreviewLink {
  if (href.startsWith('#')) return { kind: 'fragment', fragment: decoded(href.slice(1)) }
  if (href.startsWith(articlePrefix)) {
    const [address = '', fragment] = href.slice(articlePrefix.length).split('#')
    const [series = '', ...path] = address.split('/').map(decoded)
    return {
      kind: 'article',
      source: { series, path: path.join('/') },
      fragment: fragment === undefined ? null : decoded(fragment),
    }
  }
  if (href === indexAddress) return { kind: 'index' }
  if (href.startsWith(seriesPrefix))
    return { kind: 'series', series: decoded(href.slice(seriesPrefix.length)) }
  return /^(?:https?|mailto):/i.test(href) ? { kind: 'outside', href } : { kind: 'nothing' }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
