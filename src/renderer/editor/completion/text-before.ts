import type { CompletionContext } from '@codemirror/autocomplete'

/** No more of a line is looked at. */
const longest = 400

/** The text of the caret's line before the caret, as far as completion looks. */
export function textBefore({ state, pos }: CompletionContext): string {
  const { from } = state.doc.lineAt(pos)
  return state.sliceDoc(Math.max(from, pos - longest), pos)
}
