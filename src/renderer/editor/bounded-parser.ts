import { type Input, Parser, type PartialParse, type Tree, TreeFragment } from '@lezer/common'
import { ParseWithProgress } from './known-progress.ts'
import { type KnownTree, SplicedParse } from './spliced-parse.ts'

/** Read in one go on the way back to the beginning of a line. */
const step = 8_000

/**
 * A Markdown parser whose work at a key grows neither with the line nor with the text. What is kept of the tree before
 * an edit ends with a whole line; the parser itself looks for that end sign by sign, which takes a second in a line
 * of a megabyte. And it is given the blocks around the edit only.
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
    const kept = fragments
      .map((fragment) => untilLineEnd(input, fragment))
      .filter(({ from, to }) => to > from)
    const read = (within: typeof ranges) =>
      new ParseWithProgress(this.#inner.createParse(input, kept, within), input, within[0]?.from ?? 0)
    const start = (from: number, to: number) => read([{ from, to }])
    const known = ranges.length === 1 ? knownTree(input, kept, fragments) : null
    const spliced = known === null ? null : SplicedParse.begin(known, start, (at) => lineBefore(input, 0, at))
    return spliced ?? read(ranges)
  }
}

/** What is left of one tree at both ends of a text; null where there is nothing at its beginning. */
function knownTree(
  input: Input,
  kept: readonly TreeFragment[],
  fragments: readonly TreeFragment[],
): KnownTree | null {
  const [first, last] = [kept[0], fragments.at(-1)]
  if (first === undefined || last === undefined || first.from > 0 || first.offset !== 0) return null
  const { tree } = first
  const reachesEnd =
    last.from > 0 &&
    last.tree === tree &&
    last.to === input.length &&
    tree.length === input.length + last.offset
  const after = reachesEnd ? { from: last.from, moved: -last.offset } : null
  return { tree, before: first.to, after, length: input.length }
}

function untilLineEnd(
  input: Input,
  { from, to, tree, offset, openStart, openEnd }: TreeFragment,
): TreeFragment {
  const end = lineBefore(input, from, to)
  return new TreeFragment(from, settledBefore(tree, end + offset) - offset, tree, offset, openStart, openEnd)
}

/** A note at the very end may go on in what is written behind it, after empty lines too. */
function settledBefore(tree: Tree, end: number): number {
  const last = tree.topNode.childBefore(end)
  return last?.name === 'FootnoteDefinition' ? last.from : end
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
