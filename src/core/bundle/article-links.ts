import type { LinkResolution, LinkSource } from '#core/markdown/link-index'
import type { ImageOutcome, LinkOutcome, RenderRequest } from '#core/markdown/render-request'
import type { LinkResolver } from '#core/markdown/resolve-link'
import type { BundleAsset } from './asset-store.ts'
import { fragmentHref, relativeHref } from './relative-href.ts'

/** What links of an article are resolved against. */
export interface LinkContext {
  readonly resolve: LinkResolver
  readonly from: LinkSource
  /** Path of the article's page in the bundle. */
  readonly page: string
  readonly remoteImages: 'link' | 'keep'
  /** A file of the workspace by its path: null where there is none, undefined where nobody looked yet. */
  readonly asset: (path: string) => BundleAsset | null | undefined
  /** Called for each file that nobody looked for yet; it comes out as missing this time. */
  readonly wanted: (path: string) => void
}

/** Answers the pipeline's questions about links and images for a page of the site. */
export function articleLinks(context: LinkContext): Pick<RenderRequest, 'link' | 'image' | 'wikilinkLabel'> {
  const { resolve, from, page } = context
  const fileOf = (path: string): BundleAsset | null => {
    const asset = context.asset(path)
    if (asset === undefined) context.wanted(path)
    return asset ?? null
  }
  return {
    link: (href, form) => linkOutcome(resolve(from, href, form), page, fileOf),
    image: (src) => imageOutcome(resolve(from, src, 'image'), context, fileOf),
    wikilinkLabel: (target) => {
      const resolution = resolve(from, target, 'wikilink')
      return resolution.kind === 'article' ? resolution.target.title : null
    },
  }
}

function linkOutcome(
  resolution: LinkResolution,
  page: string,
  fileOf: (path: string) => BundleAsset | null,
): LinkOutcome {
  switch (resolution.kind) {
    case 'article': {
      const { target, fragment, fragmentFound } = resolution
      const path = `${target.seriesSlug}/${target.slug}.html`
      return { kind: 'link', href: relativeHref(page, path) + (fragmentFound ? fragmentHref(fragment) : '') }
    }
    case 'anchor':
      return {
        kind: 'link',
        href: resolution.fragmentFound ? fragmentHref(resolution.fragment) : relativeHref(page, page),
      }
    case 'asset': {
      const asset = fileOf(resolution.path)
      if (asset === null) return { kind: 'text' }
      return { kind: 'link', href: relativeHref(page, asset.path) + fragmentHref(resolution.fragment) }
    }
    case 'external':
      return { kind: 'link', href: resolution.href }
    case 'missing':
      return { kind: 'text' }
  }
}

function imageOutcome(
  resolution: LinkResolution,
  { page, remoteImages }: LinkContext,
  fileOf: (path: string) => BundleAsset | null,
): ImageOutcome {
  if (resolution.kind === 'external') {
    return remoteImages === 'keep'
      ? { kind: 'image', src: resolution.href }
      : { kind: 'link', href: resolution.href }
  }
  const asset = resolution.kind === 'asset' ? fileOf(resolution.path) : null
  if (asset === null) return { kind: 'missing' }
  return { kind: 'image', src: relativeHref(page, asset.path), ...asset.size }
}
