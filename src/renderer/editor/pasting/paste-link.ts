import { EditorSelection, type EditorState, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { isProse } from '../prose-at.ts'

const address = /^(?:https?:\/\/|mailto:)[^\s<>]+$/i

/** An address pasted over selected words makes them a link to it. */
export function pasteLink(): Extension {
  return EditorView.domEventHandlers({
    paste: (event, view) => {
      const text = event.clipboardData?.getData('text/plain').trim() ?? ''
      const { state } = view
      if (
        state.readOnly ||
        !address.test(text) ||
        !state.selection.ranges.every((range) => isLinkable(state, range))
      )
        return false
      const change = state.changeByRange(({ from, to }) => {
        const insert = `[${state.sliceDoc(from, to)}](${balanced(text)})`
        return { changes: { from, to, insert }, range: EditorSelection.cursor(from + insert.length) }
      })
      view.dispatch(state.update(change, { userEvent: 'input.paste', scrollIntoView: true }))
      return true
    },
  })
}

/** Words within a line that are text, no address and no part of a link. */
function isLinkable(
  state: EditorState,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const words = state.sliceDoc(from, Math.min(to, from + 2_000))
  return (
    to > from &&
    words.trim() !== '' &&
    to - from < 2_000 &&
    !/\n|[[\]]/.test(words) &&
    !address.test(words.trim()) &&
    !/\]\([^)\n]*$/.test(state.sliceDoc(state.doc.lineAt(from).from, from)) &&
    isProse(state, from) &&
    isProse(state, to)
  )
}

/** Parentheses in an address that have no partner would end it. */
function balanced(text: string): string {
  let depth = 0
  for (const sign of text) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
    if (depth < 0) break
  }
  return depth === 0 ? text : text.replaceAll('(', '%28').replaceAll(')', '%29')
}
