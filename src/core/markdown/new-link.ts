import { escapeAddress } from './escape-address.ts'
import type { LinkSource } from './link-index.ts'
import { leadsTo } from './relink.ts'
import type { LinkResolver } from './resolve-link.ts'
import { type Destination, spellAddress } from './spell-address.ts'
import { spellWikilink } from './spell-wikilink.ts'

/** Where a new link stands and what addresses mean there. */
export interface NewLink {
  readonly resolve: LinkResolver
  readonly from: LinkSource
  readonly to: Destination
}

/** An address as it must stand between the parentheses of a new link or picture; null where none leads there. */
export function newAddress({ resolve, from, to }: NewLink, form: 'link' | 'image'): string | null {
  const asked = { href: '', written: 'bare', from: fileOf(from), to, keepFragment: false } as const
  for (const address of spellAddress(asked))
    if (leadsTo(resolve(from, address, form), from, to)) return escapeAddress(address, 'bare')
  return null
}

/** A name as it must stand between the brackets of a new wikilink; null where none leads there without doubt. */
export function newWikilink({ resolve, from, to }: NewLink, title: string): string | null {
  for (const name of spellWikilink({ href: '', from: fileOf(from), to, title }))
    if (name !== '' && leadsTo(resolve(from, name, 'wikilink'), from, to)) return name
  return null
}

function fileOf({ series, path }: LinkSource): string {
  return `${series}/${path}`
}
