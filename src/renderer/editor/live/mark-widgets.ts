import { type EditorView, WidgetType } from '@codemirror/view'
import { servicesOf } from '../editor-services.ts'

/** A box in the place of `[ ]`, which a press ticks. */
export class CheckboxWidget extends WidgetType {
  readonly #isDone: boolean

  constructor(isDone: boolean) {
    super()
    this.#isDone = isDone
  }

  override eq(other: CheckboxWidget): boolean {
    return other.#isDone === this.#isDone
  }

  override toDOM(view: EditorView): HTMLElement {
    const box = document.createElement('input')
    box.type = 'checkbox'
    box.className = 'cm-live-box'
    box.checked = this.#isDone
    box.disabled = view.state.readOnly
    box.setAttribute('aria-label', servicesOf(view.state).words.task)
    // The caret stays where it is; the text changes, and the box follows it.
    box.addEventListener('mousedown', (event) => event.preventDefault())
    box.addEventListener('click', (event) => {
      event.preventDefault()
      const from = view.posAtDOM(box)
      const mark = view.state.sliceDoc(from, from + 3)
      if (!/^\[[ xX]\]$/.test(mark)) return
      const insert = mark === '[ ]' ? '[x]' : '[ ]'
      view.dispatch({ changes: { from, to: from + 3, insert }, userEvent: 'input.task' })
    })
    return box
  }

  override ignoreEvent(): boolean {
    return true
  }
}

/** A dot in the place of the sign of a list item. */
export class BulletWidget extends WidgetType {
  override eq(): boolean {
    return true
  }

  override toDOM(): HTMLElement {
    const bullet = document.createElement('span')
    bullet.className = 'cm-live-bullet'
    bullet.textContent = '•'
    return bullet
  }

  override ignoreEvent(): boolean {
    return false
  }
}

/** A line in the place of `---`. */
export class RuleWidget extends WidgetType {
  override eq(): boolean {
    return true
  }

  override toDOM(): HTMLElement {
    const rule = document.createElement('span')
    rule.className = 'cm-live-rule'
    return rule
  }

  override ignoreEvent(): boolean {
    return false
  }
}
