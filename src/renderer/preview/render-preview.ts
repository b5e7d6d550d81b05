import { articleAddress, assetAddress } from './preview-links.ts'
import type { PreviewPage } from './preview-protocol.ts'
import type { LinkResolver } from '#core/markdown/resolve-link'
import { renderMarkdown } from '#core/markdown/render-markdown'
import type { ImageOutcome, LinkOutcome, RenderedMarkdown } from '#core/markdown/render-request'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'

/** The body of an article as the site will show it, but for its addresses: those are the preview's own. */
export function renderPreview(text: string, page: PreviewPage, resolve: LinkResolver): RenderedMarkdown {
  const { body, bodyLine } = splitFrontmatter(text)
  const { source } = page

  const link = (href: string, form: 'link' | 'wikilink'): LinkOutcome => {
    const meant = resolve(source, href, form)
    switch (meant.kind) {
      case 'article':
        return { kind: 'link', href: articleAddress(meant.target, meant.fragment) }
      case 'anchor':
        return { kind: 'link', href: `#${encodeURIComponent(meant.fragment)}` }
      case 'asset':
        return { kind: 'link', href: assetAddress(meant.path) }
      case 'external':
        return { kind: 'link', href: meant.href }
      case 'missing':
        return { kind: 'text' }
    }
  }

  const image = (src: string): ImageOutcome => {
    const meant = resolve(source, src, 'image')
    if (meant.kind === 'asset') return { kind: 'image', src: assetAddress(meant.path) }
    // Nothing is fetched from elsewhere while someone writes; the site does as the workspace says.
    if (meant.kind === 'external') return { kind: 'link', href: meant.href }
    return { kind: 'missing' }
  }

  const wikilinkLabel = (target: string): string | null => {
    const meant = resolve(source, target, 'wikilink')
    if (meant.kind === 'article') return meant.target.title
    return meant.kind === 'missing' ? (meant.target?.title ?? null) : null
  }

  return renderMarkdown(body, { link, image, wikilinkLabel, bodyLine, title: page.title })
}
