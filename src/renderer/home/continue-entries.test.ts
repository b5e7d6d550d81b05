import { describe, expect, it } from 'vitest'
import { continueEntries } from './continue-entries.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'

const series = sampleSeries([
  sampleEntry('done.md', { date: '2026-03-12' }),
  sampleEntry('old-draft.md', { status: 'draft', state: 'draft', date: '2026-01-01' }),
  sampleEntry('review.md', { status: 'review', date: '2026-01-01', updated: '2026-03-01' }),
  sampleEntry('idea.md', { status: 'idea', state: 'draft' }),
  sampleEntry('lost.md', { status: 'draft', state: 'missing', date: '2026-04-01' }),
  sampleEntry('@planned/1/Later', { path: null, status: null, state: 'planned' }),
])
const paths = (recent: readonly { series: string; path: string }[], limit?: number): (string | null)[] =>
  continueEntries(series, recent, limit).map(({ path }) => path)

describe('the articles to go on with', () => {
  it('are the unfinished ones, the newest first, those without a date last', () => {
    expect(paths([])).toEqual(['review.md', 'old-draft.md', 'idea.md'])
  })

  it('begin with those that were in hand, finished or not, each once', () => {
    const recent = ['done.md', 'review.md', 'done.md'].map((path) => ({ series: 'patterns', path }))
    expect(paths(recent)).toEqual(['done.md', 'review.md', 'old-draft.md'])
  })

  it('leave out articles of other series, of no file and over the limit', () => {
    const recent = [
      { series: 'other', path: 'done.md' },
      { series: 'patterns', path: 'lost.md' },
    ]
    expect(paths(recent, 2)).toEqual(['review.md', 'old-draft.md'])
  })
})
