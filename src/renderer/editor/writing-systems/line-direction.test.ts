import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { afterEach, expect, it } from 'vitest'
import { lineDirection } from './line-direction.ts'
import { markdownText } from '../markdown-language.ts'

let view: EditorView | null = null
afterEach(() => view?.destroy())

it('lines with letters from the right have a direction of their own, code and addresses in them theirs', () => {
  const doc = 'One line.\nשלום `code()` עולם\n[مرحبا](https://example.org/a)\nTwo.'
  view = new EditorView({
    parent: document.body,
    state: EditorState.create({ doc, extensions: [markdownText(), lineDirection()] }),
  })
  const lines = [...view.dom.querySelectorAll('.cm-line')]
  expect(lines.map((line) => line.getAttribute('dir'))).toEqual([null, 'auto', 'auto', null])
  const isolated = [...view.dom.querySelectorAll('[dir="ltr"]')].map(({ textContent }) => textContent)
  expect(isolated).toEqual(['`code()`', 'https://example.org/a'])
  view.dispatch({ changes: { from: 0, insert: 'ש' } })
  expect(view.dom.querySelector('.cm-line')?.getAttribute('dir')).toBe('auto')
})
