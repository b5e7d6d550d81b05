import { Text } from '@codemirror/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minimalChange } from './minimal-change.ts'
import { textOfFile } from './text-lines.ts'

const text = (source: string) => Text.of(source.split('\n'))

describe('minimalChange', () => {
  it('is nothing for equal texts', () => {
    expect(minimalChange(text('a\nb'), text('a\nb'))).toBeNull()
  })

  it('touches only what differs', () => {
    expect(minimalChange(text('one two three'), text('one 2 three'))).toEqual({ from: 4, to: 7, insert: '2' })
    expect(minimalChange(text('aa'), text('aaa'))).toEqual({ from: 2, to: 2, insert: 'a' })
  })

  it('keeps surrogate pairs whole', () => {
    expect(minimalChange(text('😀'), text('😁'))).toEqual({ from: 0, to: 2, insert: '😁' })
    expect(minimalChange(text('🀀'), text('😀'))).toEqual({ from: 0, to: 2, insert: '😀' })
  })

  it('turns any text into any other', () => {
    const some = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀', '😁', '🀀', 'é') })
    fc.assert(
      fc.property(some, some, (before, after) => {
        const change = minimalChange(text(before), text(after))
        if (change === null) expect(after).toBe(before)
        else expect(before.slice(0, change.from) + change.insert + before.slice(change.to)).toBe(after)
      }),
    )
  })
})

describe('textOfFile', () => {
  it('knows every kind of line end', () => {
    expect(textOfFile('a\r\nb\nc\rd\n').toString()).toBe('a\nb\nc\nd\n')
  })
})
