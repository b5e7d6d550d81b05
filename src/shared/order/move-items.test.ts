import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveItems } from './move-items.ts'

const letters = ['a', 'b', 'c', 'd', 'e']
const move = (moved: string, to: number) =>
  moveItems(letters, (letter) => moved.includes(letter), to).join('')

describe('moveItems', () => {
  it('puts one item where `to` counts in the resulting list', () => {
    expect(move('a', 3)).toBe('bcade')
    expect(move('e', 1)).toBe('eabcd')
  })

  it('gathers several, in the order they had, from `to` on', () => {
    expect(move('ad', 2)).toBe('badce')
    expect(move('ace', 1)).toBe('acebd')
    expect(move('be', 4)).toBe('acdbe')
  })

  it('clamps places before the first and after the last', () => {
    expect(move('cd', -4)).toBe('cdabe')
    expect(move('ab', 99)).toBe('cdeab')
  })

  it('changes nothing when nothing or everything is moved', () => {
    expect(move('', 2)).toBe('abcde')
    expect(move('abcde', 3)).toBe('abcde')
  })

  const anyMove = fc.record({
    items: fc.uniqueArray(fc.integer(), { maxLength: 40 }),
    seeds: fc.array(fc.nat(), { maxLength: 12 }),
    to: fc.integer({ min: -5, max: 60 }),
  })

  it('loses and adds nothing, and keeps the order of the moved and of the others', () => {
    fc.assert(
      fc.property(anyMove, ({ items, seeds, to }) => {
        const moved = new Set(seeds.map((seed) => items[seed % Math.max(items.length, 1)]))
        const before = [...items]
        const after = moveItems(items, (item) => moved.has(item), to)
        expect(after.toSorted()).toEqual(items.toSorted())
        expect(after.filter((item) => moved.has(item))).toEqual(items.filter((item) => moved.has(item)))
        expect(after.filter((item) => !moved.has(item))).toEqual(items.filter((item) => !moved.has(item)))
        expect(items).toEqual(before)
      }),
    )
  })

  it('lands the first of them at `to` as far as the list reaches, the others right behind it', () => {
    fc.assert(
      fc.property(anyMove, ({ items, seeds, to }) => {
        fc.pre(items.length > 0 && seeds.length > 0)
        const moved = items.filter((_, index) => seeds.some((seed) => seed % items.length === index))
        const after = moveItems(items, (item) => moved.includes(item), to)
        const first = Math.min(Math.max(to, 1), items.length - moved.length + 1) - 1
        expect(after.slice(first, first + moved.length)).toEqual(moved)
      }),
    )
  })

  it('is undone by moving one item back to the place it came from', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.nat(),
        (items, seed, target) => {
          const from = seed % items.length
          const one = (item: number) => item === items[from]
          expect(moveItems(moveItems(items, one, (target % items.length) + 1), one, from + 1)).toEqual(items)
        },
      ),
    )
  })
})
