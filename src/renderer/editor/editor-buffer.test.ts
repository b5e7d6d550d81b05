import { history, redo, undo } from '@codemirror/commands'
import { EditorState, Text } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { describe, expect, it } from 'vitest'
import { authorEvents } from './author-events.ts'
import { EditorBuffer } from './editor-buffer.ts'
import { editorServices, noServices } from './editor-services.ts'
import { markdownText } from './markdown-language.ts'

const text = (source: string) => Text.of(source.split('\n'))

function setUp(doc: string) {
  let edits = 0
  const services = { ...noServices, edited: () => (edits += 1) }
  const buffer = new EditorBuffer(
    EditorState.create({ doc, extensions: [history(), editorServices.of(services), authorEvents()] }),
  )
  return { buffer, edits: () => edits }
}

describe('EditorBuffer', () => {
  it('keeps selection and undo when the disk’s text comes in, which is no edit and no step of undo', () => {
    const { buffer, edits } = setUp('one two three')
    const view = new EditorView()
    buffer.show(view)
    view.dispatch({
      changes: { from: 13, insert: '!' },
      selection: { anchor: 8, head: 13 },
      userEvent: 'input.type',
    })
    expect(edits()).toBe(1)
    buffer.replace(text('ONE and two three!'), 'mapped')
    expect(edits()).toBe(1)
    expect(view.state.selection.main).toMatchObject({ anchor: 12, head: 17 })
    undo(view)
    expect(view.state.doc.toString()).toBe('ONE and two three')
    redo(view)
    expect(buffer.text.toString()).toBe('ONE and two three!')
  })

  it('gives the author’s text back with one undo when theirs was taken', () => {
    const { buffer } = setUp('one')
    const view = new EditorView()
    buffer.show(view)
    view.dispatch({ changes: { from: 3, insert: ' mine' }, userEvent: 'input.type' })
    buffer.replace(text('theirs'), 'undoable')
    expect(buffer.text.toString()).toBe('theirs')
    undo(view)
    expect(buffer.text.toString()).toBe('one mine')
    undo(view)
    expect(buffer.text.toString()).toBe('one')
  })

  it('keeps undo and selection while another article is in the view', () => {
    const first = setUp('first').buffer
    const second = setUp('second').buffer
    const view = new EditorView()
    first.show(view)
    view.dispatch({ changes: { from: 5, insert: '!' }, selection: { anchor: 2 }, userEvent: 'input.type' })
    first.hide()
    second.show(view)
    expect(view.state.doc.toString()).toBe('second')
    first.replace(text('first! and more'), 'mapped')
    second.hide()
    first.show(view)
    expect(view.state.doc.toString()).toBe('first! and more')
    expect(view.state.selection.main.head).toBe(2)
    undo(view)
    expect(view.state.doc.toString()).toBe('first and more')
    expect(second.text.toString()).toBe('second')
  })

  it('does what a command of writing does while it is shown, what is for tables only in one', () => {
    const extensions = markdownText()
    const doc = 'one\n\n| a | b |\n|---|---|'
    const buffer = new EditorBuffer(EditorState.create({ doc, extensions }))
    expect(buffer.canRun('bold')).toBe(false)
    const view = new EditorView()
    buffer.show(view)
    expect([buffer.canRun('bold'), buffer.canRun('deleteColumn')]).toEqual([true, false])
    buffer.runCommand('bold')
    expect(view.state.doc.line(1).text).toBe('**one**')
    view.dispatch({ selection: { anchor: view.state.doc.line(3).from + 2 } })
    expect(buffer.canRun('deleteColumn')).toBe(true)
    buffer.runCommand('deleteColumn')
    expect(view.state.doc.line(3).text).toBe('| b   |')
    buffer.hide()
  })
})
