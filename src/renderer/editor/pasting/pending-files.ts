import { StateEffect, StateField } from '@codemirror/state'
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view'

/** Files that are being copied, to be linked to from a place of the text. */
interface Pending {
  readonly id: number
  readonly at: number
  readonly names: string
}

export const beginPending = StateEffect.define<Pending>({
  map: (pending, changes) => ({ ...pending, at: changes.mapPos(pending.at, 1) }),
})
export const endPending = StateEffect.define<number>()

/** Where files that are being copied will be linked to; the places move along with the text. */
export const pendingFiles = StateField.define<readonly Pending[]>({
  create: () => [],
  update(all, { changes, effects }) {
    let now = changes.empty ? all : all.map((each) => ({ ...each, at: changes.mapPos(each.at, 1) }))
    for (const effect of effects) {
      if (effect.is(beginPending)) now = [...now, effect.value]
      if (effect.is(endPending)) now = now.filter(({ id }) => id !== effect.value)
    }
    return now
  },
  provide: (field) =>
    EditorView.decorations.from(field, (all): DecorationSet =>
      Decoration.set(
        all.map(({ at, names }) =>
          Decoration.widget({ widget: new PendingWidget(names), side: 1 }).range(at),
        ),
        true,
      ),
    ),
})

/** The names of the files, where they will be. */
class PendingWidget extends WidgetType {
  readonly #names: string

  constructor(names: string) {
    super()
    this.#names = names
  }

  override eq(other: PendingWidget): boolean {
    return other.#names === this.#names
  }

  override toDOM(): HTMLElement {
    const dom = document.createElement('span')
    dom.className = 'cm-pending-file'
    dom.setAttribute('aria-hidden', 'true')
    dom.textContent = this.#names
    return dom
  }
}
