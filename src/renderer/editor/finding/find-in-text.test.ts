import { openSearchPanel } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { findInText, openReplacing } from './find-in-text.ts'
import { articleHead, setHeadShown } from '../article-head.ts'
import { editorServices, servicesOf } from '../editor-services.ts'

let view: EditorView | null = null
afterEach(() => view?.destroy())

function editor(doc: string, readOnly = false): EditorView {
  const services = servicesOf(EditorState.create())
  const find = {
    ...services.words.find,
    find: 'Find',
    replaceWith: 'Replace with',
    pattern: 'Pattern',
    matchCase: 'Match case',
    badPattern: 'incomplete',
    count: ({ total, current, isCut }: { total: number; current: number; isCut: boolean }) =>
      `${current}/${total}${isCut ? '+' : ''}`,
  }
  const words = { ...services.words, find }
  const extensions = [
    articleHead(),
    findInText(),
    editorServices.of({ ...services, words }),
    EditorState.readOnly.of(readOnly),
  ]
  view = new EditorView({ parent: document.body, state: EditorState.create({ doc, extensions }) })
  openSearchPanel(view)
  return view
}

function field(of: EditorView, name: string): HTMLInputElement {
  const found = of.dom.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`)
  if (found === null) throw new Error(`no field ${name}`)
  return found
}

function write(of: EditorView, name: string, text: string): void {
  const input = field(of, name)
  input.value = text
  input.dispatchEvent(new Event('input'))
}

function press(of: EditorView, name: string, key: string, shiftKey = false): void {
  field(of, name).dispatchEvent(
    new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }),
  )
}

const told = (of: EditorView): string | null => of.dom.querySelector('output')?.textContent ?? null
const selected = ({ state }: EditorView): string => {
  const { from, to } = state.selection.main
  return `${from}-${to}`
}

describe('finding in a text', () => {
  it('tells how often it is there, and which of them is selected', async () => {
    const shown = editor('one two One\ntwo one')
    write(shown, 'Find', 'one')
    await vi.waitFor(() => expect(told(shown)).toBe('0/3'))
    press(shown, 'Find', 'Enter')
    press(shown, 'Find', 'Enter')
    await vi.waitFor(() => expect(told(shown)).toBe('2/3'))
    expect(selected(shown)).toBe('8-11')
    press(shown, 'Find', 'Enter', true)
    await vi.waitFor(() => expect(told(shown)).toBe('1/3'))
  })

  it('minds the case where that is asked for', async () => {
    const shown = editor('one One')
    write(shown, 'Find', 'One')
    await vi.waitFor(() => expect(told(shown)).toBe('0/2'))
    field(shown, 'Match case').click()
    await vi.waitFor(() => expect(told(shown)).toBe('0/1'))
  })

  it('counts anew when the text is another', async () => {
    const shown = editor('one')
    write(shown, 'Find', 'one')
    await vi.waitFor(() => expect(told(shown)).toBe('0/1'))
    shown.dispatch({ changes: { from: 0, insert: 'one ' } })
    await vi.waitFor(() => expect(told(shown)).toBe('0/2'))
  })

  it('says that a pattern is not complete, and finds by one that is', async () => {
    const shown = editor('a1 b22')
    field(shown, 'Pattern').click()
    write(shown, 'Find', '[0-9')
    expect(told(shown)).toBe('incomplete')
    expect(field(shown, 'Find').getAttribute('aria-invalid')).toBe('true')
    write(shown, 'Find', '[0-9]+')
    await vi.waitFor(() => expect(told(shown)).toBe('0/2'))
    write(shown, 'Find', 'x*')
    await vi.waitFor(() => expect(told(shown)).toBe('0/0'))
  })

  it('leaves alone what is out of sight: the head of the file', async () => {
    const shown = editor('---\ntitle: one\n---\n\none two')
    write(shown, 'Find', 'one')
    await vi.waitFor(() => expect(told(shown)).toBe('0/1'))
    setHeadShown(shown, true)
    write(shown, 'Find', 'on')
    await vi.waitFor(() => expect(told(shown)).toBe('0/2'))
  })

  it('counts to ten thousand and says that there are more', async () => {
    const shown = editor('a\n'.repeat(10_001))
    write(shown, 'Find', 'a')
    await vi.waitFor(() => expect(told(shown)).toBe('0/10000+'))
  })
})

describe('replacing in a text', () => {
  it('has its field when it is asked for by key, and changes one or all of them', () => {
    const shown = editor('one two one one')
    openReplacing(shown)
    write(shown, 'Find', 'one')
    write(shown, 'Replace with', '1')
    press(shown, 'Replace with', 'Enter')
    press(shown, 'Replace with', 'Enter')
    expect(shown.state.doc.toString()).toBe('1 two one one')
  })

  it('is not offered where a text can only be read', () => {
    const shown = editor('one', true)
    expect(shown.dom.querySelector<HTMLElement>('[aria-expanded]')?.hidden).toBe(true)
  })
})
