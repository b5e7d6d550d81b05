import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeLineEnds, restoreLineEnds } from './line-ends.ts'

const mixed = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', '', 'long line'), fc.constantFrom('\n', '\r\n', '\r')))
  .map((lines) => lines.flat().join(''))

describe('restoreLineEnds', () => {
  it('gives an untouched text back to the letter', () => {
    fc.assert(
      fc.property(mixed, fc.constantFrom('', 'tail'), (text, tail) => {
        expect(restoreLineEnds(text + tail, normalizeLineEnds(text + tail))).toBe(text + tail)
      }),
    )
  })

  it('never changes anything but line ends', () => {
    fc.assert(
      fc.property(mixed, mixed, (original, edited) => {
        const wanted = normalizeLineEnds(edited)
        expect(normalizeLineEnds(restoreLineEnds(original, wanted))).toBe(wanted)
      }),
    )
  })

  it('never lets a CR and an LF of two lines run together', () => {
    expect(normalizeLineEnds(restoreLineEnds('a\r\nb\r\n\r', 'a\n\n'))).toBe('a\n\n')
    expect(restoreLineEnds('a\rb\n\n', 'a\n\n')).toBe('a\n\n')
    expect(normalizeLineEnds(restoreLineEnds('\r\r\n\n', '\n\n\n'))).toBe('\n\n\n')
  })

  it('keeps the one kind of a uniform file for new lines', () => {
    expect(restoreLineEnds('a\r\nb\r\n', 'a\nnew\nb\nend')).toBe('a\r\nnew\r\nb\r\nend')
  })

  it('keeps the ends of lines that stand around and between edits of a mixed file', () => {
    expect(restoreLineEnds('1\r\n2\n3\r4\r\n5\n', '1\nx\n3\ny\n5\n')).toBe('1\r\nx\r\n3\ry\r5\n')
  })
})
