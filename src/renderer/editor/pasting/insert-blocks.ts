import { EditorSelection, type EditorState } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'

/** Puts blocks in the place of the selection: one paragraph within its line, others with empty lines around them. */
export function insertBlocks(view: EditorView, blocks: readonly string[]): void {
  const { state } = view
  const change = state.changeByRange(({ from, to }) => {
    const { before, markdown, after } = fitted(state, from, to, blocks)
    const insert = state.toText(before + markdown + after)
    const caret = from + insert.length - after.length
    return { changes: { from, to, insert }, range: EditorSelection.cursor(caret) }
  })
  view.dispatch(state.update(change, { userEvent: 'input.paste', scrollIntoView: true }))
}

/** Blocks with what has to stand around them between two places, so that they stay blocks and the rest what it is. */
export interface Fitted {
  readonly before: string
  readonly markdown: string
  readonly after: string
}

export function fitted(state: EditorState, from: number, to: number, blocks: readonly string[]): Fitted {
  const markdown = blocks.join('\n\n')
  if (blocks.length === 1 && isParagraph(markdown)) return { before: '', markdown, after: '' }
  const first = state.doc.lineAt(from)
  const last = state.doc.lineAt(to)
  const inLine = state.sliceDoc(first.from, from).trim() !== ''
  const lineGoesOn = state.sliceDoc(to, last.to).trim() !== ''
  const above = first.number > 1 && state.doc.line(first.number - 1).text.trim() !== ''
  const below = last.number < state.doc.lines && state.doc.line(last.number + 1).text.trim() !== ''
  return {
    before: inLine ? '\n\n' : above ? '\n' : '',
    markdown,
    after: lineGoesOn ? '\n\n' : below ? '\n' : '',
  }
}

/** Lines that go on in the line where they are put. */
function isParagraph(markdown: string): boolean {
  return !/^(?:#{1,6} |[-*+] |\d+\. |> |`{3}|\| |---$|!\[.*\]\([^)]*\)$)/.test(markdown)
}
