import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { autoScrollSpeed } from './auto-scroll.ts'

const view = { top: 100, bottom: 500 }

describe('autoScrollSpeed', () => {
  it('rests inside, and moves toward the edge that is near', () => {
    expect(autoScrollSpeed(view, 300)).toBe(0)
    expect(autoScrollSpeed(view, 148)).toBe(0)
    expect(autoScrollSpeed(view, 120)).toBeLessThan(0)
    expect(autoScrollSpeed(view, 480)).toBeGreaterThan(0)
  })

  it('is never slower nearer to the edge', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 700 }), fc.integer({ min: 300, max: 700 }), (one, two) => {
        const [inner, outer] = [Math.min(one, two), Math.max(one, two)]
        expect(autoScrollSpeed(view, outer)).toBeGreaterThanOrEqual(autoScrollSpeed(view, inner))
      }),
    )
  })
})
