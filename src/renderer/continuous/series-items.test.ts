import { describe, expect, it } from 'vitest'
import { seriesItems } from './series-items.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'

const words = { allSeries: 'All', breadcrumb: 'Here', contents: 'Contents' }
const section = (id: string) => ({ id, title: id.toUpperCase(), description: null })

describe('the articles of a series in one scroll', () => {
  it('are those of the site in reading order, and those that lost their file', () => {
    const series = sampleSeries([
      sampleEntry('a.md'),
      sampleEntry('plan', { path: null, state: 'planned' }),
      sampleEntry('b.md', { state: 'draft' }),
      sampleEntry('c.md', { state: 'missing' }),
      sampleEntry('d.md'),
      sampleEntry('e.md', { state: 'unplaced' }),
    ])
    const items = seriesItems(series, words, [])
    expect(items.map(({ ref, isMissing }) => [ref.path, isMissing])).toEqual([
      ['a.md', false],
      ['c.md', true],
      ['d.md', false],
    ])
    expect(items.map(({ page }) => page.partLabel)).toEqual([{ part: 1, of: 2 }, null, { part: 2, of: 2 }])
  })

  it('name a section wherever another one begins, where the series is grouped', () => {
    const entries = [
      sampleEntry('a.md'),
      sampleEntry('b.md', { section: 'x' }),
      sampleEntry('c.md', { section: 'x' }),
      sampleEntry('d.md', { section: 'y' }),
      sampleEntry('e.md', { section: 'x' }),
    ]
    const sections = [section('x'), section('y')]
    const titles = (groupBy: 'none' | 'section') =>
      seriesItems(sampleSeries(entries, { sections, groupBy }), words, []).map((item) => item.section)
    expect(titles('section')).toEqual([null, 'X', null, 'Y', 'X'])
    expect(titles('none')).toEqual([null, null, null, null, null])
  })

  it('stay the same objects where nothing on the page changed', () => {
    const before = seriesItems(sampleSeries([sampleEntry('a.md'), sampleEntry('b.md')]), words, [])
    const saved = sampleSeries([
      sampleEntry('a.md', { tags: ['new'] }),
      sampleEntry('b.md', { title: 'Other' }),
    ])
    const after = seriesItems(saved, words, before)
    expect(after[0]).toBe(before[0])
    expect(after[1]?.page.title).toBe('Other')
  })
})
