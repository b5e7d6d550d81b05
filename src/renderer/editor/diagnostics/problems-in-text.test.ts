import { history, undo } from '@codemirror/commands'
import { forceParsing } from '@codemirror/language'
import { EditorSelection, EditorState } from '@codemirror/state'
import { EditorView, runScopeHandlers } from '@codemirror/view'
import { afterEach, describe, expect, it } from 'vitest'
import { markFindings } from './problem-marks.ts'
import { problemsInText } from './problems-in-text.ts'
import { markdownText } from '../markdown-language.ts'
import type { Finding, Fix } from '#shared/model/finding'

let view: EditorView | null = null
afterEach(() => view?.destroy())

function finding(line: number, column: number | null, more: Partial<Finding> = {}): Finding {
  return {
    code: 'link.broken',
    severity: 'error',
    series: 's',
    path: 'a.md',
    line,
    column,
    message: `Wrong on ${line}.`,
    href: null,
    fixes: [],
    ...more,
  }
}

const link = (href: string): Fix => ({ kind: 'article', href, number: '02', title: 'Two' })

function editor(doc: string, findings: readonly Finding[], readOnly = false): EditorView {
  view?.destroy()
  const extensions = [markdownText(), history(), problemsInText(), EditorState.readOnly.of(readOnly)]
  view = new EditorView({ parent: document.body, state: EditorState.create({ doc, extensions }) })
  // All of it is read, however slow the machine is.
  forceParsing(view, doc.length, 20_000)
  markFindings(view, findings)
  return view
}

const marked = (of: EditorView): readonly string[] =>
  [...of.dom.querySelectorAll('.cm-problem')].map(({ textContent }) => textContent ?? '')
const lens = (of: EditorView): readonly string[] =>
  [...of.dom.querySelectorAll('[data-severity] p')].map(({ textContent }) => textContent ?? '')

function press(of: EditorView, key: string, modifiers: KeyboardEventInit = {}): boolean {
  return runScopeHandlers(of, new KeyboardEvent('keydown', { key, ...modifiers }), 'editor')
}

describe('problems in a text', () => {
  it('are underlined where they are: the address of a link, a token, else the line', () => {
    const doc =
      'See [b](./b.md "Title") and [[c|label]].\n\nA {{what}} here.\n\n  <blink>x</blink> \n\n![p](<q r.png>)'
    const shown = editor(doc, [
      finding(1, 5, { href: './b.md' }),
      finding(1, 29, { href: 'c' }),
      finding(3, 3, { severity: 'warning' }),
      finding(5, null, { severity: 'warning' }),
      finding(7, 1, { href: 'q r.png' }),
      finding(99, 1),
    ])
    expect(marked(shown)).toEqual(['./b.md', 'c', '{{what}}', '<blink>x</blink>', 'q r.png'])
  })

  it('stay where they are while the text around them changes', () => {
    const shown = editor('See [b](b.md).', [finding(1, 5, { href: 'b.md' })])
    shown.dispatch({ changes: { from: 0, insert: 'More.\n\n' } })
    expect(marked(shown)).toEqual(['b.md'])
  })

  it('are told under the line of the caret, and nowhere else', () => {
    const shown = editor('[b](b.md)\n\nnothing here', [finding(1, 1, { href: 'b.md' })])
    expect(lens(shown)).toEqual(['Wrong on 1.'])
    shown.dispatch({ selection: EditorSelection.cursor(shown.state.doc.length) })
    expect(lens(shown)).toEqual([])
  })

  it('are gone when the next check does not find them', () => {
    const shown = editor('[b](b.md)', [finding(1, 1, { href: 'b.md' })])
    markFindings(shown, [])
    expect([...marked(shown), ...lens(shown)]).toEqual([])
  })
})

describe('the keys of problems', () => {
  it('F8 goes through them and round, Shift F8 back', () => {
    const shown = editor('one\ntwo\nthree', [finding(1, 1), finding(3, 1)])
    const line = (): number => shown.state.doc.lineAt(shown.state.selection.main.head).number
    expect(press(shown, 'F8')).toBe(true)
    expect(line()).toBe(3)
    press(shown, 'F8')
    expect(line()).toBe(1)
    press(shown, 'F8', { shiftKey: true })
    expect(line()).toBe(3)
  })

  it('Alt Enter takes the first way out, which one undo takes back', () => {
    const shown = editor('a [b](c.md) d', [
      finding(1, 3, { href: 'c.md', fixes: [link('two.md'), link('x.md')] }),
    ])
    expect(press(shown, 'Enter', { altKey: true })).toBe(true)
    expect(shown.state.doc.toString()).toBe('a [b](two.md) d')
    undo(shown)
    expect(shown.state.doc.toString()).toBe('a [b](c.md) d')
  })

  it('the second way out is taken by its button', () => {
    const shown = editor('a [b](c.md) d', [
      finding(1, 3, { href: 'c.md', fixes: [link('two.md'), link('x.md')] }),
    ])
    const [, second] = shown.dom.querySelectorAll<HTMLButtonElement>('[data-severity] button')
    second?.click()
    expect(shown.state.doc.toString()).toBe('a [b](x.md) d')
  })

  it('offer and change nothing in a text that can only be read', () => {
    const shown = editor('[b](c.md)', [finding(1, 1, { href: 'c.md', fixes: [link('two.md')] })], true)
    expect(shown.dom.querySelector('[data-severity] button')).toBeNull()
    press(shown, 'Enter', { altKey: true })
    expect(shown.state.doc.toString()).toBe('[b](c.md)')
  })
})

