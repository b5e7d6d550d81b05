import { encodeHref } from './encode-href.ts'
import type { LinkResolution, LinkSource, LinkTarget } from './link-index.ts'
import { schemeOf } from './safe-address.ts'
import { slugOf } from './slug.ts'
import { createTargetIndex, type TargetIndex } from './target-index.ts'

/** Says what an address means that stands in the article `from`. Images go through the same rules. */
export type LinkResolver = (
  from: LinkSource,
  href: string,
  form: 'link' | 'wikilink' | 'image',
) => LinkResolution

const externalSchemes = { link: ['http', 'https', 'mailto'], image: ['http', 'https'] } as const

/** Resolves links among `targets` by the rules of `docs/markdown.md`; each answer takes a few map look-ups. */
export function createLinkResolver(targets: readonly LinkTarget[]): LinkResolver {
  return resolverOver(createTargetIndex(targets))
}

/** The same over an index that is there already. */
export function resolverOver(index: TargetIndex): LinkResolver {
  return (from, href, form) =>
    form === 'wikilink' ? resolveWikilink(index, from, href) : resolveAddress(index, from, href, form)
}

function resolveAddress(
  index: TargetIndex,
  from: LinkSource,
  href: string,
  form: 'link' | 'image',
): LinkResolution {
  const address = href.trim()
  const scheme = schemeOf(address)
  if (scheme !== '') {
    const allowed: readonly string[] = externalSchemes[form]
    return allowed.includes(scheme) ? { kind: 'external', href: encodeHref(address) } : missing('unsafe')
  }
  const { path, fragment } = splitFragment(address)
  if (path === '') return ownAnchor(index, from, fragment ?? '')
  const [preferred, ...others] = spellings(path)
  for (const spelling of others) {
    const found = atPath(index, from, spelling, fragment)
    if (found.kind === 'article' || (found.kind === 'missing' && found.target !== null)) return found
  }
  return atPath(index, from, preferred, fragment)
}

/**
 * A path may be percent-encoded or not, and may carry a query that is none of ours. The first spelling
 * is the one that a file is taken to have which is no article.
 */
function spellings(path: string): readonly [string, ...string[]] {
  const bare = path.replace(/\?.*$/s, '')
  return [decode(bare), bare, decode(path), path]
}

function atPath(index: TargetIndex, from: LinkSource, path: string, fragment: string | null): LinkResolution {
  // Only `/` separates folders; a NUL or a backslash is in no path that Seriatim writes.
  if (/[\0\\]/.test(path)) return missing('nothing')
  if (path.startsWith('/')) return missing('outside')
  const full = joinPath(`${from.series}/${from.path}`.split('/').slice(0, -1), path)
  if (full === null) return missing('outside')
  const target = index.byPath(full) ?? index.byPath(`${full}/index.md`)
  if (target !== null) return toArticle(target, fragment === null ? null : index.fragment(target, fragment))
  if (full === '' || path.endsWith('/') || full.endsWith('.md') || /(?:^|\/)\./.test(full))
    return missing('nothing')
  return { kind: 'asset', path: full, fragment }
}

/** The path from the workspace's root, in NFC; null when it leaves the workspace. */
function joinPath(folders: readonly string[], path: string): string | null {
  const parts = [...folders]
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return null
  }
  return parts.join('/').normalize('NFC')
}

function resolveWikilink(index: TargetIndex, from: LinkSource, written: string): LinkResolution {
  const { path: name, fragment } = splitFragment(written.trim())
  if (name.trim() === '') return ownAnchor(index, from, fragment ?? '', true)
  for (const candidates of index.byName(from.series, name.trim())) {
    const [target, second] = candidates
    if (target === undefined) continue
    if (second !== undefined) return missing('ambiguous')
    return toArticle(target, fragment === null ? null : index.headingFragment(target, fragment))
  }
  return missing('nothing')
}

function toArticle(
  target: LinkTarget,
  fragment: { readonly id: string; readonly found: boolean } | null,
): LinkResolution {
  if (!target.shown) return missing('draft', target)
  return { kind: 'article', target, fragment: fragment?.id ?? null, fragmentFound: fragment?.found ?? true }
}

function ownAnchor(
  index: TargetIndex,
  from: LinkSource,
  fragment: string,
  byHeading = false,
): LinkResolution {
  const own = index.byPath(`${from.series}/${from.path}`.normalize('NFC'))
  if (own === null) {
    const id = byHeading ? slugOf(fragment) : decode(fragment).normalize('NFC')
    return { kind: 'anchor', fragment: id, fragmentFound: true }
  }
  const { id, found } = byHeading ? index.headingFragment(own, fragment) : index.fragment(own, fragment)
  return { kind: 'anchor', fragment: id, fragmentFound: found }
}

function splitFragment(address: string): { readonly path: string; readonly fragment: string | null } {
  const at = address.indexOf('#')
  if (at < 0) return { path: address, fragment: null }
  return { path: address.slice(0, at), fragment: address.slice(at + 1) || null }
}

function missing(
  reason: Extract<LinkResolution, { kind: 'missing' }>['reason'],
  target: LinkTarget | null = null,
): LinkResolution {
  return { kind: 'missing', reason, target }
}

/** Percent-decoding that leaves alone what is not encoded text. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
