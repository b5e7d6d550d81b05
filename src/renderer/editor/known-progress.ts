import { Language } from '@codemirror/language'
import type { Input, PartialParse, Tree } from '@lezer/common'
import { type MarkdownConfig, MarkdownParser } from '@lezer/markdown'

const blocks = new WeakMap<Input, PartialParse>()

const noted: MarkdownConfig = {
  wrap: (parse, input) => {
    blocks.set(input, parse)
    return parse
  },
}

/** Markdown that lets it be known how far its blocks are read, for `ParseWithProgress`, whatever is built on it. */
export function withProgress(base: Language): Language {
  const { data, parser, name } = base
  return parser instanceof MarkdownParser ? new Language(data, parser.configure(noted), [], name) : base
}

/**
 * A parse that says how far it is. While blocks are read, one with other languages in it says that it is at the
 * beginning; and stopped there, it would have read no code at all.
 */
export class ParseWithProgress implements PartialParse {
  readonly #parse: PartialParse
  readonly #input: Input
  readonly #from: number

  /** `from` is where the part of the text begins that is read. */
  constructor(parse: PartialParse, input: Input, from: number) {
    this.#parse = parse
    this.#input = input
    this.#from = from
  }

  get parsedPos(): number {
    const known = this.#parse.parsedPos
    return known > this.#from ? known : (blocks.get(this.#input)?.parsedPos ?? known)
  }

  get stoppedAt(): number | null {
    return this.#parse.stoppedAt
  }

  stopAt(position: number): void {
    this.#parse.stopAt(position)
  }

  advance(): Tree | null {
    return this.#parse.advance()
  }
}
