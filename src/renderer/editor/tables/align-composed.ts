import type { Extension } from '@codemirror/state'
import { ViewPlugin, type EditorView } from '@codemirror/view'
import { alignedTable } from './aligned-table.ts'
import { tableAt } from './table-at.ts'
import { paddingChanges } from './table-padding.ts'

/**
 * Puts the columns of a table under one another again when an input method has finished a word there: while it is
 * composed nothing around it may change. Undo takes both back together.
 */
export function alignComposed(): Extension {
  return ViewPlugin.fromClass(ComposedWord, {
    eventObservers: {
      compositionstart() {
        this.begin()
      },
      compositionend() {
        this.end()
      },
    },
  })
}

class ComposedWord {
  readonly #view: EditorView
  #wasAligned = false

  constructor(view: EditorView) {
    this.#view = view
  }

  begin(): void {
    const { state } = this.#view
    this.#wasAligned = alignedTable(state, state.selection.main.head) !== null
  }

  end(): void {
    if (!this.#wasAligned) return
    // The word itself reaches the text with this event.
    queueMicrotask(() => alignAgain(this.#view))
  }
}

function alignAgain(view: EditorView): void {
  const { state } = view
  const table = view.composing ? null : tableAt(state, state.selection.main.head)
  if (table === null || table.rows.some(({ cells }) => cells.length !== table.alignments.length)) return
  const carets = state.selection.ranges.map(({ head }) => head)
  const changes = paddingChanges(state.doc, table, carets)
  // History counts what has this name to the step before.
  if (changes.length > 0) view.dispatch({ changes, userEvent: 'input.type.compose' })
}
