import { describe, expect, it } from 'vitest'
import { seriesProgress } from './series-progress.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'

describe('how far a series is', () => {
  it('counts drafts too, and apart what is planned or names no status; what has no place is left out', () => {
    const series = sampleSeries([
      sampleEntry('a.md'),
      sampleEntry('b.md', { status: 'draft', state: 'draft' }),
      sampleEntry('c.md', { status: null }),
      sampleEntry('@planned/1/D', { path: null, status: null, state: 'planned' }),
      sampleEntry('e.md', { status: 'ready', state: 'missing' }),
      sampleEntry('f.md', { status: 'ready', state: 'unplaced' }),
    ])
    expect(seriesProgress(series)).toEqual({
      statuses: { idea: 0, draft: 1, review: 0, ready: 0, published: 1 },
      without: 1,
      planned: 1,
    })
  })
})
