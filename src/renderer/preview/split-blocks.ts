/** One top-level element of a rendered page. */
export interface PreviewBlock {
  /** Its HTML; `data-line` in it counts from the block's own first line, so that moving it changes nothing. */
  readonly html: string
  /** First line in the file, from 1; null where the renderer gave none. */
  readonly line: number | null
}

const token = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^'">])*?(\/?)>/g
const voids: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])

/** Cuts sanitised, balanced HTML into its top-level elements. What does not balance stays one block. */
export function splitBlocks(html: string): PreviewBlock[] {
  const blocks: PreviewBlock[] = []
  let depth = 0
  let start = 0
  const cut = (end: number) => {
    const piece = html.slice(start, end)
    start = end
    if (piece.trim() !== '') blocks.push(relativeBlock(piece.trim()))
  }
  for (const found of html.matchAll(token)) {
    const [whole, closing, name = '', selfClosing] = found
    if (whole.startsWith('<!--')) continue
    const end = found.index + whole.length
    if (closing === '/') {
      depth -= 1
      if (depth < 0) return [relativeBlock(html)]
      if (depth === 0) cut(end)
      continue
    }
    if (depth === 0) cut(found.index)
    if (selfClosing !== '/' && !voids.has(name.toLowerCase())) depth += 1
    else if (depth === 0) cut(end)
  }
  if (depth !== 0) return html.trim() === '' ? [] : [relativeBlock(html)]
  cut(html.length)
  return blocks
}

const lineAttribute = / data-line="(\d+)"/g

function relativeBlock(html: string): PreviewBlock {
  const first = /<[^>]* data-line="(\d+)"/.exec(html)?.[1]
  if (first === undefined) return { html, line: null }
  const line = Number(first)
  return {
    html: html.replace(lineAttribute, (_all, own: string) => ` data-line="${Number(own) - line}"`),
    line,
  }
}
