import { EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { isSelectionDrawn } from './is-selection-drawn.ts'

/** The class of the layer that holds the carets. CodeMirror's own name for it would bring its animation. */
export const caretLayer = 'cm-carets'

/** How long carets are seen and not seen, in milliseconds. */
const half = 600
const unseen = 'cm-caret-unseen'

const look = EditorView.theme({
  [`&.cm-focused > .cm-scroller > .${caretLayer} .cm-cursor`]: { display: 'block' },
  [`.${unseen}`]: { opacity: '0' },
})

/**
 * Blinks the carets that are drawn by a clock. An animation would have to start anew at every key, and each start
 * costs the page frames of its own.
 */
export const blinkingCarets = [
  ViewPlugin.fromClass(
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
        if (!isSelectionDrawn(this.#view.state) || performance.now() - this.#moved < half || isStill()) return
        this.#layer?.classList.toggle(unseen)
      }

      get #layer(): Element | null {
        return this.#view.scrollDOM.querySelector(`:scope > .${caretLayer}`)
      }
    },
  ),
  look,
]

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
