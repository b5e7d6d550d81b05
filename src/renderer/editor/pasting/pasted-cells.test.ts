import { expect, it } from 'vitest'
import { pastedCells } from './pasted-cells.ts'

it('makes a table of the cells of a sheet', () => {
  expect(pastedCells('Name\tFigure\r\nOne | two\t1,5\r\n*x*\t\r\n')).toBe(
    [
      '| Name       | Figure |',
      '| ---------- | ------ |',
      String.raw`| One \| two | 1,5    |`,
      String.raw`| \*x\*      |        |`,
    ].join('\n'),
  )
})

it.each([
  ['one line', 'a\tb'],
  ['lines without tabs', 'a\nb'],
  ['lines with some tabs', 'a\tb\nc'],
  ['code that is indented', '\tif (x)\n\treturn'],
  ['no text', ''],
])('takes %s for text', (_, text) => {
  expect(pastedCells(text)).toBeNull()
})

it('takes more rows than a call takes arguments', () => {
  const many = 150_000
  expect(pastedCells('a\tb\n'.repeat(many))?.split('\n')).toHaveLength(many + 1)
})
