import type { ImageOutcome, LinkOutcome } from '#core/markdown/render-request'
import { renderMarkdown } from '#core/markdown/render-markdown'
import { type Cleaning, cleanHtml } from './clean-html.ts'
import { type CopyLinks, ownPage, publishedAddress, publishedToken } from './published.ts'

/**
 * A body of Markdown as clean HTML for the editors of others, by the same pipeline as every page. What the site
 * has leads there; what has no address outside of the workspace is its text.
 */
export function pasteHtml(body: string, links: CopyLinks, to: Cleaning['to']): string {
  const { source, resolve, published } = links

  const link = (href: string, form: 'link' | 'wikilink'): LinkOutcome => {
    const address = publishedAddress(resolve(source, href, form), published)
    return address === null ? { kind: 'text' } : { kind: 'link', href: address }
  }

  const image = (src: string): ImageOutcome => {
    const meant = resolve(source, src, 'image')
    if (meant.kind !== 'asset' && meant.kind !== 'external') return { kind: 'missing' }
    const address = publishedAddress(meant, published)
    return address === null ? { kind: 'missing' } : { kind: 'image', src: address }
  }

  const wikilinkLabel = (target: string): string | null => {
    const meant = resolve(source, target, 'wikilink')
    if (meant.kind === 'article') return meant.target.title
    return meant.kind === 'missing' ? (meant.target?.title ?? null) : null
  }

  const { html } = renderMarkdown(body, {
    link,
    image,
    wikilinkLabel,
    token: (name) => publishedToken(name, links),
    bodyLine: null,
    title: null,
    diagrams: 'source',
  })
  return cleanHtml(html, { to, page: ownPage(links) })
}
