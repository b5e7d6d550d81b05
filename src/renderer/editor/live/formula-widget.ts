import { type EditorView, WidgetType } from '@codemirror/view'
import { servicesOf } from '../editor-services.ts'

/** Longer formulas than this stay as they are written: drawing them takes the time of a key. */
export const longestFormula = 2_000

/** A formula as the page shows it; as it is written until it is drawn, and where it cannot be. */
export class FormulaWidget extends WidgetType {
  readonly #source: string
  readonly #block: boolean

  /** `block` stands below its lines, which stay; else it is in the place of its source. */
  constructor(source: string, block: boolean) {
    super()
    this.#source = source
    this.#block = block
  }

  override eq(other: FormulaWidget): boolean {
    return other.#source === this.#source && other.#block === this.#block
  }

  override toDOM(view: EditorView): HTMLElement {
    const formula = document.createElement('span')
    formula.className = this.#block ? 'cm-live-formula-block' : 'cm-live-formula'
    if (!this.#block) formula.textContent = `$${this.#source}$`
    void servicesOf(view.state)
      .formula(this.#source, this.#block)
      .then((nodes) => {
        if (nodes === null) return
        formula.replaceChildren(...nodes)
        view.requestMeasure()
      })
      // What cannot be drawn stays as it is written.
      .catch(() => undefined)
    return formula
  }

  override ignoreEvent(): boolean {
    return false
  }
}
