import type { EditorState, Line } from '@codemirror/state'
import { nodeOfLine, prefixEnd, prefixOf, verbatimAbove, type PrefixPart } from './containers.ts'
import { selectedLines } from './selected-lines.ts'

/** A line of a selection with what its containers write before its text. */
export interface TextLine {
  readonly line: Line
  readonly parts: readonly PrefixPart[]
  /** Where its text begins, in the document. */
  readonly from: number
  readonly text: string
}

/** The lines of a selection that hold text of their own, no code; where none has any, the empty ones. */
export function textLines(state: EditorState): readonly TextLine[] {
  const lines = selectedLines(state)
    .filter((line) => verbatimAbove(nodeOfLine(state, line)) === null)
    .map((line): TextLine => {
      const parts = prefixOf(state, line)
      const start = prefixEnd(parts)
      return { line, parts, from: line.from + start, text: line.text.slice(start) }
    })
  const written = lines.filter(({ line }) => line.text.trim() !== '')
  return written.length === 0 ? lines : written
}
