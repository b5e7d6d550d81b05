import type { EditorState, SelectionRange, Text } from '@codemirror/state'

/** What stays lit around the caret while the rest of the text is dimmed. */
export type FocusUnit = 'sentence' | 'paragraph'

export interface LitRange {
  readonly from: number
  readonly to: number
}

/** A paragraph is looked for no further than this, in lines, however a text is written. */
const furthest = 200
/** A sentence is looked for in no longer paragraph than this, in characters. */
const longest = 10_000

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' })

/**
 * The paragraphs, or sentences, that hold a selection. Lines without words part paragraphs; sentences end as Unicode
 * has it (UAX 29), line ends inside of a paragraph being spaces.
 */
export function litRange({ doc }: EditorState, { from, to }: SelectionRange, unit: FocusUnit): LitRange {
  const paragraph = paragraphAround(doc, from, to)
  if (unit === 'paragraph' || paragraph.to - paragraph.from > longest) return paragraph
  const text = doc.sliceString(paragraph.from, paragraph.to).replaceAll('\n', ' ')
  const first = sentenceAt(text, from - paragraph.from)
  const last = from === to ? first : sentenceAt(text, to - paragraph.from)
  return { from: paragraph.from + first.from, to: paragraph.from + last.to }
}

function paragraphAround(doc: Text, from: number, to: number): LitRange {
  let first = doc.lineAt(from)
  let last = doc.lineAt(to)
  const isWritten = (number: number): boolean =>
    number >= 1 && number <= doc.lines && /\S/.test(doc.line(number).text)
  if (!isWritten(first.number) && first.number === last.number) return { from: first.from, to: first.to }
  for (let steps = furthest; steps > 0 && isWritten(first.number - 1); steps -= 1)
    first = doc.line(first.number - 1)
  for (let steps = furthest; steps > 0 && isWritten(last.number + 1); steps -= 1)
    last = doc.line(last.number + 1)
  return { from: first.from, to: last.to }
}

/** The sentence that holds a place between two characters; at the end of a text that is its last. */
function sentenceAt(text: string, at: number): LitRange {
  let found: LitRange = { from: 0, to: text.length }
  for (const { index, segment } of segmenter.segment(text)) {
    found = { from: index, to: index + segment.trimEnd().length }
    if (at < index + segment.length) break
  }
  // The caret may stand in the space after a sentence, where the next one will be.
  return { from: found.from, to: Math.max(found.to, Math.min(at, text.length)) }
}
