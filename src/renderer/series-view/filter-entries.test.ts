import { describe, expect, it } from 'vitest'
import { filterEntries } from './filter-entries.ts'
import { sampleEntry, sampleSection, sampleSeries } from '../testing/sample-series.ts'

const series = sampleSeries(
  [
    sampleEntry('a.md', { title: 'Crème brûlée', tags: ['Food'], section: 'one' }),
    sampleEntry('b.md', { title: 'Bees', tags: ['animals', 'food'], status: 'review', section: 'two' }),
    sampleEntry('c.md', { title: 'Foxes', tags: ['animals'] }),
  ],
  { sections: [sampleSection('one', 'One'), sampleSection('two', 'Two')] },
)
const kept = (filter: string) => filterEntries(series, filter, (status) => `is ${status}`)
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

  it('keeps numbers and positions, and the sections that are in use', () => {
    const { entries, sections } = kept('bees')
    expect(entries.map(({ number, position }) => [number, position])).toEqual([['02', 2]])
    expect(sections.map(({ id }) => id)).toEqual(['two'])
  })
})
