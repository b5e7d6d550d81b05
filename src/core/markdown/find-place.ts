import type { MarkdownToken } from './token.ts'

/** Line and column in the body, both from 0; columns in UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
}

export interface PlaceFinder {
  /** Call it for each block token in order: cells and terms have no lines of their own. */
  enter(token: MarkdownToken): void
  /** Where `offset` of a raw block's content stands. */
  inBlock(token: MarkdownToken, offset: number): Place
  /** Where `offset` of the text of `inline` stands; for -1 (unknown), the next place of `child`'s text. */
  inInline(inline: MarkdownToken, child: MarkdownToken, offset: number): Place
}

/** The lines of a text, and which of them an offset is in: a line of a thousand links is cut once. */
class TextLines {
  readonly #starts: number[] = [0]
  readonly #text: string
  /** Where the text's lines begin in the source's, as far as that was asked for. */
  readonly columns = new Map<number, number>()

  constructor(text: string) {
    this.#text = text
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1)
  }

  /** Number of the line from 0, and the offset in it. */
  find(offset: number): { readonly index: number; readonly rest: number } {
    let low = 0
    for (let high = this.#starts.length - 1; low < high;) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { index: low, rest: offset - (this.#starts[low] ?? 0) }
  }

  line(index: number): string {
    const next = this.#starts[index + 1]
    return this.#text.slice(this.#starts[index], next === undefined ? undefined : next - 1)
  }
}

/** Finds places of the source from the offsets that the engine gives, which knows lines only. */
export function createPlaceFinder(body: string): PlaceFinder {
  let lines: string[] | null = null
  const lineAt = (line: number): string => {
    lines ??= body.split(/\r\n|\r|\n/)
    return lines[line] ?? ''
  }
  let row = -1
  let cell: MarkdownToken | null = null
  let cellFrom = 0
  let nextCell = 0

  let last: { readonly token: MarkdownToken; readonly lines: TextLines } | null = null
  const linesOf = (token: MarkdownToken): TextLines => {
    if (last?.token !== token) last = { token, lines: new TextLines(token.content) }
    return last.lines
  }

  const place = (token: MarkdownToken, first: number, offset: number): Place => {
    const own = linesOf(token)
    const { index, rest } = own.find(offset)
    const line = first + index
    const column = own.columns.get(index) ?? columnIn(lineAt(line), own.line(index))
    own.columns.set(index, column)
    return { line, column: column + rest }
  }

  /** Cells of one row stand one after another in its line. */
  const cellStart = (inline: MarkdownToken): number => {
    if (cell === inline) return cellFrom
    const found = lineAt(row).indexOf(escapePipes(inline.content), nextCell)
    cell = inline
    cellFrom = found < 0 ? nextCell : found
    nextCell = cellFrom + escapePipes(inline.content).length
    return cellFrom
  }

  return {
    enter(token) {
      if (token.type === 'tr_open' && token.map !== null) {
        row = token.map[0]
        nextCell = 0
      } else if (token.map !== null) row = -1
      if (token.type === 'inline' && row >= 0) cellStart(token)
    },
    inBlock(token, offset) {
      return place(token, token.map?.[0] ?? 0, offset)
    },
    inInline(inline, child, offset) {
      const at = offset < 0 ? Math.max(0, inline.content.indexOf(writtenText(inline, child))) : offset
      if (inline.map === null && row >= 0) {
        return { line: row, column: cellStart(inline) + escapePipes(inline.content.slice(0, at)).length }
      }
      if (inline.map === null) return inNote(body, inline.content, at)
      return place(inline, inline.map[0], at)
    },
  }
}

/** Where the text of a block's line begins: at the line's end unless something closes it, as in `# a #`. */
function columnIn(source: string, text: string): number {
  const indent = text.length - text.trimStart().length
  const inner = text.trim()
  const end = source.trimEnd().length
  if (source.trimEnd().endsWith(inner)) return end - inner.length - indent
  return Math.max(0, source.indexOf(inner) - indent)
}

/** A bar within a cell is written with a backslash, which the cell's text no longer has. */
function escapePipes(text: string): string {
  return text.replaceAll('|', '\\|')
}

/** The text that a literal address stands as. */
function writtenText(inline: MarkdownToken, link: MarkdownToken): string {
  const children = inline.children ?? []
  return children[children.indexOf(link) + 1]?.content ?? ''
}

/** Inline footnotes `^[…]` are parsed apart from their paragraph; their text is looked for in the source. */
function inNote(body: string, content: string, at: number): Place {
  const found = body.indexOf(`^[${content}`)
  const before = body.slice(0, found < 0 ? 0 : found + 2 + at).split(/\r\n|\r|\n/)
  return { line: before.length - 1, column: before.at(-1)?.length ?? 0 }
}
