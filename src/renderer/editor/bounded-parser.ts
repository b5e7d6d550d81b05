import { type Input, Parser, type PartialParse, TreeFragment } from '@lezer/common'

/** Read in one go on the way back to the beginning of a line. */
const step = 8_000

/**
 * A Markdown parser whose start takes no time that grows with a line. What is kept of the tree before an edit ends
 * with a whole line; the parser itself looks for that end sign by sign, which takes a second in a line of a megabyte.
 */
export class BoundedParser extends Parser {
  readonly #inner: Parser

  constructor(inner: Parser) {
    super()
    this.#inner = inner
  }

  createParse(
    input: Input,
    fragments: readonly TreeFragment[],
    ranges: readonly { readonly from: number; readonly to: number }[],
  ): PartialParse {
    const kept = fragments.map((fragment) => untilLineEnd(input, fragment))
    return this.#inner.createParse(
      input,
      kept.filter(({ from, to }) => to > from),
      ranges,
    )
  }
}

function untilLineEnd(
  input: Input,
  { from, to, tree, offset, openStart, openEnd }: TreeFragment,
): TreeFragment {
  return new TreeFragment(from, lineBefore(input, from, to), tree, offset, openStart, openEnd)
}

/** Behind the last line end in a part of the text; its beginning where there is none. */
function lineBefore(input: Input, from: number, to: number): number {
  for (let end = to; end > from; end -= step) {
    const start = Math.max(from, end - step)
    const at = input.read(start, end).lastIndexOf('\n')
    if (at >= 0) return start + at + 1
  }
  return from
}
