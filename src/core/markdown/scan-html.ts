import { unescapeAll } from 'markdown-it/lib/common/utils.mjs'

/** A piece of HTML source, read as a browser's tokeniser reads it, without building a tree. */
export type HtmlPiece =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | {
      readonly kind: 'open'
      /** Lower case. */
      readonly name: string
      /** Names in lower case, values decoded; the first of equal names counts. */
      readonly attributes: ReadonlyMap<string, string>
      /** Ends in `/>`: empty in drawings and formulas, no matter in HTML. */
      readonly selfClosing: boolean
      readonly at: number
    }
  | { readonly kind: 'close'; readonly name: string; readonly at: number }
  /** A comment, a declaration, an instruction, CDATA, a tag that never ends, or an element whose content is no text. */
  | { readonly kind: 'other'; readonly name: string; readonly at: number }

/** Elements whose content the tokeniser does not read as HTML. */
const opaque = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'plaintext',
  'template',
])

const tagName = /[a-z][^\s/>]*/iy
const attribute =
  /[\s/]*(?:([^\s/>=][^\s/>=]*|=[^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?)/y
const tagEnd = /[\s/]*>/y

/** Where the last of these stands, so that what never ends is looked for once. */
type LastEnds = Map<string, number>

/** Cuts HTML into text, tags and what is neither. Linear; every character belongs to one piece. */
export function scanHtml(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = []
  const lastEnds: LastEnds = new Map()
  let at = 0
  let textFrom = 0
  const endText = (): void => {
    if (at > textFrom) pieces.push({ kind: 'text', text: html.slice(textFrom, at), at: textFrom })
  }
  while ((at = html.indexOf('<', at)) >= 0) {
    const found = markupAt(html, at, lastEnds)
    if (found === null) {
      at += 1
      continue
    }
    endText()
    pieces.push(found.piece)
    at = textFrom = found.end
  }
  at = html.length
  endText()
  return pieces
}

function markupAt(
  html: string,
  at: number,
  lastEnds: LastEnds,
): { readonly piece: HtmlPiece; readonly end: number } | null {
  const next = html[at + 1] ?? ''
  if (next === '!' || next === '?')
    return { piece: { kind: 'other', name: next, at }, end: endOfDeclaration(html, at, lastEnds) }
  if (next === '/') return closingTag(html, at)
  return openingTag(html, at)
}

function endOfDeclaration(html: string, at: number, lastEnds: LastEnds): number {
  const comment = html.startsWith('<!--', at)
  if (comment && /^-?>/.test(html.slice(at + 4, at + 6))) return html.indexOf('>', at) + 1
  const [from, end] = comment
    ? [at + 4, '-->']
    : (untilEnd(html, at, '<?', '?>', lastEnds) ??
      untilEnd(html, at, '<![CDATA[', ']]>', lastEnds) ?? [at, '>'])
  const found = html.indexOf(end, from)
  return found < 0 ? html.length : found + end.length
}

/** Markdown's reading of what XML has: a browser would take it for a comment, and its rest for text. */
function untilEnd(
  html: string,
  at: number,
  begin: string,
  end: string,
  lastEnds: LastEnds,
): readonly [from: number, end: string] | null {
  if (!html.startsWith(begin, at)) return null
  const last = lastEnds.get(end) ?? html.lastIndexOf(end)
  lastEnds.set(end, last)
  const from = at + begin.length
  return last < from ? null : [from, end]
}

function closingTag(html: string, at: number) {
  const name = nameAt(html, at + 2)
  if (name === null) return null
  const end = html.indexOf('>', at)
  if (end < 0) return { piece: { kind: 'other', name, at } as const, end: html.length }
  return { piece: { kind: 'close', name, at } as const, end: end + 1 }
}

function openingTag(html: string, at: number) {
  const name = nameAt(html, at + 1)
  if (name === null) return null
  const attributes = new Map<string, string>()
  let pos = at + 1 + name.length
  let selfClosing = false
  for (;;) {
    tagEnd.lastIndex = pos
    if (tagEnd.test(html)) {
      selfClosing = html[tagEnd.lastIndex - 2] === '/'
      pos = tagEnd.lastIndex
      break
    }
    attribute.lastIndex = pos
    const match = attribute.exec(html)
    if (match === null || match[1] === undefined)
      return { piece: { kind: 'other', name, at } as const, end: html.length }
    const key = match[1].toLowerCase()
    if (!attributes.has(key)) attributes.set(key, decodeEntities(match[2] ?? match[3] ?? match[4] ?? ''))
    pos = attribute.lastIndex
  }
  if (!opaque.has(name))
    return { piece: { kind: 'open', name, attributes, selfClosing, at } as const, end: pos }
  return { piece: { kind: 'other', name, at } as const, end: endOfOpaque(html, name, pos) }
}

/** Where the value of an attribute stands, without its quotes, in the tag that opens at `at`; null without one. */
export function attributeValueAt(
  html: string,
  at: number,
  name: string,
): { readonly from: number; readonly to: number; readonly quote: '"' | "'" | '' } | null {
  let pos = at + 1 + (nameAt(html, at + 1)?.length ?? 0)
  for (;;) {
    attribute.lastIndex = pos
    const match = attribute.exec(html)
    if (match === null || match[1] === undefined) return null
    pos = attribute.lastIndex
    if (match[1].toLowerCase() !== name) continue
    const [, , double, single, bare] = match
    const quote = double !== undefined ? '"' : single !== undefined ? "'" : ''
    const value = double ?? single ?? bare
    if (value === undefined) return null
    const to = pos - quote.length
    return { from: to - value.length, to, quote }
  }
}

function endOfOpaque(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])[^>]*>`, 'gi')
  close.lastIndex = from
  return close.exec(html) === null ? html.length : close.lastIndex
}

function nameAt(html: string, at: number): string | null {
  tagName.lastIndex = at
  return tagName.exec(html)?.[0].toLowerCase() ?? null
}

/** Text with its character references resolved, as a browser does it. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-f]{1,8})|#([0-9]{1,8})|([a-z][a-z0-9]{1,31})(?=;));?/gi,
    (whole, hex, decimal, name) => {
      if (typeof name === 'string') return unescapeAll(whole)
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)
      return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
        ? '\uFFFD'
        : String.fromCodePoint(code)
    },
  )
}
