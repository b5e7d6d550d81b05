import { undo, history } from '@codemirror/commands'
import { Text, type StateCommand } from '@codemirror/state'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakInCell } from './break-in-cell.ts'
import * as edit from './edit-table.ts'
import { insertTable } from './insert-table.ts'
import { cellBelow, nextCell, previousCell } from './move-in-table.ts'
import { readTable } from './table.ts'
import { commandRows } from '../testing/command-rows.ts'
import { marked, markedState, run } from '../testing/marked-state.ts'

const lines = (...all: readonly string[]): string => all.join('\n')

const { rule, rows } = commandRows()

rule('Tab goes to the next cell, and from the last into a new row', [
  [nextCell, '| a‸ | b |\n|---|---|\n| c | d |', '| a | b‸ |\n|---|---|\n| c | d |'],
  [nextCell, '| a | b‸ |\n|---|---|\n| c | d |', '| a | b |\n|---|---|\n| c‸ | d |'],
  [nextCell, '| a | b |\n|---|---|‸\n| c | d |', '| a | b |\n|---|---|\n| c‸ | d |'],
  [
    nextCell,
    '| a | b |\n|---|---|\n| c | long d‸ |',
    lines('| a   | b      |', '| --- | ------ |', '| c   | long d |', '| ‸    |        |'),
  ],
  [nextCell, 'a‸ | b\n--|--\nc | d', 'a | b‸\n--|--\nc | d'],
  [nextCell, '| a | b |\n|---|---|\n| c‸ |', lines('| a   | b   |', '| --- | --- |', '| c   | ‸    |')],
  [nextCell, '> | a‸ | b |\n> |---|---|', '> | a | b‸ |\n> |---|---|'],
])

rule('Shift and Tab go back', [
  [previousCell, '| a | b |\n|---|---|\n| c‸ | d |', '| a | b‸ |\n|---|---|\n| c | d |'],
  [previousCell, '| a‸ | b |\n|---|---|', '| a‸ | b |\n|---|---|'],
])

rule('Enter goes to the cell below, into a new row, and from an empty last row out of the table', [
  [cellBelow, '| a | b‸ |\n|---|---|\n| c | d |', '| a | b |\n|---|---|\n| c | d‸ |'],
  [cellBelow, '| a | b |\n|---|---|‸', lines('| a   | b   |', '| --- | --- |', '| ‸    |     |')],
  [cellBelow, '| a |\n|---|\n| c‸ |\n| |', '| a |\n|---|\n| c |\n| ‸|'],
  [cellBelow, '| a |\n|---|\n| c |\n| ‸ |', '| a |\n|---|\n| c |\n\n‸'],
  [cellBelow, '> | a |\n> |---|\n> | ‸ |\n\nx', '> | a |\n> |---|\n>\n> ‸\n\nx'],
])

rule('a new line within a cell is an element of its own', [
  [breakInCell, '| a‸ | b |\n|---|---|', '| a<br>‸ | b |\n|---|---|'],
  [breakInCell, 'on‸e', 'on‸e'],
])

rule('rows come and go; the head stays', [
  [edit.insertRowBelow, '| a‸ |\n|---|\n| b |', lines('| a   |', '| --- |', '| ‸    |', '| b   |')],
  [edit.insertRowAbove, '| a |\n|---|\n| b‸ |', lines('| a   |', '| --- |', '| ‸    |', '| b   |')],
  [edit.insertRowAbove, '| a‸ |\n|---|\n| b |', lines('| a   |', '| --- |', '| ‸    |', '| b   |')],
  [edit.deleteRow, '| a |\n|---|\n| b‸ |\n| c |', lines('| a   |', '| --- |', '| c‸   |')],
  [edit.deleteRow, '| a‸ |\n|---|\n| b |', '| a‸ |\n|---|\n| b |'],
  [edit.moveRowDown, '| a |\n|---|\n| b‸ |\n| c |', lines('| a   |', '| --- |', '| c   |', '| b‸   |')],
  [edit.moveRowUp, '| a |\n|---|\n| b |\n| c‸ |', lines('| a   |', '| --- |', '| c‸   |', '| b   |')],
  [edit.moveRowUp, '| a |\n|---|\n| b‸ |', '| a |\n|---|\n| b‸ |'],
])

rule('columns come and go; the last one stays', [
  [edit.insertColumnRight, '| a‸ |\n|--:|\n| b |', lines('|   a | ‸    |', '| --: | --- |', '|   b |     |')],
  [edit.insertColumnLeft, '| a‸ |\n|---|', lines('| ‸    | a   |', '| --- | --- |')],
  [edit.deleteColumn, '| a | b‸ |\n|---|---|\n| c | d |', lines('| a‸   |', '| --- |', '| c   |')],
  [edit.deleteColumn, '| a‸ |\n|---|', '| a‸ |\n|---|'],
  [
    edit.moveColumnRight,
    '| a‸ | b |\n|:-:|---|\n| c |',
    lines('| b   |  a‸  |', '| --- | :-: |', '|     |  c  |'),
  ],
  [edit.moveColumnLeft, '| a | b‸ |\n|---|---|', lines('| b‸   | a   |', '| --- | --- |')],
  [edit.moveColumnLeft, '| a‸ | b |\n|---|---|', '| a‸ | b |\n|---|---|'],
])

