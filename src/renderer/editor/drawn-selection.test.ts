import { EditorSelection, EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawnSelection } from './drawn-selection.ts'

let view: EditorView

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  view = new EditorView({
    doc: 'Some text',
    selection: EditorSelection.create([EditorSelection.cursor(2), EditorSelection.cursor(5)]),
    parent: document.body,
    extensions: [EditorState.allowMultipleSelections.of(true), drawnSelection()],
  })
  view.focus()
  view.dispatch({})
})
afterEach(() => {
  view.destroy()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const isSeen = (): boolean =>
  view.scrollDOM.querySelector('.cm-carets')?.classList.contains('cm-caret-unseen') === false

/** Whether carets are seen after each of so many halves of a blink. */
function blinks(halves: number): boolean[] {
  return Array.from({ length: halves }, () => {
    vi.advanceTimersByTime(600)
    return isSeen()
  })
}

describe('carets that are drawn', () => {
  it('blink while the text has the focus', () => {
    expect(blinks(4)).toEqual([false, true, false, true])
  })

  it('are seen at each key, and do not blink while keys follow one another', () => {
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

  it('are not left unseen where the focus leaves', () => {
    vi.advanceTimersByTime(600)
    view.contentDOM.blur()
    view.dispatch({})
    expect([isSeen(), ...blinks(3)]).toEqual([true, true, true, true])
  })

  it('stay where less motion is asked for', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }))
    expect(blinks(3)).toEqual([true, true, true])
  })

  it('are the browser’s as soon as there is only one', () => {
    const isDrawn = (): boolean => view.dom.classList.contains('cm-drawing-selection')
    expect(isDrawn()).toBe(true)
    view.contentDOM.blur()
    view.dispatch({ selection: { anchor: 3 } })
    expect(isDrawn()).toBe(false)
    view.dispatch({ selection: { anchor: 3, head: 5 } })
    expect(isDrawn()).toBe(true)
  })
})
