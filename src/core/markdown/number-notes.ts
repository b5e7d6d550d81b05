import type { NumberedNote } from './notes-section.ts'
import type { Piece } from './piece.ts'
import type { MarkdownToken } from './token.ts'

/**
 * Gives the marks of an article their numbers, as @mdit/plugin-footnote does while it reads a whole one, and
 * lists the notes in order.
 */
export function numberNotes(pieces: readonly Piece[]): NumberedNote[] {
  const notes: { label: string | null; count: number; tokens: readonly MarkdownToken[]; baseLine: number }[] =
    []
  const numbers = new Map<string, number>()
  const defined = new Map<string, { readonly tokens: readonly MarkdownToken[]; readonly baseLine: number }>()
  let baseLine = 0
  for (const { known, lines } of pieces) {
    for (const { token, label, paragraph } of known?.marks ?? []) {
      if (label === null) {
        token.meta = { id: notes.length }
        notes.push({ label, count: 1, tokens: paragraph ?? [], baseLine: 0 })
        continue
      }
      const id = numbers.get(label) ?? notes.length
      const earlier = notes[id]
      if (earlier === undefined) {
        numbers.set(label, id)
        notes.push({ label, count: 1, tokens: [], baseLine })
      } else earlier.count += 1
      token.meta = { id, subId: earlier === undefined ? 0 : earlier.count - 1, label }
    }
    for (const [label, tokens] of known?.noteTokens ?? []) defined.set(label, { tokens, baseLine })
    baseLine += lines
  }
  return notes.map((note) => (note.label === null ? note : { ...note, ...defined.get(note.label) }))
}
