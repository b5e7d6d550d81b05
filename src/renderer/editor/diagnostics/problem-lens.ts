import { StateField, type EditorState, type Extension, type Range } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'
import { applyFix } from './apply-fix.ts'
import styles from './problem-lens.module.css'
import { findingsChanged, findingsIn, type MarkedFinding } from './problem-marks.ts'
import { servicesOf } from '../editor-services.ts'
import type { Finding, Fix } from '#shared/model/finding'

/** So many problems of one line are told; the list of problems has all of them. */
const most = 2

/** Says under the caret's line what is wrong with it, with the ways out. */
export function problemLens(): Extension {
  return StateField.define<DecorationSet>({
    create: lenses,
    update: (shown, { startState, state, docChanged, selection }) =>
      docChanged || selection !== undefined || findingsChanged(startState, state) ? lenses(state) : shown,
    provide: (self) => EditorView.decorations.from(self),
  })
}

function lenses(state: EditorState): DecorationSet {
  const line = state.doc.lineAt(state.selection.main.head)
  const found = findingsIn(state, line)
  if (found.length === 0) return Decoration.none
  const under = found
    .slice(0, most)
    .map((marked, index): Range<Decoration> =>
      Decoration.widget({ widget: new Lens(marked.finding), block: true, side: index + 1 }).range(line.to),
    )
  return Decoration.set(under)
}

class Lens extends WidgetType {
  readonly #finding: Finding

  constructor(finding: Finding) {
    super()
    this.#finding = finding
  }

  override eq(other: Lens): boolean {
    return JSON.stringify(other.#finding) === JSON.stringify(this.#finding)
  }

  override get estimatedHeight(): number {
    return 44
  }

  override toDOM(view: EditorView): HTMLElement {
    const { severity, message, fixes } = this.#finding
    // Around the lens the text's own font counts, which its measure is in.
    const line = document.createElement('div')
    line.className = styles['line'] ?? ''
    const lens = document.createElement('div')
    lens.className = styles['lens'] ?? ''
    lens.dataset['severity'] = severity
    lens.append(signOf(severity))
    line.append(lens)
    const words = document.createElement('p')
    words.textContent = message
    lens.append(words)
    // Places move with the text: what is at this lens is looked for when it is pressed.
    for (const [index, fix] of fixes.entries())
      if (!view.state.readOnly) lens.append(this.#button(view, lens, fix, index === 0))
    return line
  }

  #button(view: EditorView, lens: HTMLElement, fix: Fix, isFirst: boolean): HTMLElement {
    const words = servicesOf(view.state).words.problems
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = words.fix(fix)
    if (isFirst) {
      const key = document.createElement('kbd')
      key.textContent = words.fixKey
      button.append(key)
    }
    // The text keeps the focus, and the caret.
    button.addEventListener('mousedown', (event) => event.preventDefault())
    button.addEventListener('click', () => {
      const marked = this.#marked(view, lens)
      if (marked !== undefined) applyFix(view, marked, fix)
    })
    return button
  }

  #marked(view: EditorView, lens: HTMLElement): MarkedFinding | undefined {
    const line = view.state.doc.lineAt(view.posAtDOM(lens))
    return findingsIn(view.state, line).find(({ finding }) => finding === this.#finding)
  }

  override ignoreEvent(): boolean {
    return true
  }
}

/** A cross in a ring for errors, a triangle for warnings: the message says it in words. */
const signs = {
  error: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13ZM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  warning: 'M8 2.2 1.6 13.4h12.8ZM8 6.4v3.2M8 11.6v.1',
} as const

function signOf(severity: Finding['severity']): SVGElement {
  const drawn = 'http://www.w3.org/2000/svg'
  const sign = document.createElementNS(drawn, 'svg')
  sign.setAttribute('viewBox', '0 0 16 16')
  sign.setAttribute('aria-hidden', 'true')
  const line = document.createElementNS(drawn, 'path')
  line.setAttribute('d', signs[severity])
  sign.append(line)
  return sign
}
