import type { Extension } from '@codemirror/state'
import { drawSelection, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'

/** How long the caret is seen and not seen, in milliseconds. */
const half = 600
const unseen = 'cm-caret-unseen'

/**
 * Blinks the caret by a clock. CodeMirror starts an animation anew at every key, and each start costs the page
 * frames of its own: with it a key in a text of 20,000 words was drawn after 25 ms, without after 18.
 */
const blinking = ViewPlugin.fromClass(
  class {
    readonly #view: EditorView
    #moved = 0
    #clock: ReturnType<typeof setInterval> | null = null

    constructor(view: EditorView) {
      this.#view = view
      this.#follow()
    }

    update(update: ViewUpdate): void {
      if (update.focusChanged) this.#follow()
      if (!update.docChanged && !update.selectionSet) return
      this.#moved = performance.now()
      this.#layer?.classList.remove(unseen)
    }

    destroy(): void {
      if (this.#clock !== null) clearInterval(this.#clock)
    }

    /** There is no caret to be seen without the focus. */
    #follow(): void {
      this.destroy()
      this.#layer?.classList.remove(unseen)
      this.#clock = this.#view.hasFocus ? setInterval(() => this.#blink(), half) : null
    }

    #blink(): void {
      if (performance.now() - this.#moved < half || isStill()) return
      this.#layer?.classList.toggle(unseen)
    }

    get #layer(): Element | null {
      return this.#view.scrollDOM.querySelector(':scope > .cm-cursorLayer')
    }
  },
)

const look = EditorView.theme({
  '&.cm-focused > .cm-scroller > .cm-cursorLayer': { animation: 'none !important' },
  [`.${unseen}`]: { opacity: '0' },
})

/** Carets and selections as elements of their own, so that there can be several. */
export function drawnSelection(): Extension {
  return [drawSelection(), blinking, look]
}

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
