import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { nameLikeness } from './name-likeness.ts'

it.each([
  ['circuit-breaker', 'circuit-breaker', 1],
  ['circuit-braker', 'circuit-breaker', 1 - 1 / 15],
  ['brekaer', 'breaker', 1 - 1 / 7],
  ['', 'abc', 0],
  ['', '', 1],
  ['abc', 'xyz', 0],
])('%j and %j', (one, other, expected) => {
  expect(nameLikeness(one, other)).toBeCloseTo(expected, 10)
})

it('is the same both ways, between 0 and 1, and 1 for equal names alone', () => {
  const name = fc.string({ maxLength: 12 })
  fc.assert(
    fc.property(name, name, (one, other) => {
      const likeness = nameLikeness(one, other)
      expect(likeness).toBe(nameLikeness(other, one))
      expect(likeness).toBeGreaterThanOrEqual(0)
      expect(likeness === 1).toBe(one === other)
    }),
  )
})
