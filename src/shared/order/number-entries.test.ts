import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noNumber, numberEntries, type Numberable } from './number-entries.ts'

const shown: Numberable = { shown: true, unnumbered: false }
const draft: Numberable = { shown: false, unnumbered: false }
const unnumbered: Numberable = { shown: true, unnumbered: true }

const anyEntries = fc.array(fc.record({ shown: fc.boolean(), unnumbered: fc.boolean() }), { maxLength: 150 })

describe('numberEntries', () => {
  it('counts shown entries from 01 in reading order', () => {
    expect(numberEntries([shown, shown, shown])).toEqual(['01', '02', '03'])
  })

  it('gives drafts and unnumbered entries an en dash and does not count them', () => {
    expect(numberEntries([shown, draft, unnumbered, shown])).toEqual(['01', noNumber, noNumber, '02'])
  })

  it('is as wide as the last number', () => {
    const numbers = numberEntries(Array.from({ length: 100 }, () => shown))
    expect(numbers[0]).toBe('001')
    expect(numbers[99]).toBe('100')
  })

  it('does not widen for entries that carry no number', () => {
    const numbers = numberEntries([...Array.from({ length: 99 }, () => shown), draft, draft])
    expect(numbers[98]).toBe('99')
  })

  it('gives out 1 to M without gaps, all of one width, and a dash to every other', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const numbers = numberEntries(entries)
        const given = numbers.filter((number) => number !== noNumber)
        expect(numbers).toHaveLength(entries.length)
        expect(given.map(Number)).toEqual(given.map((_, index) => index + 1))
        expect(new Set(given.map((number) => number.length)).size).toBeLessThanOrEqual(1)
        numbers.forEach((number, index) => {
          const entry = entries[index]
          expect(number !== noNumber).toBe(entry?.shown === true && !entry.unnumbered)
        })
      }),
    )
  })
})