/** The text after the first way out of one problem, with a bar where the caret is. */
function fixed(doc: string, line: number, column: number, fix: Fix): string {
  const shown = editor(doc, [finding(line, column, { fixes: [fix] })])
  shown.dispatch({ selection: EditorSelection.cursor(shown.state.doc.line(line).from) })
  expect(press(shown, 'Enter', { altKey: true })).toBe(true)
  const { doc: text, selection } = shown.state
  const after = `${text.sliceString(0, selection.main.head)}|${text.sliceString(selection.main.head)}`
  // Where it has the focus, this DOM tells the editor of the selection while the editor sets it.
  shown.contentDOM.blur()
  undo(shown)
  expect(shown.state.doc.toString()).toBe(doc)
  return after
}

describe('the ways out of what is wrong with a text itself', () => {
  it('give a heading its level', () => {
    expect(fixed('## A\n\n> #### B ##', 3, 3, { kind: 'heading-level', level: 3 })).toBe(
      '## A\n\n|> ### B ##',
    )
  })

  it('lead between the brackets of a picture, and write nothing', () => {
    expect(fixed('See ![](a.png).', 1, 5, { kind: 'alternative-text' })).toBe('See ![|](a.png).')
  })

  it('begin a note at the end, behind the others', () => {
    const fix = { kind: 'begin-note', label: 'x' } as const
    expect(fixed('One[^x].\n', 1, 4, fix)).toBe('One[^x].\n\n[^x]: |')
    expect(fixed('One[^x] two[^a].\n\n[^a]: A.', 1, 4, fix)).toBe('One[^x] two[^a].\n\n[^a]: A.\n[^x]: |')
  })

  it('take a note away with all of its lines, and the gap that it leaves', () => {
    const fix = (lines: number) => ({ kind: 'remove-note', label: 'x', lines }) as const
    expect(fixed('One.\n\n[^x]: A\n    b.\n\nTwo.\n', 3, 1, fix(2))).toBe('One.\n|\nTwo.\n')
    expect(fixed('One.\n\n[^x]: A\n', 3, 1, fix(1))).toBe('One.\n|')
    expect(fixed('One.\n\n[^x]: A', 3, 1, fix(1))).toBe('One.|')
    expect(fixed('[^x]: A\n[^y]: B', 1, 1, fix(1))).toBe('|[^y]: B')
    expect(fixed('[^x]: A', 1, 1, fix(1))).toBe('|')
  })

  it('mend the definition of a link that names it by a label, and nothing where that is another', () => {
    const broken = finding(1, 1, { href: 'gone.md', fixes: [link('two.md')] })
    const shown = editor('[a][b] and more\n\n[b]: <gone.md> "B"', [broken])
    press(shown, 'Enter', { altKey: true })
    expect(shown.state.doc.toString()).toBe('[a][b] and more\n\n[b]: <two.md> "B"')
    const other = editor('[a][b] and more\n\n[b]: here.md', [broken])
    press(other, 'Enter', { altKey: true })
    expect(other.state.doc.toString()).toBe('[a][b] and more\n\n[b]: here.md')
  })

  it('cut a description to what lists show', () => {
    const long = `---\ndescription: ${'word '.repeat(40)}end # kept\n---\n`
    const shown = editor(long, [finding(2, 14, { fixes: [{ kind: 'shorten-description' }] })])
    shown.dispatch({ selection: EditorSelection.cursor(6) })
    press(shown, 'Enter', { altKey: true })
    expect(shown.state.doc.toString()).toBe(
      `---\ndescription: ${'word '.repeat(32).trimEnd()}… # kept\n---\n`,
    )
  })

  it('are marked at what they change', () => {
    const shown = editor('a[^x] ![](b.png)\n\n> #### C\n\n[^y]: D\n    e\n\nf', [
      finding(1, 2, { fixes: [{ kind: 'begin-note', label: 'x' }] }),
      finding(1, 7, { fixes: [{ kind: 'alternative-text' }] }),
      finding(3, 3, { fixes: [{ kind: 'heading-level', level: 2 }] }),
      finding(5, 1, { fixes: [{ kind: 'remove-note', label: 'y', lines: 2 }] }),
    ])
    expect(marked(shown)).toEqual(['[^x]', '![](b.png)', '#### C', '[^y]: D', '    e'])
  })

  it('do nothing where the text has become another', () => {
    const shown = editor('#### B', [finding(1, 1, { fixes: [{ kind: 'heading-level', level: 2 }] })])
    shown.dispatch({ changes: { from: 0, to: 5 } })
    press(shown, 'Enter', { altKey: true })
    expect(shown.state.doc.toString()).toBe('B')
  })
})
