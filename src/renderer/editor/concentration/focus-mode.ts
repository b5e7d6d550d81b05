import type { Extension, Range } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { type FocusUnit, type LitRange, litRange } from './lit-range.ts'

/** Dims all of the text but the sentence or the paragraph at each caret. */
export function focusMode(unit: FocusUnit): Extension {
  const lit = ViewPlugin.define((view) => new LitText(view, unit), {
    // Outside of all other marks: what is in it keeps its colours, what is not loses them.
    decorations: ({ decorations }) => decorations,
  })
  return [lit, EditorView.editorAttributes.of({ class: 'cm-focus-mode' }), look]
}

class LitText {
  decorations: DecorationSet
  readonly #unit: FocusUnit

  constructor(view: EditorView, unit: FocusUnit) {
    this.#unit = unit
    this.decorations = litInView(view, unit)
  }

  update({ view, docChanged, selectionSet, viewportChanged }: ViewUpdate): void {
    if (docChanged || selectionSet || viewportChanged) this.decorations = litInView(view, this.#unit)
  }
}

const litLine = Decoration.line({ class: 'cm-lit' })
const litWords = Decoration.mark({ class: 'cm-lit' })

function litInView({ state, viewport }: EditorView, unit: FocusUnit): DecorationSet {
  const marks = state.selection.ranges.flatMap((range): Range<Decoration>[] => {
    const { from, to } = clip(litRange(state, range, unit), viewport)
    if (from > to) return []
    if (unit === 'sentence') return from === to ? [] : [litWords.range(from, to)]
    const first = state.doc.lineAt(from).number
    const last = state.doc.lineAt(to).number
    return Array.from({ length: last - first + 1 }, (_, at) => litLine.range(state.doc.line(first + at).from))
  })
  return Decoration.set(marks, true)
}

function clip({ from, to }: LitRange, bounds: LitRange): LitRange {
  return { from: Math.max(from, bounds.from), to: Math.min(to, bounds.to) }
}

/** Ink 3 is the faintest that can still be read, in every theme. */
const look = EditorView.theme({
  '&.cm-focus-mode .cm-line:not(.cm-lit), &.cm-focus-mode .cm-line:not(.cm-lit) :not(.cm-lit, .cm-lit *)': {
    color: 'var(--ink-3)',
  },
})
