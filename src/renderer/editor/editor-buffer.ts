import { isolateHistory } from '@codemirror/commands'
import {
  Transaction,
  type EditorState,
  type StateEffect,
  type Text,
  type TransactionSpec,
} from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { minimalChange } from '../documents/minimal-change.ts'
import type { TextBuffer } from '../documents/text-buffer.ts'
import { outsideChange } from './outside-change.ts'

/**
 * The text of one article with its selection, undo and scroll, in a view while it is shown and by itself
 * while another article is.
 */
export class EditorBuffer implements TextBuffer {
  #state: EditorState
  #view: EditorView | null = null
  #scroll: StateEffect<unknown> | null = null

  constructor(state: EditorState) {
    this.#state = state
  }

  get state(): EditorState {
    return this.#view?.state ?? this.#state
  }

  get text(): Text {
    return this.state.doc
  }

  replace(text: Text, history: 'mapped' | 'undoable'): void {
    const change = minimalChange(this.text, text)
    if (change === null) return
    const spec: TransactionSpec = {
      changes: change,
      annotations: [
        outsideChange.of(true),
        Transaction.addToHistory.of(history === 'undoable'),
        Transaction.remote.of(history === 'mapped'),
        ...(history === 'undoable' ? [isolateHistory.of('full')] : []),
      ],
    }
    if (this.#view === null) this.#state = this.#state.update(spec).state
    else this.#view.dispatch(spec)
  }

  /** Puts the text into a view, where it was left. */
  show(view: EditorView): void {
    view.setState(this.#state)
    this.#view = view
    if (this.#scroll !== null) view.dispatch({ effects: this.#scroll })
    else view.scrollDOM.scrollTop = 0
  }

  /** Takes the text out of the view again. */
  hide(): void {
    if (this.#view === null) return
    this.#state = this.#view.state
    this.#scroll = this.#view.scrollSnapshot()
    this.#view = null
  }
}
