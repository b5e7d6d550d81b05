import { StateEffect, StateField, type Extension } from '@codemirror/state'
import {
  Decoration,
  type EditorView,
  ViewPlugin,
  type DecorationSet,
  type PluginValue,
  type ViewUpdate,
} from '@codemirror/view'
import { pointerChannel, type LineRange } from './pointer-channel.ts'

const setPointed = StateEffect.define<LineRange | null>()

/** The lines whose block in the preview is under the pointer. Typing lets go of them. */
const pointedField = StateField.define<LineRange | null>({
  create: () => null,
  update: (lines, { docChanged, effects }) => {
    const asked = effects.find((effect) => effect.is(setPointed))
    if (asked !== undefined) return asked.value
    return docChanged ? null : lines
  },
})

/** Shows which lines the pointer is over in the preview, and tells the preview which it is over here. */
export function pointedLines(): Extension {
  return [
    pointedField,
    ViewPlugin.fromClass(PointedLines, { decorations: ({ decorations }) => decorations }),
    ViewPlugin.fromClass(PointerOver, {
      eventHandlers: {
        mousemove(event) {
          this.moved(event)
        },
        mouseleave() {
          this.left()
        },
      },
    }),
  ]
}

/** Marks lines; null takes the mark away. */
export function showPointedLines(view: EditorView, lines: LineRange | null): void {
  const now = view.state.field(pointedField, false)
  if (now === undefined || (now?.first === lines?.first && now?.last === lines?.last)) return
  view.dispatch({ effects: setPointed.of(lines) })
}

class PointedLines implements PluginValue {
  decorations: DecorationSet

  constructor(view: EditorView) {
    this.decorations = pointedInView(view)
  }

  update({ view, state, startState, viewportChanged }: ViewUpdate): void {
    const lines = state.field(pointedField)
    if (lines === startState.field(pointedField, false) && (lines === null || !viewportChanged)) return
    this.decorations = pointedInView(view)
  }
}

const pointedLine = Decoration.line({ class: 'cm-pointed-line' })

function pointedInView({ state, viewport }: EditorView): DecorationSet {
  const { doc } = state
  const lines = state.field(pointedField)
  if (lines === null) return Decoration.none
  const first = Math.max(lines.first, doc.lineAt(viewport.from).number)
  const last = Math.min(lines.last, doc.lineAt(viewport.to).number)
  const marks = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
    pointedLine.range(doc.line(first + at).from),
  )
  return Decoration.set(marks)
}

/** Where the pointer is, told once a frame. What moves under a pointer at rest, as while typing, is not told. */
class PointerOver implements PluginValue {
  readonly #view: EditorView
  #frame = 0
  #height = 0
  #at = ''
  #told: number | null = null

  constructor(view: EditorView) {
    this.#view = view
  }

  update({ docChanged }: ViewUpdate): void {
    if (!docChanged) return
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    this.#told = null
    pointerChannel.overEditor(null)
  }

  moved({ screenX, screenY, clientY, buttons }: MouseEvent): void {
    const at = `${screenX} ${screenY}`
    if (at === this.#at) return
    this.#at = at
    if (buttons !== 0) return this.left()
    this.#height = clientY
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0
      this.#tell(this.#lineUnder())
    })
  }

  left(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    this.#tell(null)
  }

  destroy(): void {
    this.left()
  }

  #tell(line: number | null): void {
    if (line === this.#told) return
    this.#told = line
    pointerChannel.overEditor(line)
  }

  #lineUnder(): number | null {
    const height = this.#height - this.#view.documentTop
    const block = this.#view.lineBlockAtHeight(height)
    if (height < block.top || height > block.bottom) return null
    return this.#view.state.doc.lineAt(block.from).number
  }
}
