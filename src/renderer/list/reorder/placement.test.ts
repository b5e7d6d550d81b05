import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostMove } from '../../testing/host-move.ts'
import { numbered, sampleEntry, sampleSeries } from '../../testing/sample-series.ts'
import { applyPlacements, gathered, inPlace } from './placement.ts'
import type { Series } from '#shared/model/series'

const three = sampleSeries([sampleEntry('a'), sampleEntry('b'), sampleEntry('c')])

/** The series after some of its entries were brought together from `to` on. */
function moved(series: Series, keys: string, to: number, section?: string | null): Series {
  return applyPlacements(series, gathered(series, keys.split(' '), to, section), false)
}

describe('applyPlacements', () => {
  it('moves an entry and numbers the list anew', () => {
    expect(numbered(moved(three, 'c', 1))).toEqual(['01 c', '02 a', '03 b'])
  })

  it('puts each of several where it is wanted', () => {
    const placements = [
      { key: 'c', to: 1, section: null },
      { key: 'a', to: 3, section: null },
    ]
    expect(numbered(applyPlacements(three, placements, false))).toEqual(['01 c', '02 b', '03 a'])
  })

  it('changes the section of an entry that names one', () => {
    const series = sampleSeries([sampleEntry('a', { section: 'core' })])
    expect(moved(series, 'a', 1).entries[0]?.section).toBe('core')
    expect(moved(series, 'a', 1, null).entries[0]?.section).toBeNull()
  })

  it('counts past drafts without numbering them', () => {
    const series = sampleSeries([
      sampleEntry('a'),
      sampleEntry('d', { state: 'draft', draft: true }),
      sampleEntry('b'),
    ])
    expect(numbered(moved(series, 'b', 1))).toEqual(['01 b', '02 a', '– d'])
  })

  it('takes an unplaced article into the list, a draft as a draft unless drafts count', () => {
    const series = sampleSeries([sampleEntry('a'), sampleEntry('u', { state: 'unplaced', draft: true })])
    const placements = gathered(series, ['u'], 1)
    expect(applyPlacements(series, placements, false).entries[0]).toMatchObject({ key: 'u', state: 'draft' })
    expect(numbered(applyPlacements(series, placements, true))).toEqual(['01 u', '02 a'])
  })

  it('keeps the entries that did not change', () => {
    const after = moved(sampleSeries(['a', 'b', 'c', 'd'].map((key) => sampleEntry(key))), 'b', 1)
    const again = moved(after, 'd', 4)
    expect(again.entries.every((entry, index) => entry === after.entries[index])).toBe(true)
  })

  it('leaves the series alone for keys that it does not have', () => {
    expect(applyPlacements(three, [{ key: 'x', to: 1, section: null }], false)).toBe(three)
  })

  it('loses no entry, keeps the others in their order, and is the same when it is made twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: -2, max: 20 }),
        (count, seeds, to) => {
          const series = sampleSeries(Array.from({ length: count }, (_, index) => sampleEntry(`e${index}`)))
          const keys = [...new Set(seeds.map((seed) => `e${seed % count}`))]
          const placements = gathered(series, keys, to)
          const once = applyPlacements(series, placements, false)
          const order = (of: Series): string[] => of.entries.map(({ key }) => key)
          expect(order(once).toSorted()).toEqual(order(series).toSorted())
          expect(order(once).filter((key) => !keys.includes(key))).toEqual(
            order(series).filter((key) => !keys.includes(key)),
          )
          expect(order(once)).toEqual(order(hostMove(series, { keys, to })))
          expect(applyPlacements(once, placements, false).entries).toEqual(once.entries)
        },
      ),
    )
  })

  it('is undone by putting every one where it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 12 }),
        (count, seeds, to) => {
          const series = sampleSeries(Array.from({ length: count }, (_, index) => sampleEntry(`e${index}`)))
          const keys = [...new Set(seeds.map((seed) => `e${seed % count}`))]
          const after = applyPlacements(series, gathered(series, keys, to), false)
          expect(applyPlacements(after, inPlace(series, keys), false)).toEqual(series)
        },
      ),
    )
  })
})
