import type { TokenMeaning } from '#core/markdown/answer-token'
import type { LinkResolution, LinkSource, LinkTarget } from '#core/markdown/link-index'
import type { TokenOutcome } from '#core/markdown/render-request'
import type { LinkResolver } from '#core/markdown/resolve-link'

/** Where the workspace's site stands, as far as it is known. */
export interface Published {
  /** Address of the site, a slash at its end; null where it has none. */
  readonly base: string | null
  /** Address of a file of the workspace: null where there is none, undefined where nobody asked yet. */
  readonly file: (path: string) => string | null | undefined
  /** Called for each file that nobody asked for yet; it comes out as not there this time. */
  readonly wanted: (path: string) => void
}

/** What the addresses of one article are read with. */
export interface CopyLinks {
  readonly source: LinkSource
  readonly resolve: LinkResolver
  readonly published: Published
  /** What a token of the series says in this article; null for no answer. */
  readonly token: (name: string) => TokenMeaning<LinkTarget> | null
}

/** What a token becomes outside of the workspace: text, with an address where it leads to a page. */
export function publishedToken(name: string, { token, published: { base } }: CopyLinks): TokenOutcome | null {
  const meaning = token(name)
  if (meaning === null) return null
  const { text, article } = meaning
  return { text, href: article === null || base === null ? null : pageAddress(base, article) }
}

/** The address that a resolved link has outside of the workspace; null where it has none. */
export function publishedAddress(meant: LinkResolution, { base, file, wanted }: Published): string | null {
  switch (meant.kind) {
    case 'article':
      return base === null
        ? null
        : pageAddress(base, meant.target) + hash(meant.fragmentFound, meant.fragment)
    case 'anchor':
      return meant.fragmentFound ? hash(true, meant.fragment) || '#' : '#'
    case 'asset': {
      if (base === null) return null
      const address = file(meant.path)
      if (address === undefined) wanted(meant.path)
      return address == null ? null : address + hash(true, meant.fragment)
    }
    case 'external':
      return meant.href
    case 'missing':
      return null
  }
}

/** The address of the article's own page; null where it has none. */
export function ownPage({ source, resolve, published }: CopyLinks): string | null {
  const name = source.path.split('/').at(-1) ?? ''
  const meant = resolve(source, encodeURIComponent(name), 'link')
  return meant.kind === 'article' ? publishedAddress({ ...meant, fragment: null }, published) : null
}

function pageAddress(base: string, { seriesSlug, slug }: LinkTarget): string {
  return `${base}${encodeURIComponent(seriesSlug)}/${encodeURIComponent(`${slug}.html`)}`
}

function hash(found: boolean, fragment: string | null): string {
  return found && fragment !== null && fragment !== '' ? `#${encodeURIComponent(fragment)}` : ''
}
