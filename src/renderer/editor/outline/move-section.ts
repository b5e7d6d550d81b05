import type { Text } from '@codemirror/state'
import type { ArticleHeading } from '../../reading/reading-protocol.ts'

/** What stands in the place of a piece of the text when a section has moved. */
export interface SectionMove {
  readonly from: number
  readonly to: number
  readonly insert: string
  /** Where the heading of the section that moved is then. */
  readonly heading: number
  /** The line that a line of the text becomes; both from 1. */
  readonly lineAfter: (line: number) => number
}

/** A heading with all that is under it, as indexes of headings: `from` to before `end`. */
export interface Section {
  readonly from: number
  readonly end: number
}

/** The section of a heading: up to the next one that is as high or higher. */
export function sectionOf(headings: readonly Pick<ArticleHeading, 'level'>[], at: number): Section {
  const level = headings[at]?.level ?? 0
  const next = headings.findIndex((heading, index) => index > at && heading.level <= level)
  return { from: at, end: next < 0 ? headings.length : next }
}

/**
 * Puts the section of a heading before another heading, or at the end of the text; null where it stands there
 * already or the place is inside of it. No word is lost and none is changed: two pieces change places, and the
 * empty lines between them and after them stay where they were.
 *
 * @param before - index of the heading that is to follow; the number of headings for the end of the text
 */
export function moveSection(
  doc: Text,
  headings: readonly ArticleHeading[],
  at: number,
  before: number,
): SectionMove | null {
  const { from, end } = sectionOf(headings, at)
  if (before >= from && before <= end) return null
  const start = (index: number): number => {
    const heading = headings[index]
    return heading === undefined ? doc.length : doc.line(heading.line).from
  }
  const [first, middle, last] =
    before < from ? [start(before), start(from), start(end)] : [start(from), start(end), start(before)]
  const one = parted(doc.sliceString(first, middle))
  const other = parted(doc.sliceString(middle, last))
  const insert = other.text + one.gap + one.text + other.gap
  const second = first + other.text.length + one.gap.length
  const lineOf = (place: number): number => doc.lineAt(place).number
  const firstLine = lineOf(first)
  const middleLine = lineOf(middle)
  const lastLine = lineOf(last)
  const secondLine = firstLine + insert.slice(0, second - first).split('\n').length - 1
  return {
    from: first,
    to: last,
    insert,
    heading: before < from ? first : second,
    lineAfter: (line) => {
      if (line < firstLine || (line >= lastLine && last < doc.length)) return line
      return line < middleLine ? line - firstLine + secondLine : line - middleLine + firstLine
    },
  }
}

/** The neighbour on the same level under the same heading that a section would change places with; null for none. */
export function neighbourOf(
  headings: readonly ArticleHeading[],
  at: number,
  direction: 1 | -1,
): number | null {
  const level = headings[at]?.level ?? 0
  if (direction > 0) {
    const next = sectionOf(headings, at).end
    return headings[next]?.level === level ? sectionOf(headings, next).end : null
  }
  for (let index = at - 1; index >= 0; index -= 1) {
    const other = headings[index]?.level ?? 0
    if (other === level) return index
    if (other < level) return null
  }
  return null
}

/** A piece of the text and the line ends after it. */
function parted(piece: string): { readonly text: string; readonly gap: string } {
  const text = piece.replace(/\n+$/, '')
  return { text, gap: piece.slice(text.length) }
}