rule('a column is aligned, and as it was by the same command again', [
  [edit.alignColumn('right'), '| a‸ |\n|---|\n| long b |', lines('|      a‸ |', '| -----: |', '| long b |')],
  [edit.alignColumn('center'), '| a‸ |\n|---|\n| long b |', lines('|   a‸    |', '| :----: |', '| long b |')],
  [edit.alignColumn('left'), '| a‸ |\n|---|', lines('| a‸   |', '| :-- |')],
  [edit.alignColumn('right'), '| a‸ |\n|--:|', lines('| a‸   |', '| --- |')],
])

rule('wide signs count as two columns, escaped bars as part of their cell', [
  [edit.tidyTable, '| 漢字‸ |\n|---|\n| a |', lines('| 漢字‸ |', '| ---- |', '| a    |')],
  [edit.tidyTable, '| 👩‍👩‍👧x‸ |\n|---|\n| é |', lines('| 👩‍👩‍👧x‸ |', '| --- |', '| é   |')],
  [edit.tidyTable, '| `a\\|b`‸ | c |\n|--|--|', lines('| `a\\|b`‸ | c   |', '| ------ | --- |')],
  [nextCell, '| `a‸\\|b` | c |\n|--|--|', '| `a\\|b` | c‸ |\n|--|--|'],
])

rule('tables in lists and quotes keep their place', [
  [edit.insertRowBelow, '- | a‸ |\n  |---|', lines('- | a   |', '  | --- |', '  | ‸    |')],
  [edit.insertRowBelow, '> | a‸ |\n> |---|', lines('> | a   |', '> | --- |', '> | ‸    |')],
])

rule('a table is made of what is selected, or an empty one', [
  [
    insertTable,
    '‸',
    lines('| ‸    |     |     |', '| --- | --- | --- |', '|     |     |     |', '|     |     |     |'),
  ],
  [insertTable, '‹a\tb\n1\t2›', lines('| a   | b   |', '| --- | --- |', '| 1   | 2   |‸')],
  [insertTable, '‹a, b\n"1, 5",2|3›', lines('| a    | b    |', '| ---- | ---- |', '| 1, 5 | 2\\|3 |‸')],
  [insertTable, '‹one\ntwo›', lines('| one |', '| --- |', '| two |‸')],
  [insertTable, '> ‹a,b\n> 1,2›', lines('> | a   | b   |', '> | --- | --- |', '> | 1   | 2   |‸')],
  [insertTable, 'x\n‹a,b›\ny', lines('x', '', '| a   | b   |', '| --- | --- |‸', '', 'y')],
])

rule('outside of tables, and in code, nothing is done', [
  [nextCell, 'on‸e', 'on‸e'],
  [edit.insertRowBelow, '```\n| a‸ |\n|---|\n```', '```\n| a‸ |\n|---|\n```'],
  [insertTable, '| a‸ |\n|---|', '| a‸ |\n|---|'],
])

it.each(rows)('$rule: $before', ({ command, before, after }) => {
  expect(run(command, before)).toBe(after)
})

const commands: Readonly<Record<string, StateCommand>> = {
  ...Object.fromEntries(
    Object.entries(edit).flatMap(([name, value]) =>
      name.startsWith('align') || name === 'withRow' ? [] : [[name, value as StateCommand]],
    ),
  ),
  alignRight: edit.alignColumn('right'),
  nextCell,
  previousCell,
  cellBelow,
}

const cell = fc.constantFrom('', 'a', 'two words', '漢字', '👍🏽 ok', 'x\\|y', '`c\\|d`', '**b**', 'ẋ̣')
const table = fc.integer({ min: 1, max: 4 }).chain((columns) => {
  const row = fc
    .array(cell, { minLength: columns, maxLength: columns })
    .map((cells) => `| ${cells.join(' | ')} |`)
  const ends = fc.constantFrom('---', ':--', ':-:', '--:', '-')
  const below = fc
    .array(ends, { minLength: columns, maxLength: columns })
    .map((cells) => `|${cells.join('|')}|`)
  return fc.tuple(row, below, fc.array(row, { minLength: 1, maxLength: 4 })).map(([head, second, body]) => ({
    text: [head, second, ...body].join('\n'),
  }))
})

function cellsOf(text: string): readonly string[] {
  const doc = Text.of(text.split('\n'))
  const count = [...text.split('\n')].findLastIndex((line) => line.includes('|')) + 1
  const read = readTable(doc, 1, count, () => 0)
  return (read?.rows.flatMap(({ cells }) => cells.map(({ text: own }) => own)) ?? []).filter(
    (own) => own !== '',
  )
}

describe('every command of tables', () => {
  it.each(Object.entries(commands))(
    'keeps the text of every cell that it does not delete: %s',
    (name, command) => {
      fc.assert(
        fc.property(table, fc.nat(), ({ text }, at) => {
          const caret = at % (text.length + 1)
          const after = run(command, `${text.slice(0, caret)}‸${text.slice(caret)}`).replaceAll('‸', '')
          const [kept, were] = [cellsOf(after).toSorted(), cellsOf(text).toSorted()]
          if (name.startsWith('delete')) expect(were).toEqual(expect.arrayContaining(kept))
          else expect(kept).toEqual(were)
        }),
      )
    },
  )

  it.each(Object.entries(commands))('is undone in one step: %s', (_name, command) => {
    const text = '| a | b |\n|---|---|\n| c‸ | d |\n| e | f |'
    let state = markedState(text, history())
    const dispatch = (transaction: { readonly state: typeof state }) => (state = transaction.state)
    command({ state, dispatch })
    const isChanged = state.doc.toString() !== text.replace('‸', '')
    if (isChanged) undo({ state, dispatch })
    expect(marked(state, 'own').replace('‸', '')).toBe(text.replace('‸', ''))
  })
})
