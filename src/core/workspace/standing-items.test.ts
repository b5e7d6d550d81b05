import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standingItems } from './standing-items.ts'

describe('standingItems', () => {
  it('leaves out only what has to move', () => {
    expect(standingItems([0, 3, 1, 2, 4])).toEqual(new Set([0, 1, 2, 4]))
    expect(standingItems([4, 0, 1])).toEqual(new Set([0, 1]))
    expect(standingItems([])).toEqual(new Set())
  })

  it('stands in rising order, and no larger choice does', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 50 }), { maxLength: 10 }), (order) => {
        const standing = standingItems(order)
        const kept = order.filter((value) => standing.has(value))
        expect(kept).toEqual(kept.toSorted((a, b) => a - b))
        expect(kept).toHaveLength(longest(order, -1))
      }),
    )
  })
})

/** The length of the longest rising choice above `floor`, by trying them all. */
function longest([first, ...rest]: readonly number[], floor: number): number {
  if (first === undefined) return 0
  const without = longest(rest, floor)
  return first > floor ? Math.max(without, 1 + longest(rest, first)) : without
}
