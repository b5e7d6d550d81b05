import { type ArticleDefinitions, blockLines, type Definition } from './parse-piece.ts'
import { Piece } from './piece.ts'

/** The text of an article's body, with `\n` for every line end. */
export interface BodyText {
  readonly length: number
  slice(from: number, to: number): string
}

/** What was `from` to `to` is `length` characters long now. */
export interface BodyChange {
  readonly from: number
  readonly to: number
  readonly length: number
}

/**
 * How many empty lines between blocks a rule looks past, and one to spare: a term of a definition list may be
 * followed by an empty line, its meaning, an empty line and the next term.
 */
const lookAhead = 4

/**
 * The body of an article in pieces, kept up to date by what changed: only pieces around a change are parsed
 * again. What a block of the top level is depends on the text from its beginning on, and on no more of it
 * than `lookAhead` says beyond its own end; so pieces well before a change are what they were, and pieces
 * behind it are too from the first one that begins where a block begins now.
 */
export class LiveBody {
  readonly #progress: (share: number) => void
  #text: BodyText = { length: 0, slice: () => '' }
  #pieces: readonly Piece[] = []
  #definitions: ArticleDefinitions = { references: new Map(), notes: new Set() }
  /** What was parsed since this body was made. */
  readonly work = { pieces: 0, characters: 0 }

  /** `progress` is told which share of the reading is done, from 0 to 1. */
  constructor(progress: (share: number) => void) {
    this.#progress = progress
  }

  /** In order, all of them read. */
  get pieces(): readonly Piece[] {
    return this.#pieces
  }

  /** Takes over a text; `change` says how it came from the last one, null that it is another. */
  update(text: BodyText, change: BodyChange | null): void {
    this.#text = text
    const { first, behind, come } = change === null ? this.#whole() : this.#around(change)
    const gone = this.#pieces.slice(first, behind)
    this.#pieces = [...this.#pieces.slice(0, first), ...come, ...this.#pieces.slice(behind)]
    if ([...gone, ...come].some(defines)) this.#define()
    this.#read()
  }

  #whole(): Replacement {
    const text = this.#text.slice(0, this.#text.length)
    return { first: 0, behind: this.#pieces.length, come: this.#made(0, boundaries(text), text.length, null) }
  }

  #around({ from, to, length }: BodyChange): Replacement {
    const pieces = this.#pieces
    const starts = startsOf(pieces)
    const moved = length - (to - from)
    const touched = starts.findLastIndex((start) => start <= from)
    const first = back(pieces, Math.max(0, touched))
    const firstStart = starts[first] ?? 0
    const begin = starts.findIndex((start) => start >= to)
    for (let reach = 2 * lookAhead; ; reach *= 2) {
      const end = begin < 0 ? pieces.length : ahead(pieces, begin, reach)
      const atEnd = end === pieces.length
      const endStart = atEnd ? this.#text.length : (starts[end] ?? 0) + moved
      const bounds = boundaries(this.#text.slice(firstStart, endStart))
      const behind = atEnd && begin < 0 ? end : firstKept(begin, atEnd ? end : back(pieces, end))
      if (behind === null && !atEnd) continue
      const until = behind ?? end
      const untilStart = until === pieces.length ? this.#text.length : (starts[until] ?? 0) + moved
      const come = this.#made(firstStart, bounds, untilStart - firstStart, (start, size) => {
        const index = starts.indexOf(start, first)
        const piece = pieces[index]
        return piece !== undefined && piece.length === size && start + size <= from ? piece : null
      })
      return { first, behind: until, come }

      function firstKept(lowest: number, highest: number): number | null {
        const places = new Set(bounds)
        for (let index = lowest; index <= highest && index < pieces.length; index += 1) {
          if (places.has((starts[index] ?? 0) + moved - firstStart)) return index
        }
        return null
      }
    }
  }

  /** Pieces between boundaries; `known` gives one that is at hand. */
  #made(
    from: number,
    bounds: readonly number[],
    size: number,
    known: ((start: number, size: number) => Piece | null) | null,
  ): Piece[] {
    if (size === 0) return []
    const inside = [0, ...bounds.filter((bound) => bound > 0 && bound < size), size]
    return inside.slice(0, -1).map((start, index) => {
      const length = (inside[index + 1] ?? size) - start
      const piece = known?.(from + start, length) ?? null
      if (piece !== null) return piece
      this.work.pieces += 1
      this.work.characters += length
      this.#progress(start / size / 2)
      return new Piece(this.#text.slice(from + start, from + start + length))
    })
  }

  /** Definitions may stand anywhere; the first with a label counts. Whoever looked up another one is read anew. */
  #define(): void {
    const references = new Map<string, Definition>()
    const notes = new Set<string>()
    for (const piece of this.#pieces) {
      for (const [label, definition] of piece.definitions) {
        if (!references.has(label)) references.set(label, definition)
      }
      for (const label of piece.noteLabels) notes.add(label)
    }
    const before = this.#definitions
    this.#definitions = { references, notes }
    const isOther = (label: string): boolean => {
      const [one, other] = [before.references.get(label), references.get(label)]
      return one?.href !== other?.href || one?.title !== other?.title
    }
    for (const piece of this.#pieces) {
      const { known } = piece
      if (known === null) continue
      const other =
        [...known.references].some(isOther) ||
        [...known.notes].some((label) => before.notes.has(label) !== notes.has(label))
      if (other) piece.forget()
    }
  }

  #read(): void {
    let from = 0
    for (const piece of this.#pieces) {
      const start = from
      from += piece.length
      if (piece.known !== null) continue
      piece.read(this.#definitions, () => this.#text.slice(start, start + piece.length))
      this.#progress(0.5 + start / this.#text.length / 2)
    }
  }
}

/** The pieces from `first` up to, not including, `behind` give way to those that come. */
interface Replacement {
  readonly first: number
  readonly behind: number
  readonly come: readonly Piece[]
}

function defines({ definitions, noteLabels }: Piece): boolean {
  return definitions.size > 0 || noteLabels.length > 0
}

function startsOf(pieces: readonly Piece[]): number[] {
  let start = 0
  return pieces.map(({ length }) => {
    const own = start
    start += length
    return own
  })
}

/** Offsets at which blocks of the top level begin in a text that begins with one. */
function boundaries(text: string): number[] {
  const lines = blockLines(text)
  const offsets: number[] = []
  let line = 0
  let at = 0
  for (const wanted of lines) {
    for (; line < wanted; line += 1) at = text.indexOf('\n', at) + 1
    offsets.push(at)
  }
  return offsets
}

/** The piece from which what stands before `index` may look as far as `index`. */
function back(pieces: readonly Piece[], index: number): number {
  let empty = 0
  for (let at = index; at > 0; at -= 1) {
    if (pieces[at - 1]?.endsEmpty === true && ++empty === lookAhead) return at
  }
  return 0
}

/** The piece behind the next so many empty lines. */
function ahead(pieces: readonly Piece[], index: number, reach: number): number {
  let empty = 0
  for (let at = index; at < pieces.length; at += 1) {
    if (pieces[at]?.endsEmpty === true && ++empty === reach) return at + 1
  }
  return pieces.length
}
