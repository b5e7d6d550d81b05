import type { SyntaxNode } from '@lezer/common'
import { grammarTree } from './grammar-tree.ts'
import { rawAddressAttributes } from './raw-addresses.ts'
import { attributeValueAt, scanHtml } from './scan-html.ts'
import { unescapeAddress } from './unescape-address.ts'

/** How an address stands in the source, which says what must be escaped in it. */
export type AddressForm = 'bare' | 'angle' | 'wikilink' | 'double' | 'single' | 'unquoted'

/** One address in a Markdown file, at its exact place: offsets are UTF-16 units of the source. */
export interface LinkRange {
  readonly form: 'link' | 'wikilink' | 'image'
  /** What it says without escapes and without quotes. */
  readonly href: string
  readonly from: number
  readonly to: number
  readonly written: AddressForm
  /** A wikilink as a whole, with its label; null for the others. */
  readonly wikilink: { readonly from: number; readonly to: number; readonly label: string | null } | null
}

/**
 * Every address of a Markdown file: of links, pictures, reference definitions, wikilinks and raw HTML, in the
 * order of the text. Read by the editor's grammar, which knows the place of each; the pipeline reads the same
 * ones (`tests/contract/link-ranges.test.ts`). A definition counts as a link, used or not. Addresses that
 * stand as text (`https://…`) are left out: they lead outside.
 */
export function linkRanges(source: string): LinkRange[] {
  const found: LinkRange[] = []
  const { tree, text } = grammarTree(source)
  tree.iterate({
    enter: ({ name, from, to, node }) => {
      if (name === 'URL' && isAddressed(node)) found.push(markdownAddress(text, node))
      if (name === 'Wikilink') found.push(wikilinkAddress(text, from, to))
      if (name === 'HTMLTag' || name === 'HTMLBlock') found.push(...htmlAddresses(text, from, to))
    },
  })
  return found.sort((one, other) => one.from - other.from)
}

function isAddressed({ parent }: SyntaxNode): boolean {
  if (parent === null) return false
  // A link in the alternative text of a picture is text of the picture.
  for (let above = parent.parent; above !== null; above = above.parent)
    if (above.name === 'Image') return false
  return parent.name === 'Link' || parent.name === 'Image' || parent.name === 'LinkReference'
}

function markdownAddress(text: string, { from, to, parent }: SyntaxNode): LinkRange {
  const angle = text[from] === '<' && text[to - 1] === '>'
  const [start, end] = angle ? [from + 1, to - 1] : [from, to]
  const form = parent?.name === 'Image' ? 'image' : 'link'
  const href = unescapeAddress(text.slice(start, end))
  return { form, href, from: start, to: end, written: angle ? 'angle' : 'bare', wikilink: null }
}

function wikilinkAddress(text: string, from: number, to: number): LinkRange {
  const inner = text.slice(from + 2, to - 2)
  // In a cell of a table the bar is written with a backslash.
  const bar = /\\?\|/.exec(inner)
  const target = bar === null ? inner : inner.slice(0, bar.index)
  const label = bar === null ? '' : inner.slice(bar.index + bar[0].length).trim()
  const start = from + 2 + (target.length - target.trimStart().length)
  const href = target.trim()
  const wikilink = { from, to, label: label === '' ? null : label }
  return { form: 'wikilink', href, from: start, to: start + href.length, written: 'wikilink', wikilink }
}

function htmlAddresses(text: string, from: number, to: number): LinkRange[] {
  const html = text.slice(from, to)
  return scanHtml(html).flatMap((piece) => {
    if (piece.kind !== 'open') return []
    return Object.entries(rawAddressAttributes[piece.name] ?? {}).flatMap(([name, form]): LinkRange[] => {
      const value = attributeValueAt(html, piece.at, name)
      const href = piece.attributes.get(name)?.trim()
      if (value === null || href === undefined) return []
      const { quote } = value
      const written = quote === '"' ? 'double' : quote === "'" ? 'single' : 'unquoted'
      return [{ form, href, from: from + value.from, to: from + value.to, written, wikilink: null }]
    })
  })
}
