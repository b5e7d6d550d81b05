import { describe, expect, it } from 'vitest'
import { numbered, sampleEntry, sampleSection, sampleSeries } from '../../testing/sample-series.ts'
import { listGroups } from '../list-groups.ts'
import { listLayout, type ListLayout } from '../rows/list-layout.ts'
import { dropOutcome, dropPlacements, dropSpot, newPlace, type DropSpot } from './drop-target.ts'
import type { Series } from '#shared/model/series'

const flat = sampleSeries([
  sampleEntry('a'),
  sampleEntry('b'),
  sampleEntry('c'),
  sampleEntry('u', { state: 'unplaced' }),
])
const grouped = sampleSeries(
  [
    sampleEntry('a', { section: 'core' }),
    sampleEntry('b', { section: 'ai' }),
    sampleEntry('c', { section: 'core' }),
    sampleEntry('d', { section: 'core' }),
  ],
  {
    sections: [sampleSection('core', 'Core'), sampleSection('ai', 'AI'), sampleSection('new', 'New')],
  },
)

const sizes = { row: 20, head: 20, empty: 20 }

function layoutOf(series: Series, groupedView: boolean, closed: readonly string[] = []): ListLayout {
  return listLayout(listGroups(series, groupedView), { sizes, closed })
}

/** The drop, written as keys with their places and sections; null where all stays. */
function drop(series: Series, keys: string, spot: DropSpot, groupedView = false): string | null {
  const placements = dropPlacements({ series, grouped: groupedView }, keys.split(' '), spot)
  return placements === null
    ? null
    : placements.map(({ key, to, section }) => `${key} ${to} ${section ?? '-'}`).join(', ')
}

describe('dropSpot', () => {
  const layout = layoutOf(flat, false)

  it('reads the upper half of a row as before, the lower as after', () => {
    expect(dropSpot(layout, 25)).toEqual({ kind: 'before', key: 'b' })
    expect(dropSpot(layout, 35)).toEqual({ kind: 'after', key: 'b' })
  })

  it('takes the nearest row beyond the ends', () => {
    expect(dropSpot(layout, -100)).toEqual({ kind: 'before', key: 'a' })
    expect(dropSpot(layout, 900)).toEqual({ kind: 'after', key: 'c' })
  })

  it('does not drop among the unplaced', () => {
    expect(dropSpot(layout, 95)).toEqual({ kind: 'after', key: 'c' })
    expect(dropSpot(layoutOf(sampleSeries([sampleEntry('u', { state: 'unplaced' })]), false), 30)).toBeNull()
  })

  it('reads heads and placeholders as their group, closed ones too', () => {
    expect(dropSpot(layoutOf(grouped, true), 90)).toEqual({ kind: 'group', key: 'section:ai' })
    expect(dropSpot(layoutOf(grouped, true), 150)).toEqual({ kind: 'group', key: 'section:new' })
    expect(dropSpot(layoutOf(grouped, true, ['section:core']), 10)).toEqual({
      kind: 'group',
      key: 'section:core',
    })
  })

  it('has no spot in an empty list', () => {
    expect(dropSpot(layoutOf(sampleSeries([]), false), 10)).toBeNull()
  })
})

describe('dropPlacements', () => {
  it('counts places without the moved rows in a flat list', () => {
    expect(drop(flat, 'a', { kind: 'after', key: 'c' })).toBe('a 3 -')
    expect(drop(flat, 'c', { kind: 'before', key: 'a' })).toBe('c 1 -')
    expect(drop(flat, 'a c', { kind: 'after', key: 'b' })).toBe('a 2 -, c 3 -')
  })

  it('leaves rows where they are beside themselves', () => {
    expect(drop(flat, 'b', { kind: 'before', key: 'b' })).toBeNull()
    expect(drop(flat, 'b', { kind: 'after', key: 'a' })).toBeNull()
    expect(drop(flat, 'a b', { kind: 'after', key: 'a' })).toBeNull()
    expect(drop(grouped, 'c', { kind: 'after', key: 'a' }, true)).toBeNull()
    expect(drop(grouped, 'c', { kind: 'before', key: 'd' }, true)).toBeNull()
    expect(drop(grouped, 'c d', { kind: 'after', key: 'a' }, true)).toBeNull()
  })

  it('gathers scattered rows at one of themselves', () => {
    expect(drop(flat, 'a c', { kind: 'before', key: 'c' })).toBe('a 2 -, c 3 -')
    expect(drop(grouped, 'a d', { kind: 'before', key: 'd' }, true)).toBe('a 3 core, d 4 core')
  })

  it('takes an unplaced article in', () => {
    expect(drop(flat, 'u', { kind: 'before', key: 'b' })).toBe('u 2 -')
  })

  it('follows the grouped rule in a grouped list', () => {
    expect(drop(grouped, 'd', { kind: 'after', key: 'b' }, true)).toBe('d 3 ai')
    expect(drop(grouped, 'd', { kind: 'group', key: 'section:ai' }, true)).toBe('d 3 ai')
    expect(drop(grouped, 'b', { kind: 'group', key: 'section:new' }, true)).toBe('b 2 new')
    expect(drop(grouped, 'a d', { kind: 'group', key: 'section:ai' }, true)).toBe('a 2 ai, d 3 ai')
  })
})

describe('dropOutcome', () => {
  it('shows every number as it would be before the drop', () => {
    const outcome = dropOutcome({ series: flat, grouped: false }, ['c'], { kind: 'before', key: 'a' }, false)
    expect(outcome === null ? [] : numbered(outcome.after)).toEqual(['01 c', '02 a', '03 b', '– u'])
    expect(outcome?.same).toBe(false)
  })

  it('knows a drop that changes nothing', () => {
    const spot: DropSpot = { kind: 'after', key: 'b' }
    expect(dropOutcome({ series: flat, grouped: false }, ['b'], spot, false)?.same).toBe(true)
  })
})

describe('newPlace', () => {
  const at = (kind: 'before' | 'after' | 'group', key: string): DropSpot => ({ kind, key })

  it('stands beside a row of a flat list, in no section', () => {
    const list = { series: flat, grouped: false }
    expect(newPlace(list, at('before', 'b'))).toEqual({ to: 2, section: null })
    expect(newPlace(list, at('after', 'b'))).toEqual({ to: 3, section: null })
    expect(newPlace(list, null)).toEqual({ to: 4, section: null })
  })

  it('goes behind the member above it and into its section, and after the last on a head', () => {
    const list = { series: grouped, grouped: true }
    expect(newPlace(list, at('after', 'a'))).toEqual({ to: 2, section: 'core' })
    expect(newPlace(list, at('before', 'c'))).toEqual({ to: 2, section: 'core' })
    expect(newPlace(list, at('before', 'b'))).toEqual({ to: 2, section: 'ai' })
    expect(newPlace(list, at('group', 'section:core'))).toEqual({ to: 5, section: 'core' })
    expect(newPlace(list, at('group', 'section:new'))).toEqual({ to: 5, section: 'new' })
  })
})
