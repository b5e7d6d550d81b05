import { cursorDocStart, deleteCharBackward, history, selectAll, undo } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { describe, expect, it } from 'vitest'
import { articleHead, atFirstWord, headOfState, headText, isHeadShown, setHeadShown } from './article-head.ts'

function viewOf(doc: string): EditorView {
  return new EditorView({
    state: atFirstWord(EditorState.create({ doc, extensions: [history(), articleHead()] })),
  })
}

const withHead = '---\ntitle: A\n---\n\nText'
const heads = (doc: string) => {
  const { end, body } = headOfState(viewOf(doc).state)
  return { end, body }
}

describe('the head of an article', () => {
  it('ends with its closing fence, and the text begins after one empty line', () => {
    expect(heads(withHead)).toEqual({ end: 16, body: 18 })
    expect(heads('---\n...\nText')).toEqual({ end: 7, body: 8 })
    expect(heads('---\na: b\n---\n\n\nText')).toEqual({ end: 12, body: 14 })
    expect(heads('---\na: b\n---\n')).toEqual({ end: 12, body: 13 })
    expect(heads('---\na: b\n---')).toEqual({ end: 12, body: 12 })
  })

  it('is none without fences on the first line and below', () => {
    for (const source of ['', 'Text', '---\nno end', '\n---\na: b\n---', '--- x\n---']) {
      expect(heads(source)).toEqual({ end: null, body: 0 })
    }
  })

  it('is out of sight and out of reach of keys that go, select and delete', () => {
    const view = viewOf(withHead)
    expect(view.contentDOM.textContent).toBe('Text')
    cursorDocStart(view)
    expect(view.state.selection.main.head).toBe(18)
    deleteCharBackward(view)
    selectAll(view)
    view.dispatch(view.state.replaceSelection('New'), { userEvent: 'input.paste' })
    expect(view.state.doc.toString()).toBe('---\ntitle: A\n---\n\nNew')
    undo(view)
    expect(view.state.doc.toString()).toBe(withHead)
  })

  it('takes what is typed before the first word', () => {
    const view = viewOf(withHead)
    view.dispatch({ changes: { from: 18, insert: 'My ' }, userEvent: 'input.type' })
    expect(view.state.doc.toString()).toBe('---\ntitle: A\n---\n\nMy Text')
  })

  it('shows itself where a search leads into it, and hides with the caret at the first word', () => {
    const view = viewOf(withHead)
    view.dispatch({ selection: { anchor: 4, head: 9 }, userEvent: 'select.search' })
    expect(isHeadShown(view.state)).toBe(true)
    expect(view.state.selection.main.head).toBe(9)
    setHeadShown(view, false)
    expect(isHeadShown(view.state)).toBe(false)
    expect(view.state.selection.main.head).toBe(18)
  })

  it('is the same object while the text below it changes, and follows what changes in it', () => {
    const view = viewOf(withHead)
    const before = headOfState(view.state)
    view.dispatch({ changes: { from: view.state.doc.length, insert: ' more' }, userEvent: 'input.type' })
    expect(headOfState(view.state)).toBe(before)
    view.dispatch({ changes: { from: 11, to: 12, insert: 'Another' } })
    expect(headOfState(view.state)).toEqual({ end: 22, body: 24, shown: false })
    expect(headText(view.state)).toBe('---\ntitle: Another\n---')
    view.dispatch({ changes: { from: 0, to: 24, insert: '' } })
    expect(headOfState(view.state).end).toBeNull()
  })

  it('takes the caret to the first word where a head comes from elsewhere', () => {
    const view = viewOf('Text')
    view.dispatch({ changes: { from: 0, insert: '---\ntitle: A\n---\n\n' } })
    expect(view.state.selection.main.head).toBe(18)
    expect(isHeadShown(view.state)).toBe(false)
    view.dispatch({ changes: { from: 4, to: 11, insert: '' } })
    expect(view.state.selection.main.head).toBe(11)
    expect(isHeadShown(view.state)).toBe(false)
  })

  it('stays in view where the file ends with it', () => {
    expect(viewOf('---\na: b\n---').contentDOM.textContent).toContain('a: b')
  })
})
