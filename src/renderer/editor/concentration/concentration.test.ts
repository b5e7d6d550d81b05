import { EditorState, type TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { afterEach, expect, it } from 'vitest'
import { type Concentration, concentration, setConcentration } from './concentration.ts'

let view: EditorView | null = null
afterEach(() => view?.destroy())

function editor(doc: string, wanted: Concentration): EditorView {
  view = new EditorView({
    parent: document.body,
    state: EditorState.create({ doc, extensions: concentration() }),
  })
  setConcentration(view, wanted)
  return view
}

const lit = (of: EditorView): string =>
  [...of.dom.querySelectorAll('.cm-lit')].map(({ textContent }) => textContent).join('|')

it('focus mode keeps the paragraph at the caret lit and follows it', () => {
  const shown = editor('One.\nTwo.\n\nThree.', { focus: 'paragraph', typewriter: false })
  expect(shown.dom.classList.contains('cm-focus-mode')).toBe(true)
  expect(lit(shown)).toBe('One.|Two.')
  shown.dispatch({ selection: { anchor: shown.state.doc.length } })
  expect(lit(shown)).toBe('Three.')
  shown.dispatch({ changes: { from: shown.state.doc.length, insert: ' More.' } })
  expect(lit(shown)).toBe('Three. More.')
})

it('focus mode on sentences keeps one of them lit, and is gone when it is ended', () => {
  const shown = editor('One is. Two is.', { focus: 'sentence', typewriter: false })
  expect(lit(shown)).toBe('One is.')
  setConcentration(shown, { focus: null, typewriter: false })
  expect(lit(shown)).toBe('')
  expect(shown.dom.classList.contains('cm-focus-mode')).toBe(false)
})

it('typewriter mode scrolls with keys, and with nothing else', () => {
  const { state } = editor('One.', { focus: null, typewriter: true })
  const scrolls = (spec: TransactionSpec): boolean => state.update(spec).effects.length > 0
  const insert = { from: 0, insert: 'a' }
  expect(scrolls({ changes: insert, userEvent: 'input.type' })).toBe(true)
  expect(scrolls({ selection: { anchor: 2 }, userEvent: 'select' })).toBe(true)
  expect(scrolls({ selection: { anchor: 2 }, userEvent: 'select.pointer' })).toBe(false)
  // What comes from the disk or another tab leaves the view where it is.
  expect(scrolls({ changes: insert })).toBe(false)
})
