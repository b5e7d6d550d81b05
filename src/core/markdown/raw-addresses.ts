import { scanHtml } from './scan-html.ts'

/** Attributes of raw HTML that hold an address which the caller resolves, by element. */
export const rawAddressAttributes: Readonly<Record<string, Readonly<Record<string, 'link' | 'image'>>>> = {
  a: { href: 'link' },
  img: { src: 'image' },
  audio: { src: 'image' },
  video: { src: 'image', poster: 'image' },
  source: { src: 'image' },
}

interface RawAddress {
  readonly form: 'link' | 'image'
  readonly href: string
  /** Offset of its tag in the HTML. */
  readonly at: number
}

/** Links and images that are written as HTML. */
export function rawAddresses(html: string): RawAddress[] {
  return scanHtml(html).flatMap((piece) => {
    if (piece.kind !== 'open') return []
    return Object.entries(rawAddressAttributes[piece.name] ?? {}).flatMap(([attribute, form]) => {
      const href = piece.attributes.get(attribute)
      return href === undefined ? [] : [{ form, href: href.trim(), at: piece.at }]
    })
  })
}
