import type { EditorState, Extension } from '@codemirror/state'
import { Decoration, EditorView, WidgetType } from '@codemirror/view'
import { headOfState } from './article-head.ts'
import { servicesOf } from './editor-services.ts'

/** No text below its head is longer than this and counts as empty. */
const longestEmpty = 4_000

/** A hint in the place of the first word while an article has no text below its head. */
export function emptyText(): Extension {
  return EditorView.decorations.compute(['doc'], (state) => {
    const at = emptyAt(state)
    if (at === null) return Decoration.none
    const widget = new Hint(servicesOf(state).words.placeholder)
    return Decoration.set(Decoration.widget({ widget, side: 1 }).range(at))
  })
}

function emptyAt(state: EditorState): number | null {
  const { doc } = state
  if (doc.length > longestEmpty) return null
  const start = headOfState(state).body
  // A head that ends the file leaves no line for the hint.
  if (start > 0 && start === doc.length && doc.lineAt(start).from !== start) return null
  return doc.sliceString(start).trim() === '' ? start : null
}

class Hint extends WidgetType {
  readonly #text: string

  constructor(text: string) {
    super()
    this.#text = text
  }

  override eq(other: Hint): boolean {
    return other.#text === this.#text
  }

  override toDOM(): HTMLElement {
    const hint = document.createElement('span')
    hint.className = 'cm-empty-text'
    hint.setAttribute('aria-hidden', 'true')
    hint.textContent = this.#text
    return hint
  }
}
