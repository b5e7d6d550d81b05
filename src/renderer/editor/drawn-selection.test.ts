import { EditorView } from '@codemirror/view'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawnSelection } from './drawn-selection.ts'

let view: EditorView

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  view = new EditorView({ doc: 'Some text', parent: document.body, extensions: drawnSelection() })
  view.focus()
  view.dispatch({})
})
afterEach(() => {
  view.destroy()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const isSeen = (): boolean =>
  view.scrollDOM.querySelector('.cm-cursorLayer')?.classList.contains('cm-caret-unseen') === false

/** Whether the caret is seen after each of so many halves of a blink. */
function blinks(halves: number): boolean[] {
  return Array.from({ length: halves }, () => {
    vi.advanceTimersByTime(600)
    return isSeen()
  })
}

describe('the caret', () => {
  it('blinks while the text has the focus', () => {
    expect(blinks(4)).toEqual([false, true, false, true])
  })

  it('is seen at each key, and does not blink while keys follow one another', () => {
    vi.advanceTimersByTime(600)
    const seen: boolean[] = []
    for (let key = 0; key < 8; key += 1) {
      view.dispatch({ changes: { from: view.state.doc.length, insert: 'x' } })
      seen.push(isSeen())
      vi.advanceTimersByTime(400)
      seen.push(isSeen())
    }
    expect(seen).not.toContain(false)
  })

  it('is not left unseen where the focus leaves', () => {
    vi.advanceTimersByTime(600)
    view.contentDOM.blur()
    view.dispatch({})
    expect([isSeen(), ...blinks(3)]).toEqual([true, true, true, true])
  })

  it('stays where less motion is asked for', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }))
    expect(blinks(3)).toEqual([true, true, true])
  })
})
