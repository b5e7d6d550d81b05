import type { LinkResolution, LinkSource } from './link-index.ts'
import { type LinkRange, linkRanges } from './link-ranges.ts'
import { editFrontmatter } from './edit-frontmatter.ts'
import { escapeAddress } from './escape-address.ts'
import { readFrontmatter } from './frontmatter.ts'
import type { LinkResolver } from './resolve-link.ts'
import type { TextChange } from './source-range.ts'
import { type Destination, spellAddress } from './spell-address.ts'
import { spellWikilink } from './spell-wikilink.ts'
import { splitFrontmatter } from './split-frontmatter.ts'

/** Where a link leads, whatever it is: a path from the workspace's root and an id that is there. */
export interface Place {
  readonly path: string
  /** Null for the whole file, and for a fragment that names nothing. */
  readonly fragment: string | null
}

export interface RelinkRequest {
  /** The whole file, frontmatter included. */
  readonly source: string
  /** Where the file stands, and where it will stand. */
  readonly from: LinkSource
  readonly to: LinkSource
  /** What addresses mean now, and what they will mean. */
  readonly before: LinkResolver
  readonly after: LinkResolver
  /** Where a place will be; itself where it stays. */
  readonly follow: (place: Place) => Destination
  /** Title that an article will have, by its path then. */
  readonly titleOf: (path: string) => string
}

/**
 * The changes that let every address of a file lead where it led, after files and headings have moved. Each
 * keeps its own spelling as far as it can; one that means the right thing as it stands is not touched,
 * nor is one that led nowhere.
 */
export function relink(request: RelinkRequest): readonly TextChange[] {
  const changes: TextChange[] = [...coverChanges(request)]
  for (const range of linkRanges(request.source)) {
    const change = respelled(range, request)
    if (change !== null) changes.push(change)
  }
  return changes
}

/** The picture that `cover` names follows like those of the text. */
function coverChanges(request: RelinkRequest): readonly TextChange[] {
  const { source, to, after } = request
  const { cover } = readFrontmatter(splitFrontmatter(source).yaml)
  const image = { form: 'image', href: cover ?? '' } as const
  const wanted = cover === null ? null : destinationOf(image, request)
  if (cover === null || wanted === null) return []
  const asked = { href: cover, written: 'angle', from: pathOf(to), to: wanted, keepFragment: true } as const
  for (const address of spellAddress(asked)) {
    if (!leadsTo(after(to, address, 'image'), to, wanted)) continue
    const edit = editFrontmatter(source, 'cover', address)
    return edit.kind === 'changes' ? edit.changes : []
  }
  return []
}

/** Whether an address would have to be spelled anew; what `relink` asks of each. */
export function destinationOf(
  { form, href }: Pick<LinkRange, 'form' | 'href'>,
  { from, to, before, after, follow }: Omit<RelinkRequest, 'source' | 'titleOf'>,
): Destination | null {
  const was = placeOf(before(from, href, form), from)
  if (was === null) return null
  const wanted = follow(was)
  return leadsTo(after(to, href, form), to, wanted) ? null : wanted
}

function respelled(range: LinkRange, request: RelinkRequest): TextChange | null {
  const wanted = destinationOf(range, request)
  if (wanted === null) return null
  const { after, to } = request
  const from = pathOf(to)
  const keepFragment = wanted.fragment === null
  if (range.wikilink !== null) {
    const title = request.titleOf(wanted.path)
    for (const name of spellWikilink({ href: range.href, from, to: wanted, title }))
      if (leadsTo(after(to, name, 'wikilink'), to, wanted))
        return { from: range.from, to: range.to, insert: name }
  }
  const written = range.wikilink === null ? range.written : 'bare'
  const href = range.wikilink === null ? range.href : ''
  const form = range.wikilink === null ? range.form : 'link'
  const asked = { href, written, from, to: wanted, keepFragment: keepFragment && range.wikilink === null }
  for (const address of spellAddress(asked)) {
    if (!leadsTo(after(to, address, form), to, wanted)) continue
    const spelled = escapeAddress(address, written)
    if (range.wikilink === null) return { from: range.from, to: range.to, insert: spelled }
    return asLink(range.wikilink, range.href, spelled)
  }
  return null
}

/** No name leads there any more without doubt: the wikilink becomes a link by path. */
function asLink(
  { from, to, label }: NonNullable<LinkRange['wikilink']>,
  href: string,
  address: string,
): TextChange {
  const text = (label ?? href).replace(/[\\[\]]/g, String.raw`\$&`)
  return { from, to, insert: `[${text}](${address})` }
}

/** Whether an address that stands in `source` means this very place. */
export function leadsTo(resolution: LinkResolution, source: LinkSource, wanted: Destination): boolean {
  const place = placeOf(resolution, source)
  return place !== null && same(place.path, wanted.path) && (place.fragment ?? null) === wanted.fragment
}

/** Null for what leads out of the workspace or nowhere. Drafts count: links to them follow like all others. */
function placeOf(resolution: LinkResolution, source: LinkSource): Place | null {
  switch (resolution.kind) {
    case 'article':
      return at(pathOf(resolution.target), resolution.fragment, resolution.fragmentFound)
    case 'anchor':
      return at(pathOf(source), resolution.fragment, resolution.fragmentFound)
    case 'asset':
      return { path: resolution.path, fragment: null }
    case 'missing':
      return resolution.target === null ? null : { path: pathOf(resolution.target), fragment: null }
    case 'external':
      return null
  }
}

function at(path: string, fragment: string | null, found: boolean): Place {
  return { path, fragment: found && fragment !== '' ? fragment : null }
}

function pathOf({ series, path }: LinkSource): string {
  return `${series}/${path}`
}

function same(one: string, other: string): boolean {
  return one === other || one.normalize('NFC') === other.normalize('NFC')
}
