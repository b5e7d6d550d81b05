import { Text } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { extentOfCode, lastLineOfText } from './source-extent.ts'

const source = (text: string) => Text.of(text.split('\n'))

describe('lastLineOfText', () => {
  it('ends at a blank line, at what begins next and at the end of the file', () => {
    expect(lastLineOfText(source('one\ntwo\n\nthree'), 1, 4)).toBe(2)
    expect(lastLineOfText(source('- one\n- two'), 1, 2)).toBe(1)
    expect(lastLineOfText(source('one\ntwo'), 1, 3)).toBe(2)
  })

  it('takes a line of a quote without words as blank', () => {
    expect(lastLineOfText(source('> one\n> two\n>\n> three'), 1, 4)).toBe(2)
  })

  it('stays within a text that became shorter', () => {
    expect(lastLineOfText(source('one'), 7, 12)).toBe(7)
  })
})

describe('extentOfCode', () => {
  it('tells the fences from the code, blank lines included', () => {
    expect(extentOfCode(source('```ts\na\n\nb\n```\n\ntext'), 1, 7)).toEqual({ last: 5, from: 2, to: 5 })
  })

  it('ends at a fence of its own kind that is long enough', () => {
    expect(extentOfCode(source('~~~~\n```\n~~~\n~~~~~\n'), 1, 6)).toEqual({ last: 4, from: 2, to: 4 })
  })

  it('knows fences in quotes and lists', () => {
    expect(extentOfCode(source('> ```\n> a\n> ```\n> text'), 1, 4)).toEqual({ last: 3, from: 2, to: 3 })
    expect(extentOfCode(source('- ```\n  a\n  ```\n- b'), 1, 4)).toEqual({ last: 3, from: 2, to: 3 })
  })

  it('has no fences around code that is indented', () => {
    expect(extentOfCode(source('    a\n\n    b\n\ntext'), 1, 5)).toEqual({ last: 3, from: 1, to: 4 })
  })
})
