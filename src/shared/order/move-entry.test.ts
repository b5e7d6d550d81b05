import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveItem } from './move-entry.ts'

const letters = ['a', 'b', 'c', 'd', 'e']

describe('moveItem', () => {
  it('puts the item where `to` counts in the resulting list', () => {
    expect(moveItem(letters, 0, 3)).toEqual(['b', 'c', 'a', 'd', 'e'])
    expect(moveItem(letters, 4, 1)).toEqual(['e', 'a', 'b', 'c', 'd'])
  })

  it('clamps places before the first and after the last', () => {
    expect(moveItem(letters, 2, -4)).toEqual(['c', 'a', 'b', 'd', 'e'])
    expect(moveItem(letters, 2, 99)).toEqual(['a', 'b', 'd', 'e', 'c'])
  })

  it('leaves the list alone when there is no such item', () => {
    expect(moveItem(letters, 9, 1)).toEqual(letters)
  })

  it('moves one item to its place and keeps the order of the others', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.integer({ min: -5, max: 60 }),
        (items, seed, to) => {
          const from = seed % items.length
          const before = [...items]
          const moved = moveItem(items, from, to)
          const place = Math.min(Math.max(to, 1), items.length) - 1
          expect(moved[place]).toBe(items[from])
          expect(moved.toSpliced(place, 1)).toEqual(items.toSpliced(from, 1))
          expect(items).toEqual(before)
        },
      ),
    )
  })

  it('is undone by moving the item back to the place it came from', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.nat(),
        (items, seed, target) => {
          const from = seed % items.length
          const to = (target % items.length) + 1
          expect(moveItem(moveItem(items, from, to), to - 1, from + 1)).toEqual(items)
        },
      ),
    )
  })
})
