import type { Token } from 'markdown-it'
import {
  type ArticleDefinitions,
  type NoteMark,
  type ParsedBlocks,
  parseBlocks,
  parseInline,
} from './parse-piece.ts'
import { metaText } from './token.ts'
import { type TokenRun, tokenRun } from './token-run.ts'

/** A piece with its inline text. Lines of its tokens count from its own first. */
export interface ReadPiece {
  readonly run: TokenRun
  /** The notes that it defines, by label. */
  readonly noteTokens: ReadonlyMap<string, readonly Token[]>
  readonly marks: readonly NoteMark[]
  readonly tangled: boolean
  /** Labels that were looked up, found or not. */
  readonly references: ReadonlySet<string>
  readonly notes: ReadonlySet<string>
}

/**
 * A stretch of an article's body from the beginning of one block of the top level to that of the next. What
 * it gives depends on its text and on what the article defines, and on nothing else.
 */
export class Piece {
  /** Characters and line ends. */
  readonly length: number
  readonly lines: number
  /** An empty line ends it: most rules of blocks look no further. */
  readonly endsEmpty: boolean
  readonly definitions: ParsedBlocks['definitions']
  readonly noteLabels: readonly string[]
  #blocks: ParsedBlocks | null
  #read: ReadPiece | null = null

  constructor(text: string) {
    const blocks = parseBlocks(text)
    this.length = text.length
    this.lines = text.split('\n').length - 1
    this.endsEmpty = /(?:^|\n)[ \t]*\n$/.test(text)
    this.definitions = blocks.definitions
    this.noteLabels = blocks.noteLabels
    this.#blocks = blocks
  }

  /** Null until it was read, and after what it looked up has changed. */
  get known(): ReadPiece | null {
    return this.#read
  }

  /** Reads its inline text; `text` is its own. */
  read(definitions: ArticleDefinitions, text: () => string): void {
    const { tokens } = this.#blocks ?? parseBlocks(text())
    this.#blocks = null
    const { tokens: parsed, ...inline } = parseInline(tokens, definitions)
    const { body, noteTokens } = withoutNotes(parsed)
    this.#read = { run: tokenRun(body, this.lines), noteTokens, ...inline }
  }

  /** What it looked up means something else now. */
  forget(): void {
    this.#read = null
  }
}

/** Takes the definitions of notes out of a stream, as the engine's own rule does at the end of an article. */
function withoutNotes(tokens: readonly Token[]): {
  readonly body: readonly Token[]
  readonly noteTokens: ReadonlyMap<string, readonly Token[]>
} {
  const noteTokens = new Map<string, readonly Token[]>()
  const body: Token[] = []
  let label = ''
  let within: Token[] = []
  let inside = false
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      label = metaText(token, 'label') ?? ''
      within = []
      inside = true
    } else if (token.type === 'footnote_reference_close') {
      inside = false
      noteTokens.set(label, within)
    } else if (inside) within.push(token)
    else body.push(token)
  }
  return { body, noteTokens }
}
