import {
  EditorSelection,
  Prec,
  type EditorState,
  type Extension,
  type SelectionRange,
} from '@codemirror/state'
import { type Command, EditorView, keymap, type KeyBinding } from '@codemirror/view'
import { isUnparted, wordAround, wordBoundary } from './word-segments.ts'

type Direction = 1 | -1

/**
 * Moves, selects and deletes by words where a script writes them without spaces. Everywhere else these do nothing,
 * and CodeMirror's own commands follow.
 */
export function wordMotion(): Extension {
  const keys = [
    moving('ArrowLeft', -1),
    moving('ArrowRight', 1),
    deleting('Backspace', -1),
    deleting('Delete', 1),
  ]
  return [Prec.high(keymap.of(keys)), EditorView.domEventHandlers({ dblclick: selectWord })]
}

function moving(key: string, direction: Direction): KeyBinding {
  const by =
    (extend: boolean): Command =>
    (view) => {
      const { state } = view
      if (!state.selection.ranges.some(({ head }) => isWordHere(state, head, direction))) return false
      const ranges = state.selection.ranges.map((range) => {
        const { head } = isWordHere(state, range.head, direction)
          ? EditorSelection.cursor(boundary(state, range.head, direction))
          : view.moveByGroup(range, direction > 0)
        return extend ? EditorSelection.range(range.anchor, head) : EditorSelection.cursor(head)
      })
      const selection = EditorSelection.create(ranges, state.selection.mainIndex)
      view.dispatch({ selection, scrollIntoView: true, userEvent: 'select' })
      return true
    }
  return { key: `Ctrl-${key}`, mac: `Alt-${key}`, run: by(false), shift: by(true) }
}

function deleting(key: string, direction: Direction): KeyBinding {
  const run: Command = (view) => {
    const { state } = view
    const wanted = (range: SelectionRange): boolean => range.empty && isWordHere(state, range.head, direction)
    // With a selection, or other words among the carets, the whole is CodeMirror's.
    if (state.readOnly || !state.selection.ranges.every(wanted)) return false
    const change = state.changeByRange(({ head }) => {
      const end = boundary(state, head, direction)
      const [from, to] = direction > 0 ? [head, end] : [end, head]
      return { changes: { from, to }, range: EditorSelection.cursor(from) }
    })
    const userEvent = direction > 0 ? 'delete.forward' : 'delete.backward'
    view.dispatch(state.update(change, { scrollIntoView: true, userEvent }))
    return true
  }
  return { key: `Ctrl-${key}`, mac: `Alt-${key}`, run }
}

/** Whether the way leads through letters of such a script, and not over the end of the line. */
function isWordHere({ doc }: EditorState, head: number, direction: Direction): boolean {
  const line = doc.lineAt(head)
  if (head === (direction > 0 ? line.to : line.from)) return false
  const at = head - line.from
  return isUnparted(line.text, direction > 0 ? at + 1 : at - 1)
}

function boundary({ doc }: EditorState, head: number, direction: Direction): number {
  const line = doc.lineAt(head)
  return line.from + wordBoundary(line.text, head - line.from, direction)
}

/** A double press selects the word, not the whole run of letters that CodeMirror takes for one. */
function selectWord(event: MouseEvent, view: EditorView): boolean {
  const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
  if (at === null) return false
  const line = view.state.doc.lineAt(at)
  const word = isUnparted(line.text, at - line.from) ? wordAround(line.text, at - line.from) : null
  if (word === null) return false
  view.dispatch({
    selection: EditorSelection.range(line.from + word.from, line.from + word.to),
    userEvent: 'select.pointer',
  })
  return true
}
