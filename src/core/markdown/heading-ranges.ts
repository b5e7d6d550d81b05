import { grammarTree } from './grammar-tree.ts'
import { ownHeadingId } from './heading-id-rule.ts'

/** A heading at its place in the source; offsets are UTF-16 units. */
export interface HeadingRange {
  readonly level: number
  /** The whole heading, marks and underline included. */
  readonly from: number
  readonly to: number
  /** Its words, without marks, closing signs and `{#id}`. */
  readonly textFrom: number
  readonly textTo: number
  /** Line in the file, from 1. */
  readonly line: number
}

/** The headings of a Markdown file in the order of the text, as the editor's grammar sees them. */
export function headingRanges(source: string): HeadingRange[] {
  const { tree, text } = grammarTree(source)
  const found: HeadingRange[] = []
  let line = 1
  let counted = 0
  tree.iterate({
    enter: ({ name, from, to }) => {
      const kind = /^(ATX|Setext)Heading(\d)$/.exec(name)
      if (kind === null) return
      for (; counted < from; counted += 1) if (text[counted] === '\n') line += 1
      const whole = text.slice(from, to)
      const words = kind[1] === 'ATX' ? atxWords(whole) : setextWords(whole)
      found.push({
        level: Number(kind[2]),
        from,
        to,
        textFrom: from + words.from,
        textTo: from + words.to,
        line,
      })
    },
  })
  return found
}

interface Words {
  readonly from: number
  readonly to: number
}

function atxWords(heading: string): Words {
  const from = /^\s*#+[ \t]*/.exec(heading)?.[0].length ?? 0
  return {
    from,
    to: endOfWords(heading, from, heading.replace(/(?:^|[ \t]+)#+[ \t]*$/, '').trimEnd().length),
  }
}

function setextWords(heading: string): Words {
  const under = heading.lastIndexOf('\n')
  return { from: 0, to: endOfWords(heading, 0, heading.slice(0, under).trimEnd().length) }
}

/** An id of the heading's own is no part of its words. */
function endOfWords(heading: string, from: number, to: number): number {
  const words = heading.slice(from, Math.max(from, to))
  return from + words.replace(ownHeadingId, '').trimEnd().length
}
