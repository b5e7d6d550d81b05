import { inflateSync } from 'node:zlib'

/**
 * The text of each page of a PDF as Chromium writes them: one line for each run of glyphs that it placed. Knows what
 * Chromium uses of the format and no more.
 */
export function pdfPages(bytes: Buffer): string[] {
  const objects = new Map<string, string>()
  const all = bytes.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\s(.*?)\sendobj/gs)
  for (const [, number = '', body = ''] of all) objects.set(number, body)
  const object = (reference: string | undefined): string => objects.get(reference ?? '') ?? ''
  const root = [...objects.values()].find((body) => /\/Type\s*\/Catalog/.test(body)) ?? ''
  return leaves(object(/\/Pages (\d+) 0 R/.exec(root)?.[1]), object).map((page) => pageText(page, object))
}

type Lookup = (reference: string | undefined) => string

function leaves(node: string, object: Lookup): string[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(node)?.[1]
  if (kids === undefined) return [node]
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => leaves(object(kid), object))
}

function pageText(page: string, object: Lookup): string {
  const fonts = new Map<string, ReadonlyMap<string, string>>()
  const named = /\/Font\s*<<(.*?)>>/s.exec(page)?.[1] ?? ''
  for (const [, name = '', reference] of named.matchAll(/\/(\w+) (\d+) 0 R/g)) {
    const letters = /\/ToUnicode (\d+) 0 R/.exec(object(reference))?.[1]
    fonts.set(name, lettersOf(streamOf(object(letters))))
  }
  const content = streamOf(object(/\/Contents (\d+) 0 R/.exec(page)?.[1]))
  let font: ReadonlyMap<string, string> = new Map()
  let text = ''
  for (const [, name, glyphs, begins] of content.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\b(BT)\b/g)) {
    if (begins !== undefined) text += '\n'
    if (name !== undefined) font = fonts.get(name) ?? font
    for (const [glyph] of (glyphs ?? '').matchAll(/.{4}/g)) text += font.get(glyph.toUpperCase()) ?? '\ufffd'
  }
  return text
}

function streamOf(body: string): string {
  const found = /stream\r?\n(.*?)\r?\nendstream/s.exec(body)?.[1]
  if (found === undefined) return ''
  return /\/FlateDecode/.test(body) ? inflateSync(Buffer.from(found, 'latin1')).toString('latin1') : found
}

/** What the glyphs of a font stand for. */
function lettersOf(map: string): Map<string, string> {
  const letters = new Map<string, string>()
  for (const [, chars = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, glyph = '', unicode = ''] of chars.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(glyph.toUpperCase(), lettersIn(unicode))
  for (const [, ranges = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, first = '', last = '', unicode = ''] of ranges.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let at = 0; at <= Number.parseInt(last, 16) - Number.parseInt(first, 16); at += 1) {
        const glyph = (Number.parseInt(first, 16) + at).toString(16).toUpperCase().padStart(4, '0')
        letters.set(glyph, lettersIn(unicode, at))
      }
  return letters
}

/** A text of UTF-16, its last unit so much higher. */
function lettersIn(hex: string, above = 0): string {
  const units = [...hex.matchAll(/.{4}/g)].map(([unit]) => Number.parseInt(unit, 16))
  return String.fromCharCode(...units.slice(0, -1), (units.at(-1) ?? 0) + above)
}
