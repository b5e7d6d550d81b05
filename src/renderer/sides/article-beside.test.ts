import { beforeEach, describe, expect, it } from 'vitest'
import { articleBeside } from './article-beside.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'

const series = sampleSeries([
  sampleEntry('a.md'),
  sampleEntry('b.md'),
  sampleEntry('gone.md', { state: 'missing' }),
  sampleEntry('d.md'),
])

/** What comes to the side of an open article with a row in hand, by file names. */
function beside(open: string, row: string): string | null {
  useWorkspaceStore.getState().openArticle({ series: series.folder, path: open })
  const entry = series.entries.find(({ path }) => path === row)
  if (entry === undefined) throw new Error(`There is no ${row}.`)
  return articleBeside({ series, entry })?.path ?? null
}

beforeEach(() => showSampleWorkspace(sampleWorkspace([series])))

describe('articleBeside', () => {
  it('is the article of the row in hand', () => {
    expect(beside('a.md', 'd.md')).toBe('d.md')
  })

  it('is the next one that has a file for the open article itself, and the one before at the end', () => {
    expect(beside('a.md', 'a.md')).toBe('b.md')
    expect(beside('b.md', 'b.md')).toBe('d.md')
    expect(beside('d.md', 'd.md')).toBe('b.md')
  })

  it('is none where a row has no text, where no row is in hand, and where there is no other', () => {
    expect(beside('a.md', 'gone.md')).toBeNull()
    expect(articleBeside(null)).toBeNull()
    const alone = sampleSeries([sampleEntry('a.md')])
    const [entry] = alone.entries
    expect(entry && articleBeside({ series: alone, entry })).toBeNull()
  })
})
