import type { EditorState } from '@codemirror/state'
import { nodeAround } from './node-around.ts'

/** What stands between a text and a note at its end: notes are together, with an empty line before the first. */
export function gapBeforeNotes(state: EditorState): string {
  const { doc, lineBreak } = state
  let last = doc.line(doc.lines)
  let breaks = 0
  while (last.text.trim() === '' && last.number > 1) {
    last = doc.line(last.number - 1)
    breaks += 1
  }
  const wanted = nodeAround(state, last.to, 'FootnoteDefinition') === null ? 2 : 1
  return last.text.trim() === '' ? '' : lineBreak.repeat(Math.max(0, wanted - breaks))
}
