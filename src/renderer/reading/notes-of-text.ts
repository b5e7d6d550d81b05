import type { ArticleNote } from './reading-protocol.ts'
import { labelRanges } from '#core/markdown/label-ranges'

/** Characters of a note that tell it from others. */
const longestExcerpt = 80

/** The footnotes of a file, by their labels. */
export function notesOfText(file: string): readonly ArticleNote[] {
  const notes = new Map<string, ArticleNote>()
  for (const { kind, label, role, text, whole } of labelRanges(file)) {
    if (kind !== 'footnote') continue
    const known = notes.get(label) ?? { label, note: null, used: false }
    // Behind the label stand a bracket and a colon.
    const note = role === 'definition' ? excerpt(file.slice(text.to + 2, whole.to)) : null
    notes.set(label, { label, note: known.note ?? note, used: known.used || role === 'note' })
  }
  return [...notes.values()]
}

function excerpt(note: string): string {
  const words = note
    .slice(0, 4 * longestExcerpt)
    .replace(/\s+/g, ' ')
    .trim()
  return words.length <= longestExcerpt ? words : `${words.slice(0, longestExcerpt).trimEnd()}…`
}
