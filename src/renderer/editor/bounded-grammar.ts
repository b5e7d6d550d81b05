import type { BlockContext, LeafBlock, LeafBlockParser, Line, MarkdownConfig } from '@lezer/markdown'

/**
 * A paragraph is coloured in pieces of so many characters, and a line that is longer not at all. The grammar reads
 * such a run in one go, in which no key is taken, and what is made to keep it busy takes the square of its length.
 */
const longestRun = 8_000
/** Rows are read one by one. */
const longestTable = 4 * longestRun
/** Quotes, lists and the like that stand in one another; the pipeline goes no deeper either. */
const deepest = 100

const space = 0x20
const lineEnd = 0x0a

/**
 * Holds each step of the grammar to milliseconds, whatever the text. For what the editor draws: where the links and
 * headings of a file are, is read without it.
 */
export const boundedGrammar: MarkdownConfig = {
  parseBlock: [
    {
      name: 'LongRun',
      before: 'LinkReference',
      parse(context, line) {
        if (line.text.length <= longestRun && context.depth <= deepest) return false
        const from = context.lineStart + line.pos
        context.addElement(context.elt('Paragraph', from, context.lineStart + line.text.length))
        context.nextLine()
        return true
      },
      leaf: () => new Run(),
      endLeaf: (_, line, { content, parsers }) =>
        parsers.some((parser) => parser instanceof Run && parser.isFull(content, line)),
    },
  ],
  parseInline: [
    {
      name: 'Spaces',
      before: 'Escape',
      // Each of a thousand spaces would be asked whether the line ends behind the last.
      parse(context, next, pos) {
        if (next !== space) return -1
        let end = pos + 1
        while (context.char(end) === space) end += 1
        return context.char(end) === lineEnd ? -1 : end
      },
    },
  ],
}

/** Lines that are read as one, as long as they are. */
class Run implements LeafBlockParser {
  #longest: number | null = null

  isFull(content: string, line: Line): boolean {
    return content.length + line.text.length > (this.#longest ?? longestRun)
  }

  nextLine(context: BlockContext, line: Line, leaf: LeafBlock): boolean {
    this.#longest ??= /^[ \t]*\|?[ \t]*:?-[-:| \t]*$/.test(line.text) ? longestTable : longestRun
    // Lines that are indented are not asked whether they end what is above them.
    if (!this.isFull(leaf.content, line)) return false
    context.addLeafElement(leaf, context.elt('Paragraph', leaf.start, leaf.start + leaf.content.length))
    return true
  }

  finish(): boolean {
    return false
  }
}
