import { EditorSelection, type EditorState, type Extension, Prec } from '@codemirror/state'
import { EditorView, layer, RectangleMarker, type ViewUpdate } from '@codemirror/view'
import { blinkingCarets, caretLayer } from './blinking-carets.ts'
import { isSelectionDrawn } from './is-selection-drawn.ts'

/** The class of an editor whose selection is drawn by elements and not by the browser. */
const drawing = 'cm-drawing-selection'
const drawn: Record<string, string> = { class: drawing }
const plain: Record<string, string> = {}

/**
 * Draws the selection, and each caret of several. A caret by itself is left to the browser: it costs no layout of its
 * own at every key, and is as thick and blinks as fast as the author asked the system for.
 */
export function drawnSelection(): Extension {
  return [
    EditorView.editorAttributes.compute(['selection'], (state) => (isSelectionDrawn(state) ? drawn : plain)),
    layer({
      above: true,
      class: caretLayer,
      update: concernsSelection,
      markers: (view) =>
        rangesDrawn(view.state).flatMap((range) =>
          RectangleMarker.forRange(view, 'cm-cursor', EditorSelection.cursor(range.head, range.assoc)),
        ),
    }),
    layer({
      above: false,
      class: 'cm-selectionLayer',
      update: (update) =>
        concernsSelection(update) || (update.viewportChanged && isSelectionDrawn(update.state)),
      markers: (view) =>
        rangesDrawn(view.state)
          .filter(({ empty }) => !empty)
          .flatMap((range) => RectangleMarker.forRange(view, 'cm-selectionBackground', range)),
    }),
    blinkingCarets,
    hidden,
  ]
}

const hidden = Prec.highest(
  EditorView.theme({
    [`&.${drawing} .cm-content`]: {
      caretColor: 'transparent !important',
      '& ::selection, &::selection': { backgroundColor: 'transparent !important' },
    },
  }),
)

function rangesDrawn(state: EditorState) {
  return isSelectionDrawn(state) ? state.selection.ranges : []
}

/** Only what was or is drawn has to be looked at. */
function concernsSelection({ docChanged, selectionSet, startState, state }: ViewUpdate): boolean {
  return (docChanged || selectionSet) && (isSelectionDrawn(state) || isSelectionDrawn(startState))
}
