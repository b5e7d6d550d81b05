import { describe, expect, it } from 'vitest'
import { numbered, sampleEntry, sampleSection, sampleSeries } from '../../testing/sample-series.ts'
import { listGroups } from '../list-groups.ts'
import { dropMove, dropOutcome, dropSpot, emptyRowKey, type RowBox } from './drop-target.ts'

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
    groupBy: 'section',
  },
)

/** Rows of 20 pixels, from the top. */
function rows(...keys: string[]): RowBox[] {
  return keys.map((key, index) => ({ key, top: index * 20, bottom: index * 20 + 20 }))
}

describe('dropSpot', () => {
  const boxes = rows('a', 'b', 'c', 'unplaced', 'u')
  const groups = listGroups(flat)

  it('reads the upper half of a row as before, the lower as after', () => {
    expect(dropSpot(boxes, groups, 25)).toEqual({ kind: 'before', key: 'b' })
    expect(dropSpot(boxes, groups, 35)).toEqual({ kind: 'after', key: 'b' })
  })

  it('takes the nearest row beyond the ends', () => {
    expect(dropSpot(boxes, groups, -100)).toEqual({ kind: 'before', key: 'a' })
    expect(dropSpot(boxes, groups, 900)).toEqual({ kind: 'after', key: 'c' })
  })

  it('does not drop among the unplaced', () => {
    expect(dropSpot(boxes, groups, 95)).toEqual({ kind: 'after', key: 'c' })
  })

  it('reads heads and placeholders as their group', () => {
    const boxesGrouped = rows(
      'section:core',
      'a',
      'c',
      'd',
      'section:ai',
      'b',
      'section:new',
      emptyRowKey('section:new'),
    )
    expect(dropSpot(boxesGrouped, listGroups(grouped), 90)).toEqual({ kind: 'group', key: 'section:ai' })
    expect(dropSpot(boxesGrouped, listGroups(grouped), 150)).toEqual({ kind: 'group', key: 'section:new' })
  })

  it('has no spot in an empty list', () => {
    expect(dropSpot([], [], 10)).toBeNull()
  })
})

describe('dropMove', () => {
  it('counts places without the moved row in a flat list', () => {
    expect(dropMove(flat, 'a', { kind: 'after', key: 'c' })).toEqual({ to: 3 })
    expect(dropMove(flat, 'c', { kind: 'before', key: 'a' })).toEqual({ to: 1 })
  })

  it('leaves a row where it is beside itself', () => {
    expect(dropMove(flat, 'b', { kind: 'before', key: 'b' })).toBeNull()
    expect(dropMove(flat, 'b', { kind: 'after', key: 'a' })).toBeNull()
    expect(dropMove(grouped, 'c', { kind: 'after', key: 'a' })).toBeNull()
    expect(dropMove(grouped, 'c', { kind: 'before', key: 'd' })).toBeNull()
  })

  it('takes an unplaced article in', () => {
    expect(dropMove(flat, 'u', { kind: 'before', key: 'b' })).toEqual({ to: 2 })
  })

  it('follows the grouped rule in a grouped list', () => {
    expect(dropMove(grouped, 'd', { kind: 'after', key: 'b' })).toEqual({ to: 3, section: 'ai' })
    expect(dropMove(grouped, 'd', { kind: 'group', key: 'section:ai' })).toEqual({ to: 3, section: 'ai' })
    expect(dropMove(grouped, 'b', { kind: 'group', key: 'section:new' })).toEqual({ to: 2, section: 'new' })
  })
})

describe('dropOutcome', () => {
  it('shows every number as it would be before the drop', () => {
    const outcome = dropOutcome(flat, 'c', { kind: 'before', key: 'a' }, false)
    expect(outcome === null ? [] : numbered(outcome.after)).toEqual(['01 c', '02 a', '03 b', '– u'])
    expect(outcome?.same).toBe(false)
  })

  it('knows a drop that changes nothing', () => {
    expect(dropOutcome(flat, 'b', { kind: 'after', key: 'b' }, false)?.same).toBe(true)
  })
})
