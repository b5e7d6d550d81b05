import { EditorView, runScopeHandlers } from '@codemirror/view'
import { expect, it } from 'vitest'
import { articleExtensions } from './article-extensions.ts'
import { servicesOf } from './editor-services.ts'
import { marked, markedState } from './testing/marked-state.ts'

const keys: Readonly<Record<string, KeyboardEventInit>> = {
  '⏎': { key: 'Enter', code: 'Enter' },
  '⇥': { key: 'Tab', code: 'Tab' },
  '⇤': { key: 'Tab', code: 'Tab', shiftKey: true },
  '⌫': { key: 'Backspace', code: 'Backspace' },
}

/** Presses keys and types letters, as they reach the editor of an article. */
function write(text: string, typed: string): string {
  const plain = markedState(text)
  const services = servicesOf(plain)
  const extensions = articleExtensions({ services, readOnly: false, styleNonce: '' })
  const view = new EditorView({ state: markedState(text, extensions), parent: document.body })
  for (const sign of typed) {
    const key = keys[sign]
    if (key === undefined) view.dispatch(view.state.replaceSelection(sign), { userEvent: 'input.type' })
    else runScopeHandlers(view, new KeyboardEvent('keydown', key), 'editor')
  }
  const after = marked(view.state, 'own')
  view.destroy()
  return after
}

it.each([
  ['lists before the editor’s own keys', '- one‸', '⏎two⏎⇥in⏎⏎⏎on', '- one\n- two\n  - in\n\non‸'],
  ['numbers as they go', '1. one‸\n2. two', '⏎x⏎⇥y', '1. one\n2. x\n   1. y‸\n3. two'],
  ['a way back', '- one\n  - two‸', '⇤', '- one\n- two‸'],
  ['a marker away', '- ‸one', '⌫', '‸one'],
  [
    'tables before lists',
    '- | a‸ | b |\n  |---|---|',
    '⇥⇥c',
    '- | a   | b   |\n  | --- | --- |\n  | c‸   |     |',
  ],
  ['the row below', '| a |\n|---|‸', '⏎x⏎⏎y', '| a   |\n| --- |\n| x   |\n\ny‸'],
  ['plain text as always', 'one‸', '⏎two⇥', 'one\n  two‸'],
])('the keys of an article know %s', (_what, before, typed, after) => {
  expect(write(before, typed)).toBe(after)
})
