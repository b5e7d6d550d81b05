import { describe, expect, it } from 'vitest'
import { filterEntries } from './filter-entries.ts'
import { sampleEntry, sampleSection, sampleSeries } from '../testing/sample-series.ts'

const series = sampleSeries(
  [
    sampleEntry('a.md', { title: 'Crème brûlée', tags: ['Food'], section: 'one' }),
    sampleEntry('b.md', { title: 'Bees', tags: ['animals', 'food'], status: 'review', section: 'two' }),
    sampleEntry('c.md', { title: 'Foxes', tags: ['animals'] }),
    sampleEntry('d', { title: 'Gnus', path: null, state: 'planned', status: null }),
  ],
  { sections: [sampleSection('one', 'One'), sampleSection('two', 'Two')] },
)
const kept = (filter: string) =>
  filterEntries(series, filter, {
    status: (status) => `is ${status}`,
    state: ({ state }) => (state === 'planned' ? 'Planned' : null),
    problems: ({ path }) => (path === 'c.md' ? '2 errors' : null),
  })
const keys = (filter: string): string[] => kept(filter).entries.map(({ key }) => key)

describe('a filtered series', () => {
  it('is the series itself without a filter', () => {
    expect(kept('  ')).toBe(series)
  })

  it('holds the articles whose title, tags or status have every word, whatever case and accents', () => {
    expect(keys('brulee')).toEqual(['a.md'])
    expect(keys('FOOD')).toEqual(['a.md', 'b.md'])
    expect(keys('animals review')).toEqual(['b.md'])
    expect(keys('zebra')).toEqual([])
  })

  it('finds by section, state and problems too', () => {
    expect(keys('two')).toEqual(['b.md'])
    expect(keys('planned')).toEqual(['d'])
    expect(keys('errors')).toEqual(['c.md'])
  })

  it('keeps numbers and positions, and the sections that are in use', () => {
    const { entries, sections } = kept('bees')
    expect(entries.map(({ number, position }) => [number, position])).toEqual([['02', 2]])
    expect(sections.map(({ id }) => id)).toEqual(['two'])
  })
})
