import { history, undo } from '@codemirror/commands'
import { ensureSyntaxTree } from '@codemirror/language'
import { EditorSelection, EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { afterEach, describe, expect, it } from 'vitest'
import { liveMode, setLiveMode } from './live-mode.ts'
import { editorServices, servicesOf } from '../editor-services.ts'
import { markdownText } from '../markdown-language.ts'

let view: EditorView | null = null
afterEach(() => view?.destroy())

/** A text in live mode, with the focus in it and the caret where `‸` stands; without one it is not focused. */
function editor(marked: string): EditorView {
  const at = marked.indexOf('‸')
  const doc = at < 0 ? marked : marked.slice(0, at) + marked.slice(at + 1)
  const services = {
    ...servicesOf(EditorState.create()),
    pictureAddress: (href: string) => (/^https?:/.test(href) ? null : `/asset/${href}`),
    formula: (source: string, block: boolean) => {
      const drawn = document.createElement('math')
      drawn.textContent = `${block ? 'block' : 'inline'} ${source.trim()}`
      return Promise.resolve(source.includes('wrong') ? null : [drawn])
    },
  }
  view = new EditorView({
    parent: document.body,
    state: EditorState.create({
      doc,
      selection: EditorSelection.cursor(Math.max(0, at)),
      extensions: [markdownText(), history(), liveMode(), editorServices.of(services)],
    }),
  })
  ensureSyntaxTree(view.state, doc.length, 5_000)
  if (at >= 0) view.focus()
  setLiveMode(view, true)
  return view
}

const shown = (marked: string): readonly string[] =>
  [...editor(marked).dom.querySelectorAll('.cm-line')].map(({ textContent }) => textContent ?? '')

describe('live mode', () => {
  it.each([
    ['a **bold** and *slanted* ~~gone~~ `code`', 'a bold and slanted gone code'],
    ['## Two words', 'Two words'],
    ['see [words](other.md "Title") and <https://example.org>', 'see words and https://example.org'],
    ['see [[circuit-breaker|breakers]] and [[cqrs]]', 'see breakers and cqrs'],
    ['a \\* b', 'a * b'],
    ['> said', 'said'],
    ['- one', '• one'],
    ['- [ ] one', ' one'],
    ['1. one', '1. one'],
    ['[^1] stays, {{part}} stays, $ 5 stays', '[^1] stays, {{part}} stays, $ 5 stays'],
    ['[no link] stays', '[no link] stays'],
  ])('shows %j as %j', (text, expected) => {
    expect(shown(text)).toEqual([expected])
  })

  it('draws formulas: in their place within a line, below their lines where they have some', async () => {
    const drawn = async (marked: string): Promise<readonly string[]> => {
      const { dom } = editor(marked)
      await Promise.resolve()
      return [...dom.querySelectorAll('math')].map(({ textContent }) => textContent ?? '')
    }
    expect(await drawn('so $x^2$ is')).toEqual(['inline x^2'])
    expect(await drawn('so $x^‸2$ is')).toEqual([])
    expect(await drawn('$$\ny = 1‸\n$$')).toEqual(['block y = 1'])
    expect(await drawn('> $$\n> y = 1\n> $$')).toEqual(['block y = 1'])
    expect(shown('so $wrong$ is')).toEqual(['so $wrong$ is'])
  })

  it('leaves code and the head of the file as they are written', () => {
    const text = '---\ntitle: "**T**"\n---\n\n```md\n**a** [b](c)\n```'
    expect(shown(text)).toEqual(text.split('\n'))
  })

  it('brings the marks back where the caret is, and nowhere else', () => {
    expect(shown('a **bo‸ld** and *slanted*')).toEqual(['a **bold** and slanted'])
    expect(shown('a **bold**‸ and *slanted*')).toEqual(['a **bold** and slanted'])
    expect(shown('## Tw‸o\n\n## Three')).toEqual(['## Two', '', 'Three'])
  })

  it('shows pictures of the workspace, and others as they are written', () => {
    const of = editor('![Words](a.png)\n\n![Far](https://example.org/a.png)')
    const picture = of.dom.querySelector<HTMLImageElement>('.cm-live-picture')
    expect([picture?.getAttribute('src'), picture?.alt]).toEqual(['/asset/a.png', 'Words'])
    expect(of.dom.textContent).toContain('![Far](https://example.org/a.png)')
  })

  it('ticks a box, which one undo takes back', () => {
    const of = editor('- [ ] one\n- [x] two')
    const boxes = (): readonly HTMLInputElement[] => [
      ...of.dom.querySelectorAll<HTMLInputElement>('.cm-live-box'),
    ]
    expect(boxes().map(({ checked }) => checked)).toEqual([false, true])
    boxes()[0]?.click()
    boxes()[1]?.click()
    expect(of.state.doc.toString()).toBe('- [x] one\n- [ ] two')
    undo(of)
    undo(of)
    expect(of.state.doc.toString()).toBe('- [ ] one\n- [x] two')
  })

  it('changes no byte, on and off again', () => {
    const text = '---\ntitle: T\n---\n\n# A  \n\n- [ ] b\n\n> c\r\n\n---\n\n![d](e.png)\t\n'
    const of = editor(text)
    const kept = of.state.doc
    setLiveMode(of, false)
    setLiveMode(of, true)
    expect(of.state.doc).toBe(kept)
  })
})
