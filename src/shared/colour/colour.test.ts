import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, luminance } from './contrast.ts'
import { parseHex, toHex } from './hex-colour.ts'
import { mix } from './mix.ts'

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('a colour as text', () => {
  it('is read and written back the same', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        const rgb = parseHex(colour)
        expect(rgb === null ? null : toHex(rgb)).toBe(colour)
      }),
    )
  })

  it.each(['', '#fff', 'ffffff', '#fffffg', '#ffffff ', '#ffffffff', 'red'])('is not %j', (text) => {
    expect(parseHex(text)).toBeNull()
  })

  it('keeps its parts within what a screen can show', () => {
    expect(toHex({ red: -3, green: 300, blue: 127.6 })).toBe('#00ff80')
  })
})

describe('contrast', () => {
  it.each([
    // Known pairs of WCAG's own understanding documents.
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s on %s', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2)
  })

  it('is the same both ways, 1 for equals, and at most 21', () => {
    fc.assert(
      fc.property(hex, hex, (one, other) => {
        expect(contrast(one, other)).toBe(contrast(other, one))
        expect(contrast(one, one)).toBe(1)
        expect(contrast(one, other)).toBeLessThanOrEqual(21)
      }),
    )
  })
})

describe('mixing', () => {
  it('goes from the one to the other, and nowhere else', () => {
    fc.assert(
      fc.property(hex, fc.double({ min: 0, max: 1, noNaN: true }), (colour, share) => {
        expect(mix(colour, '#ffffff', 0)).toBe(colour)
        expect(mix(colour, '#ffffff', 1)).toBe('#ffffff')
        expect(luminance(mix(colour, '#ffffff', share))).toBeGreaterThanOrEqual(luminance(colour))
        expect(luminance(mix(colour, '#000000', share))).toBeLessThanOrEqual(luminance(colour))
      }),
    )
  })
})
