import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { EditorSelection, EditorState, type StateCommand } from '@codemirror/state'

/** A state whose text carries its selection: `one |two` a caret, `one |two|` a selected word. */
export function markedState(text: string): EditorState {
  const [before = '', selected, after] = text.split('|')
  const doc = before + (selected ?? '') + (after ?? '')
  const head = after === undefined ? before.length : before.length + (selected ?? '').length
  return EditorState.create({
    doc,
    selection: EditorSelection.single(before.length, head),
    extensions: markdown({ base: markdownLanguage }),
  })
}

/** The text with its selection written into it again. */
export function marked(state: EditorState): string {
  const { from, to, empty } = state.selection.main
  const text = state.doc.toString()
  return empty
    ? `${text.slice(0, from)}|${text.slice(from)}`
    : `${text.slice(0, from)}|${text.slice(from, to)}|${text.slice(to)}`
}

/** Runs a command on a marked text. */
export function run(command: StateCommand, text: string): string {
  let state = markedState(text)
  command({ state, dispatch: (transaction) => (state = transaction.state) })
  return marked(state)
}
