import { matchBrackets } from '@codemirror/language'
import type { EditorState, Extension } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'

/** A bracket's other one is looked for so far, in characters. */
const farthest = 2_000
/** Beside longer lines none is looked for: CodeMirror looks through a line to its end, and asks the tree each time. */
const longestLine = 2 * farthest

const mark = Decoration.mark({ class: 'cm-matchingBracket' })

/** Marks the bracket at the caret and the one that belongs to it. */
export function matchingBrackets(): Extension {
  return ViewPlugin.fromClass(MatchingBrackets, { decorations: ({ decorations }) => decorations })
}

class MatchingBrackets {
  decorations: DecorationSet
  #due = false

  constructor({ state }: EditorView) {
    this.decorations = marksIn(state)
  }

  update({ docChanged, selectionSet, changes, state, view }: ViewUpdate): void {
    if (!docChanged && !selectionSet && !this.#due) return
    // A word that is being composed keeps its element.
    this.#due = view.composing
    this.decorations = this.#due ? this.decorations.map(changes) : marksIn(state)
  }
}

function marksIn(state: EditorState): DecorationSet {
  const marks = state.selection.ranges
    .filter(({ empty, head }) => empty && !isAmongLongLines(state, head))
    .flatMap(({ head }) => {
      const found = pairAt(state, head)
      return found?.matched === true && found.end !== undefined ? [found.start, found.end] : []
    })
  return Decoration.set(
    marks.map(({ from, to }) => mark.range(from, to)),
    true,
  )
}

/** A line that is so long holds one end of what is looked through, or the other. */
function isAmongLongLines({ doc }: EditorState, at: number): boolean {
  return [Math.max(0, at - farthest), Math.min(doc.length, at + farthest)].some(
    (end) => doc.lineAt(end).length > longestLine,
  )
}

/** Of a bracket before the caret, or behind it. */
function pairAt(state: EditorState, at: number): ReturnType<typeof matchBrackets> {
  const options = { maxScanDistance: farthest }
  const before =
    matchBrackets(state, at, -1, options) ?? (at > 0 ? matchBrackets(state, at - 1, 1, options) : null)
  if (before !== null) return before
  return (
    matchBrackets(state, at, 1, options) ??
    (at < state.doc.length ? matchBrackets(state, at + 1, -1, options) : null)
  )
}
