import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HeightIndex } from './height-index.ts'

/** Whole numbers: sums in another order are the same. */
const height = fc.integer({ min: 0, max: 20_000 })

describe('heights of articles below each other', () => {
  it('are what adding them up one by one gives, however they change', () => {
    fc.assert(
      fc.property(
        fc.array(height, { maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(80), height), { maxLength: 40 }),
        fc.array(fc.integer({ min: -10, max: 1_200_000 }), { maxLength: 20 }),
        (heights, changes, places) => {
          const index = new HeightIndex(heights)
          const plain = [...heights]
          for (const [at, to] of changes) {
            index.set(at, to)
            if (at < plain.length) plain[at] = to
          }
          const tops = plain.map((_, at) => plain.slice(0, at).reduce((sum, each) => sum + each, 0))
          const total = plain.reduce((sum, each) => sum + each, 0)
          expect(plain.map((_, at) => index.topOf(at))).toEqual(tops)
          expect(index.total).toBe(total)
          for (const place of places) {
            const holding = plain.findLastIndex((_, at) => (tops[at] ?? 0) <= place)
            expect(index.indexAt(place)).toBe(plain.length === 0 ? -1 : Math.max(0, holding))
          }
        },
      ),
    )
  })
})
