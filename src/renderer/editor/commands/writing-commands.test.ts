import { history, undo, undoDepth } from '@codemirror/commands'
import { EditorState, type StateCommand } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { commandNames, tableCommands } from './command-keys.ts'
import { continueMarkup } from './continue-markup.ts'
import { indentItems, outdentItems } from './indent-items.ts'
import { takeMarker } from './structure-keys.ts'
import { writingCommands } from './writing-commands.ts'
import { markedState } from '../testing/marked-state.ts'

const ofText = commandNames.filter((name) => !tableCommands.has(name))
const list = '1. one‸\n2. two‸\n   1. three‸\n3. four'

const cases: readonly (readonly [name: string, command: StateCommand, text: string])[] = [
  ...ofText.map((name) => [name, writingCommands[name], 'o‹n›e\n\ntw‹o› three'] as const),
  ...commandNames
    .filter((name) => tableCommands.has(name))
    .map(
      (name) =>
        [
          name,
          writingCommands[name],
          '| a | b | c |\n|---|---|---|\n| d | e | f |\n| g | h‸ | i |\n| k |',
        ] as const,
    ),
  ['continueMarkup', continueMarkup, list],
  ['indentItems', indentItems, list],
  ['outdentItems', outdentItems, '1. one\n   1. two‸\n   2. thr‸ee\n2. four'],
  ['takeMarker', takeMarker, '1. one\n2. ‸two\n3. three'],
]

describe('every command of writing', () => {
  it.each(cases)('changes the text in one step, which one undo takes back: %s', (_name, command, text) => {
    const before = markedState(text, history())
    let state = before
    const dispatch = (transaction: { readonly state: EditorState }) => (state = transaction.state)
    expect(command({ state, dispatch })).toBe(true)
    expect(state.doc.eq(before.doc)).toBe(false)
    expect(undoDepth(state)).toBe(1)
    undo({ state, dispatch })
    expect(state.doc.toString()).toBe(before.doc.toString())
    expect(state.selection.eq(before.selection)).toBe(true)
  })

  it('that makes something bold is taken back alone, however soon the author writes on', () => {
    let state = markedState('o|ne', history())
    const dispatch = (transaction: { readonly state: EditorState }) => (state = transaction.state)
    writingCommands.bold({ state, dispatch })
    dispatch(state.update({ changes: { from: 3, insert: 'x' }, userEvent: 'input.type' }))
    undo({ state, dispatch })
    expect(state.doc.toString()).toBe('**one**')
  })

  it.each(cases)('leaves a text alone that can only be read: %s', (_name, command, text) => {
    const state = markedState(text, EditorState.readOnly.of(true))
    expect(command({ state, dispatch: () => expect.unreachable() })).toBe(false)
  })
})
