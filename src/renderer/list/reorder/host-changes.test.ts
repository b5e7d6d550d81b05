import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostArrange, hostMove } from '../../testing/host-move.ts'
import { sampleEntry, sampleSeries } from '../../testing/sample-series.ts'
import { hostChanges } from './host-changes.ts'
import { applyPlacements, gathered, inPlace, type Placement } from './placement.ts'
import type { Series } from '#shared/model/series'

const series = sampleSeries([
  sampleEntry('a', { section: 'core' }),
  sampleEntry('b', { section: 'ai' }),
  sampleEntry('c', { section: 'core' }),
  sampleEntry('d'),
  sampleEntry('u', { state: 'unplaced' }),
])

/** Entries with their sections, in order, after the host did what it was asked. */
function done(of: Series, placements: readonly Placement[]): string[] {
  return facts(
    hostChanges(of, placements).reduce(
      (now, change) =>
        change.method === 'series.move' ? hostMove(now, change.params) : hostArrange(now, change.params),
      of,
    ),
  )
}

const facts = ({ entries }: Series): string[] => entries.map(({ key, section }) => `${key} ${section ?? '-'}`)
const asked = (placements: readonly Placement[]): unknown[] =>
  hostChanges(series, placements).map(({ method, params }) => [method, params])

describe('hostChanges', () => {
  it('moves once what comes to stand together', () => {
    expect(asked(gathered(series, ['a', 'd'], 2))).toEqual([
      ['series.move', { series: 'patterns', keys: ['a', 'd'], to: 2 }],
    ])
    expect(asked(gathered(series, ['a', 'd'], 2, 'ai'))).toEqual([
      ['series.move', { series: 'patterns', keys: ['a', 'd'], to: 2, section: 'ai' }],
    ])
  })

  it('names no section that all have already', () => {
    expect(asked(gathered(series, ['a', 'c'], 1, 'core'))).toEqual([
      ['series.move', { series: 'patterns', keys: ['a', 'c'], to: 1 }],
    ])
  })

  it('puts the whole order when scattered ones change only their section', () => {
    const placements = inPlace(series, ['a', 'd']).map((each) => ({ ...each, section: 'ai' }))
    expect(hostChanges(series, placements).map(({ method }) => method)).toEqual(['series.arrange'])
    expect(done(series, placements)).toEqual(['a ai', 'b ai', 'c core', 'd ai', 'u -'])
  })

  it('lets unplaced articles join first', () => {
    const placements = inPlace(series, ['a', 'u']).map((each) => ({ ...each, section: 'ai' }))
    expect(done(series, placements)).toEqual(['a ai', 'b ai', 'c core', 'd -', 'u ai'])
  })

  it('brings every entry to its place, whatever was gathered, and back again', () => {
    const section = fc.constantFrom('core', 'ai', null)
    fc.assert(
      fc.property(
        fc.array(section, { minLength: 1, maxLength: 14 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 14 }),
        fc.option(section, { nil: undefined }),
        (sections, seeds, to, into) => {
          const before = sampleSeries(
            sections.map((each, index) => sampleEntry(`e${index}`, { section: each })),
          )
          const keys = [...new Set(seeds.map((seed) => `e${seed % sections.length}`))]
          const there = gathered(before, keys, to, into)
          const after = applyPlacements(before, there, false)
          expect(done(before, there)).toEqual(facts(after))
          expect(done(after, inPlace(before, keys))).toEqual(facts(before))
        },
      ),
    )
  })
})
