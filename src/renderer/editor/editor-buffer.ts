import { isolateHistory } from '@codemirror/commands'
import {
  EditorSelection,
  Transaction,
  type ChangeSpec,
  type EditorState,
  type StateEffect,
  type Text,
  type TransactionSpec,
} from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { Listeners } from '../documents/listeners.ts'
import { minimalChange } from '../documents/minimal-change.ts'
import type { TextBuffer } from '../documents/text-buffer.ts'
import { tableCommands, type CommandName } from './commands/command-keys.ts'
import { writingCommands } from './commands/writing-commands.ts'
import { outsideChange } from './outside-change.ts'
import { splitPoint, type SplitPoint } from '../split/split-point.ts'
import { isThingHere, thingHere, type ThingHere } from '../links/thing-here.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'

/** A place in a text: the first line in view and the caret, offsets from 0. */
export interface TextPlace {
  readonly line: number
  readonly caret: number
}

/**
 * The text of one article with its selection, undo and scroll, in a view while it is shown and by itself
 * while another article is.
 */
export class EditorBuffer implements TextBuffer {
  #state: EditorState
  #view: EditorView | null = null
  #scroll: StateEffect<unknown> | null = null
  /** First line in view, from 0, as it was last seen. */
  #line = 0
  readonly #headListeners = new Listeners()

  /** `left` is where its author was when the article was last open. */
  constructor(state: EditorState, left?: TextPlace) {
    this.#state = state
    if (left === undefined) return
    const { doc } = state
    const selection = EditorSelection.cursor(Math.min(left.caret, doc.length))
    this.#state = state.update({ selection }).state
    this.#line = Math.min(left.line, doc.lines - 1)
    if (this.#line > 0)
      this.#scroll = EditorView.scrollIntoView(doc.line(this.#line + 1).from, { y: 'start', yMargin: 0 })
  }

  /** Where its author is. */
  get place(): TextPlace {
    if (this.#view !== null) this.#line = firstLineInView(this.#view) ?? this.#line
    return { line: this.#line, caret: this.state.selection.main.head }
  }

  /** Told when the head of the file changed while it was in a view. */
  onHead(listener: () => void): () => void {
    return this.#headListeners.add(listener)
  }

  /** The head of the file is another. */
  headChanged(): void {
    this.#headListeners.tell()
  }

  /** Changes the text as if it had been typed: saved, and one undo away. */
  change(changes: ChangeSpec): void {
    this.update(() => ({ changes }))
  }

  /** The same with all that a change may bring along, made for the text as it is now. */
  update(make: (state: EditorState) => TransactionSpec): void {
    if (this.#view === null) this.#state = this.#state.update(make(this.#state)).state
    else this.#view.dispatch(make(this.#view.state))
  }

  get state(): EditorState {
    return this.#view?.state ?? this.#state
  }

  get text(): Text {
    return this.state.doc
  }

  get inView(): boolean {
    return this.#view !== null
  }

  /** Whether something stands at the caret that can get another name. */
  get hasThingHere(): boolean {
    return this.#view !== null && isThingHere(this.#view.state)
  }

  /** What that is; null where the article is not in a view. */
  thingHere(article: ArticleRef): ThingHere | null {
    return this.#view === null ? null : thingHere(this.#view, article)
  }

  /** Where the article would be split at the caret; null where it is not in a view. */
  splitPoint(article: ArticleRef): SplitPoint | null {
    return this.#view === null ? null : splitPoint(this.#view, article)
  }

  /** Whether a command of writing can do something here; those of tables only in one. */
  canRun(name: CommandName): boolean {
    if (this.#view === null) return false
    return !tableCommands.has(name) || writingCommands[name]({ state: this.#view.state, dispatch: () => {} })
  }

  /** Does what a command of writing does, and goes on in the text. */
  runCommand(name: CommandName): void {
    if (this.#view === null) return
    writingCommands[name](this.#view)
    this.#view.focus()
  }

  focus(): void {
    this.#view?.focus()
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
    this.#line = this.place.line
    this.#state = this.#view.state
    this.#scroll = this.#view.scrollSnapshot()
    this.#view = null
  }
}

/** Null while the view is out of sight, where nothing can be measured. */
function firstLineInView(view: EditorView): number | null {
  if (view.dom.getClientRects().length === 0) return null
  const top = view.scrollDOM.getBoundingClientRect().top - view.documentTop
  return top <= 0 ? 0 : view.state.doc.lineAt(view.lineBlockAtHeight(top).from).number - 1
}
