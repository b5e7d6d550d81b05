import { EditorSelection, EditorState } from '@codemirror/state'
import { EditorView, runScopeHandlers } from '@codemirror/view'
import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { wordMotion } from './word-motion.ts'
import { wordAround, wordBoundary } from './word-segments.ts'

let view: EditorView | null = null
afterEach(() => view?.destroy())

/** Presses a key in a text with its caret written into it; the text with what is selected then, null if not ours. */
function press(marked: string, key: string, modifiers: KeyboardEventInit = {}): string | null {
  const at = marked.indexOf('|')
  const doc = marked.replace('|', '')
  view = new EditorView({
    parent: document.body,
    state: EditorState.create({ doc, selection: EditorSelection.cursor(at), extensions: wordMotion() }),
  })
  const event = new KeyboardEvent('keydown', { key, ctrlKey: true, ...modifiers })
  if (!runScopeHandlers(view, event, 'editor')) return null
  const { from, to } = view.state.selection.main
  const text = view.state.doc.toString()
  return from === to
    ? `${text.slice(0, from)}|${text.slice(from)}`
    : `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`
}

describe('words of scripts without spaces', () => {
  it('are moved over one at a time, both ways', () => {
    expect(press('|東京都に住む', 'ArrowRight')).not.toBe('東京都に住む|')
    expect(press('我喜欢|写文章。', 'ArrowLeft')).toBe('我|喜欢写文章。')
    expect(press('ฉัน|ชอบเขียน', 'ArrowRight')).toBe('ฉันชอบ|เขียน')
  })

  it('are selected with Shift, and deleted', () => {
    expect(press('我喜欢|写文章。', 'ArrowLeft', { shiftKey: true })).toBe('我[喜欢]写文章。')
    expect(press('我喜欢|写文章。', 'Backspace')).toBe('我|写文章。')
    expect(press('我|喜欢写文章。', 'Delete')).toBe('我|写文章。')
  })

  it('leave other words, and the ends of lines, to the editor', () => {
    expect(press('one |two', 'ArrowRight')).toBeNull()
    expect(press('我喜欢|\n写文章', 'ArrowRight')).toBeNull()
    expect(press('one|', 'Backspace')).toBeNull()
  })

  it('are told apart in the middle of a word', () => {
    expect(wordAround('我喜欢写', 2)).toEqual({ from: 1, to: 3 })
    expect(wordAround('我，写', 1)).toBeNull()
  })
})

it('each step goes on in its direction, ends inside of the text, and parts no pair', () => {
  const letters = fc.constantFrom('東', '京', 'に', 'ก', 'า', ' ', 'a', '。', '𠮷', '👩‍🚀', '-')
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 200 }), fc.nat(), (parts, index) => {
      const text = parts.join('')
      const at = parts.slice(0, index % parts.length).join('').length
      for (const direction of [1, -1] as const) {
        const to = wordBoundary(text, at, direction)
        expect(Math.sign(to - at) * direction).toBeGreaterThanOrEqual(at === 0 || at === text.length ? 0 : 1)
        expect(to).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(text.length)
        expect(text.slice(0, to).isWellFormed()).toBe(true)
      }
    }),
  )
})
