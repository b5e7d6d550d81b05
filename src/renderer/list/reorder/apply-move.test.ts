import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numbered, sampleEntry, sampleSeries } from '../../testing/sample-series.ts'
import { applyMove } from './apply-move.ts'

const three = sampleSeries([sampleEntry('a'), sampleEntry('b'), sampleEntry('c')])

describe('applyMove', () => {
  it('moves an entry and numbers the list anew', () => {
    expect(numbered(applyMove(three, 'c', { to: 1 }, false))).toEqual(['01 c', '02 a', '03 b'])
  })

  it('changes the section only where the move names one', () => {
    const kept = applyMove(sampleSeries([sampleEntry('a', { section: 'core' })]), 'a', { to: 1 }, false)
    expect(kept.entries[0]?.section).toBe('core')
    const cleared = applyMove(kept, 'a', { to: 1, section: null }, false)
    expect(cleared.entries[0]?.section).toBeNull()
  })

  it('counts past drafts without numbering them', () => {
    const series = sampleSeries([
      sampleEntry('a'),
      sampleEntry('d', { state: 'draft', draft: true }),
      sampleEntry('b'),
    ])
    expect(numbered(applyMove(series, 'b', { to: 1 }, false))).toEqual(['01 b', '02 a', '– d'])
  })

  it('takes an unplaced article into the list', () => {
    const series = sampleSeries([sampleEntry('a'), sampleEntry('u', { state: 'unplaced' })])
    const joined = applyMove(series, 'u', { to: 1 }, false)
    expect(numbered(joined)).toEqual(['01 u', '02 a'])
    expect(joined.entries[0]?.state).toBe('shown')
  })

  it('takes an unplaced draft in as a draft unless drafts count', () => {
    const series = sampleSeries([sampleEntry('u', { state: 'unplaced', draft: true })])
    expect(applyMove(series, 'u', { to: 1 }, false).entries[0]?.state).toBe('draft')
    expect(applyMove(series, 'u', { to: 1 }, true).entries[0]?.state).toBe('shown')
  })

  it('leaves the series alone for a key that it does not have', () => {
    expect(applyMove(three, 'x', { to: 1 }, false)).toBe(three)
  })

  it('loses no entry and is the same when it is made twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.nat(),
        fc.integer({ min: 1, max: 20 }),
        (count, seed, to) => {
          const series = sampleSeries(Array.from({ length: count }, (_, index) => sampleEntry(`e${index}`)))
          const key = `e${seed % count}`
          const once = applyMove(series, key, { to }, false)
          expect(once.entries.map((entry) => entry.key).toSorted()).toEqual(
            series.entries.map((entry) => entry.key).toSorted(),
          )
          expect(once.entries.map(({ position }) => position)).toEqual(
            series.entries.map(({ position }) => position),
          )
          expect(applyMove(once, key, { to }, false).entries).toEqual(once.entries)
        },
      ),
    )
  })
})
