import { EditorSelection } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { showPointedLines } from './pointed-lines.ts'
import { pointerChannel, type TextPoint } from './pointer-channel.ts'

/** Lines that stay in view around a place that was pressed in the preview, in pixels. */
const margin = 52

/** Lets the preview show what it is over in this view, and put the caret where it was pressed. */
export function attachPointerChannel(view: EditorView): () => void {
  return pointerChannel.joinEditor(
    (lines) => showPointedLines(view, lines),
    (point) => goTo(view, point),
  )
}

/** The text moves only where the place is not in view. An editor out of sight stays as it is. */
function goTo(view: EditorView, { line: number, column }: TextPoint): void {
  if (view.dom.getClientRects().length === 0) return
  const { doc } = view.state
  const line = doc.line(Math.min(doc.lines, Math.max(1, number)))
  const at = Math.min(line.to, line.from + Math.max(0, column - 1))
  view.dispatch({
    selection: EditorSelection.cursor(at),
    effects: EditorView.scrollIntoView(at, { y: 'nearest', yMargin: margin }),
  })
  view.focus()
}
