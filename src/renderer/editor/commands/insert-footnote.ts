import { EditorSelection, type EditorState, type StateCommand } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { verbatimAt } from './containers.ts'
import { gapBeforeNotes } from './gap-before-notes.ts'
import { nodeAround } from './node-around.ts'

/**
 * A footnote at the caret: its mark there, its note at the end of the text, the caret in the note. On a mark the caret
 * goes to the note, within a note back to its mark.
 */
export const insertFootnote: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly || state.selection.ranges.some(({ head }) => verbatimAt(state, head) !== null))
    return false
  const other = otherEnd(state, state.selection.main.head)
  if (other !== null) {
    dispatch(state.update({ selection: { anchor: other }, userEvent: 'select', scrollIntoView: true }))
    return true
  }
  const labels = freeLabels(state, state.selection.ranges.length)
  const marks = state.selection.ranges.map(({ to }, index) => ({ from: to, insert: `[^${labels[index]}]` }))
  const notes = labels.map((label) => `[^${label}]: `)
  const { length } = state.doc
  const gap = gapBeforeNotes(state)
  const changes = state.changes([...marks, { from: length, insert: gap + notes.join(state.lineBreak) }])
  let end = changes.newLength - notes.join(state.lineBreak).length
  const carets = notes.map((note) => {
    const caret = EditorSelection.cursor(end + note.length)
    end += note.length + state.lineBreak.length
    return caret
  })
  const selection = EditorSelection.create(carets)
  dispatch(state.update({ changes, selection, userEvent: 'input', scrollIntoView: true }))
  return true
}

/** From a mark the end of its note, from a note the end of its first mark; null elsewhere. */
function otherEnd(state: EditorState, position: number): number | null {
  const note = nodeAround(state, position, 'FootnoteDefinition')
  const label = labelOf(state, note ?? nodeAround(state, position, 'FootnoteReference'))
  if (label === null) return null
  const text = state.doc.toString()
  const written = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  if (note !== null) {
    const mark = new RegExp(`\\[\\^${written}\\](?!:)`).exec(text)
    return mark === null ? null : mark.index + mark[0].length
  }
  const definition = new RegExp(`^[ >\\t]*\\[\\^${written}\\]:`, 'm').exec(text)
  return definition === null ? null : state.doc.lineAt(definition.index + definition[0].length).to
}

function labelOf(state: EditorState, node: SyntaxNode | null): string | null {
  return node === null ? null : (/^\s*\[\^([^\s\]]+)\]/.exec(state.sliceDoc(node.from, node.to))?.[1] ?? null)
}

/** Numbers that no footnote of the text has. */
function freeLabels(state: EditorState, count: number): readonly string[] {
  const taken = new Set([...state.doc.toString().matchAll(/\[\^([^\s\]]+)\]/g)].map(([, label]) => label))
  const free: string[] = []
  for (let number = 1; free.length < count; number += 1) if (!taken.has(`${number}`)) free.push(`${number}`)
  return free
}
