import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineAtTop, topOfLine, type ScrollPoint } from './scroll-map.ts'

const points: readonly ScrollPoint[] = [
  { line: 10, top: 0 },
  { line: 12, top: 100 },
  { line: 20, top: 120 },
  { line: 30, top: 400 },
]

describe('topOfLine and lineAtTop', () => {
  it('give the points themselves', () => {
    for (const { line, top } of points) {
      expect(topOfLine(points, line)).toBe(top)
      expect(lineAtTop(points, top)).toBe(line)
    }
  })

  it('go straight between two points', () => {
    expect(topOfLine(points, 11)).toBe(50)
    expect(topOfLine(points, 16)).toBe(110)
    expect(lineAtTop(points, 260)).toBe(25)
  })

  it('stay inside at both ends', () => {
    expect(topOfLine(points, 1)).toBe(0)
    expect(topOfLine(points, 99)).toBe(400)
    expect(topOfLine([], 3)).toBe(0)
  })

  it('are each other’s inverse', () => {
    fc.assert(
      fc.property(fc.double({ min: 10, max: 30, noNaN: true }), (line) => {
        expect(lineAtTop(points, topOfLine(points, line))).toBeCloseTo(line, 6)
      }),
    )
  })

  it('never go back, also where lines have no height and heights have no line', () => {
    const steps = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 20 })
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(steps, share, share, (rises, one, other) => {
        let [line, top] = [1, 0]
        const rising = rises.map(([lines, height]) => ({ line: (line += lines), top: (top += height) }))
        const [low, high] = one < other ? [one, other] : [other, one]
        expect(lineAtTop(rising, low * top)).toBeLessThanOrEqual(lineAtTop(rising, high * top))
        expect(topOfLine(rising, low * line)).toBeLessThanOrEqual(topOfLine(rising, high * line))
      }),
    )
  })
})
