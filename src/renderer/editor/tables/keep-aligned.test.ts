import { history, undo } from '@codemirror/commands'
import type { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeGrid } from './grid.ts'
import { keepAligned } from './keep-aligned.ts'
import { markdownTables } from './markdown-tables.ts'
import { readTable } from './table.ts'
import { marked, markedState } from '../testing/marked-state.ts'

const lines = (...all: readonly string[]): string => all.join('\n')
const start = (text: string): EditorState => markedState(text, [history(), keepAligned()])

/** Types signs one by one; `⌫` deletes. */
function typed(state: EditorState, keys: string, userEvent = 'input.type'): EditorState {
  return [...keys].reduce((before, key) => {
    const { head } = before.selection.main
    const spec =
      key === '⌫'
        ? { changes: { from: head - 1, to: head }, userEvent: 'delete.backward' }
        : { changes: { from: head, insert: key }, selection: { anchor: head + key.length }, userEvent }
    return before.update(spec).state
  }, state)
}

const table = lines('| a   | b   |', '| --- | --- |', '| c‸   | d   |')

describe('the columns of a table, while a cell is written in,', () => {
  it.each([
    ['xy', lines('| a   | b   |', '| --- | --- |', '| cxy‸ | d   |')],
    ['xyz', lines('| a    | b   |', '| ---- | --- |', '| cxyz‸ | d   |')],
    ['xyz⌫', lines('| a   | b   |', '| --- | --- |', '| cxy‸ | d   |')],
    ['⌫', lines('| a   | b   |', '| --- | --- |', '| ‸    | d   |')],
    ['⌫x', lines('| a   | b   |', '| --- | --- |', '| x‸   | d   |')],
    [' two ', lines('| a      | b   |', '| ------ | --- |', '| c two ‸ | d   |')],
    ['漢字', lines('| a     | b   |', '| ----- | --- |', '| c漢字‸ | d   |')],
    ['👍🏽', lines('| a   | b   |', '| --- | --- |', '| c👍🏽‸ | d   |')],
  ])('stay under one another: %s', (keys, after) => {
    expect(marked(typed(start(table), keys), 'own')).toBe(after)
  })

  it.each([
    [lines('|   a‸ |', '| --: |', '| bcd |'), 'x', lines('|  ax‸ |', '| --: |', '| bcd |')],
    [lines('|  a‸  |', '| :-: |', '| bcd |'), 'xyz', lines('| axyz‸ |', '| :--: |', '| bcd  |')],
    [lines('| a   |', '| ---‸ |', '| bcd |'), ':', lines('|   a |', '| --:‸ |', '| bcd |')],
    [lines('> | a‸   |', '> | --- |', '> | bcd |'), 'xyz', lines('> | axyz‸ |', '> | ---- |', '> | bcd  |')],
  ])('keep their alignment: %j', (before, keys, after) => {
    expect(marked(typed(start(before), keys), 'own').replace('‸', '')).toBe(after.replace('‸', ''))
  })

  it('go back with the key by one undo', () => {
    let state = typed(start(table), 'xyz')
    undo({ state, dispatch: (transaction) => (state = transaction.state) })
    expect(marked(state, 'own')).toBe(table)
  })

  it.each([
    [
      'the author spaced otherwise',
      lines('|a‸|b|', '|-|-|', '|c|d|'),
      'x',
      lines('|ax‸|b|', '|-|-|', '|c|d|'),
    ],
    ['has more cells now', table, '|', lines('| a   | b   |', '| --- | --- |', '| c|‸   | d   |')],
    ['has a row of its own', table.replace('‸   | d   |', '   | d |‸'), 'x', undefined],
  ])('are left alone where the table %s', (_why, before, keys, after) => {
    expect(marked(typed(start(before), keys), 'own')).toBe(after ?? before.replace('‸', 'x‸'))
  })

  it('are left alone while a word is composed, and in a large table', () => {
    const composed = lines('| a   | b   |', '| --- | --- |', '| cxyz‸   | d   |')
    expect(marked(typed(start(table), 'xyz', 'input.type.compose'), 'own')).toBe(composed)
    const rows = Array.from({ length: 250 }, () => '| e   | f   |')
    expect(marked(typed(start(lines(table, ...rows)), 'xyz'), 'own')).toBe(lines(composed, ...rows))
  })
})

describe('a word that an input method composes in a table', () => {
  it('has the columns under one another once it stands, and goes with them by one undo', async () => {
    const state = markedState(table, [history(), markdownTables()])
    const view = new EditorView({ state, parent: document.body })
    const compose = (name: string) => view.contentDOM.dispatchEvent(new Event(name, { bubbles: true }))
    compose('compositionstart')
    for (const key of '漢字')
      view.dispatch({
        changes: { from: view.state.selection.main.head, insert: key },
        selection: { anchor: view.state.selection.main.head + 1 },
        userEvent: 'input.type.compose',
      })
    expect(view.state.doc.line(1).text).toBe('| a   | b   |')
    compose('compositionend')
    await Promise.resolve()
    expect(marked(view.state, 'own')).toBe(lines('| a     | b   |', '| ----- | --- |', '| c漢字‸ | d   |'))
    undo(view)
    expect(marked(view.state, 'own')).toBe(table)
    view.destroy()
  })
})

describe('typing in a table', () => {
  const cell = fc.constantFrom('', 'a', 'two words', '漢字', 'x\\|y', '👍')
  const key = fc.constantFrom('x', ' ', '漢', '⌫', '-', '*')

  it('changes no cell but the one written in', () => {
    const grids = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(grids, fc.array(key, { maxLength: 8 }), fc.nat(), (rows, keys, at) => {
        const alignments = ['none', 'center', 'right'] as const
        const text = lines(...writeGrid({ alignments, rows: [['a', 'b', 'c'], ...rows] }))
        const read = (state: EditorState) =>
          readTable(state.doc, 1, state.doc.lines, () => 0)?.rows.map(({ cells }) =>
            cells.map((each) => each.text),
          )
        let state = start(`${text}‸`)
        const own = 2 + (at % rows.length)
        const column = at % 3
        const target = readTable(state.doc, 1, state.doc.lines, () => 0)?.rows[own - 1]?.cells[column]
        state = state.update({ selection: { anchor: (target?.from ?? 0) + 1 } }).state
        const before = read(state)
        for (const each of keys) {
          const { head } = state.selection.main
          if (each === '⌫' && state.sliceDoc(head - 2, head).includes('|')) continue
          state = typed(state, each)
        }
        const other = (all: typeof before) =>
          all?.map((row, index) => (index === own - 1 ? row.with(column, '') : row))
        expect(other(read(state))).toEqual(other(before))
      }),
    )
  })
})
