import type { AddressForm } from './link-ranges.ts'
import { relativePath } from './relative-path.ts'

/** Where an address is to lead: a path from the workspace's root, and an id in it where one is meant. */
export interface Destination {
  readonly path: string
  readonly fragment: string | null
  /** Text of the heading with that id, for wikilinks that name headings by their words. */
  readonly heading?: string
}

export interface AddressRequest {
  /** What the address says now, without escapes. */
  readonly href: string
  readonly written: AddressForm
  /** The file that the link will stand in, by its path from the workspace's root. */
  readonly from: string
  readonly to: Destination
  /** The fragment in `href` names nothing that is known: it stays as it is. */
  readonly keepFragment: boolean
}

const encoded = /%[0-9a-f]{2}/i

/**
 * Addresses that may lead to a destination, the one that is most like the old first: percent-encoded or not,
 * `./` in front, `name/` for `name/index.md`, query and fragment as they were. Whoever takes one resolves it first.
 */
export function* spellAddress(request: AddressRequest): Generator<string> {
  const { href, from, to } = request
  const { path, query, fragment } = splitAddress(href)
  const end = fragmentOf(request, fragment)
  if (to.path === from && path === '' && end !== '') yield end
  for (const target of shapes(path, to.path)) {
    const way = lead(path, relativePath(from, target))
    for (const style of styles(request, path)) {
      const spelled = way.split('/').map(style).join('/')
      yield spelled + query + end
      if (query !== '') yield spelled + end
    }
  }
}

export function splitAddress(href: string): {
  readonly path: string
  readonly query: string
  readonly fragment: string | null
} {
  const hash = href.indexOf('#')
  const before = hash < 0 ? href : href.slice(0, hash)
  const query = /\?.*$/s.exec(before)?.[0] ?? ''
  return {
    path: before.slice(0, before.length - query.length),
    query,
    fragment: hash < 0 ? null : href.slice(hash + 1),
  }
}

function fragmentOf({ to, keepFragment, written }: AddressRequest, old: string | null): string {
  if (keepFragment) return old === null ? '' : `#${old}`
  if (to.fragment === null) return ''
  const style = old !== null && encoded.test(old) ? encodeURIComponent : least(written)
  return `#${style(to.fragment)}`
}

/** The folder of an article stands for its `index.md` where it did so. */
function* shapes(path: string, target: string): Generator<string> {
  const named = /\.md$/i.test(decoded(path)) || path === ''
  if (!named && target.endsWith('/index.md')) {
    const folder = target.slice(0, -'/index.md'.length)
    yield path.endsWith('/') ? `${folder}/` : folder
    yield `${folder}/`
  }
  yield target
}

function lead(path: string, way: string): string {
  if (way === '' || way === '/') return './'
  if (path.startsWith('./') && !way.startsWith('../')) return `./${way}`
  // What stands before a colon would be a scheme.
  return /^[^/]*:/.test(way) ? `./${way}` : way
}

function* styles({ written }: AddressRequest, path: string): Generator<(part: string) => string> {
  if (encoded.test(path)) yield fully(/[^\0-\x7f]/.test(path))
  yield least(written)
  yield fully(false)
}

/** Encodes what a browser's bar would show encoded; letters of other scripts stay where they stood so. */
function fully(keepLetters: boolean): (part: string) => string {
  return (part) =>
    part
      .toWellFormed()
      .replace(keepLetters ? /[\0-\x7f]+/g : /[^]+/g, encodeURIComponent)
      .replace(/%(?:26|2B|2C|3B|3D|40)/g, decodeURIComponent)
}

/** Encodes no more than what would mean something else in an address or to Markdown. */
function least(written: AddressForm): (part: string) => string {
  const signs = written === 'bare' ? /[%#?|\\<>`[\]$\s\0-\x1f\x7f]/g : /[%#?|\\<>`\0-\x1f\x7f]/g
  return (part) => part.toWellFormed().replace(signs, encodeURIComponent)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
