import { expect, it } from 'vitest'
import { type FocusUnit, litRange } from './lit-range.ts'
import { markedState } from '../testing/marked-state.ts'

/** The text with what is lit in brackets; `|` is the caret or an end of the selection. */
function lit(unit: FocusUnit, marked: string): string {
  const state = markedState(marked)
  const { from, to } = litRange(state, state.selection.main, unit)
  const text = state.doc.toString()
  return `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`
}

it.each([
  ['one\ntw|o\n\nthree', '[one\ntwo]\n\nthree'],
  ['one\n\n|two\nthree', 'one\n\n[two\nthree]'],
  ['one\n|\ntwo', 'one\n[]\ntwo'],
  ['o|ne\n\ntwo\n\nthr|ee\nfour', '[one\n\ntwo\n\nthree\nfour]'],
  ['|', '[]'],
])('the paragraph of %j', (marked, expected) => {
  expect(lit('paragraph', marked)).toBe(expected)
})

it.each([
  ['One is. Tw|o is. Three is.', 'One is. [Two is.] Three is.'],
  ['One is. Two is.|', 'One is. [Two is.]'],
  // A line end inside of a paragraph ends no sentence.
  ['One is a\nlong o|ne. Two is.', '[One is a\nlong one.] Two is.'],
  // The caret is where the next sentence will be.
  ['One is. |', '[One is. ]'],
  ['O|ne is. Two is|. Three is.', '[One is. Two is.] Three is.'],
  ['これは一つ。こ|れは二つ。', 'これは一つ。[これは二つ。]'],
  ['Before.\n\nOne is. T|wo is.', 'Before.\n\nOne is. [Two is.]'],
])('the sentence of %j', (marked, expected) => {
  expect(lit('sentence', marked)).toBe(expected)
})

it('a paragraph of many lines is looked for no further than 200 lines away', () => {
  const line = 'words\n'
  const state = markedState(`${line.repeat(1000)}he|re\n${line.repeat(1000)}`)
  const { from, to } = litRange(state, state.selection.main, 'paragraph')
  expect(state.doc.lineAt(to).number - state.doc.lineAt(from).number).toBe(400)
})
