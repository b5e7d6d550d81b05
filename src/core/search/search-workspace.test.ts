import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { searchWorkspace } from './search-workspace.ts'

const search = async (query: string, limit = 10) => {
  const storage = createMemoryStorage({
    '/w/seriatim.yaml': 'format: 1\n',
    '/w/s/series.yaml': 'articles: [a.md, b.md, c.md]\n',
    '/w/s/a.md': '---\ntitle: Circuit breakers\n---\n\nA breaker opens when calls fail.\n',
    '/w/s/b.md':
      '---\ntitle: Queues\n---\n\nFirst line.\n\nA **breaker** and a [café](x.md) near the queue.\n',
    '/w/s/c.md': '---\ntitle: Nothing\n---\n\nNo such word.\n',
  })
  const before = new Map(storage.files)
  const hits = await searchWorkspace(
    storage,
    await loadWorkspace(storage, '/w', { drafts: false }),
    query,
    limit,
  )
  expect(storage.files).toEqual(before)
  return hits
}

describe('searchWorkspace', () => {
  it('ranks a match in the title first and shows the text around the best match', async () => {
    const hits = await search('breaker')
    expect(hits.map(({ path, number }) => [path, number])).toEqual([
      ['a.md', '01'],
      ['b.md', '02'],
    ])
    const [, second] = hits
    expect(second?.marks.map(([start, end]) => second.snippet.slice(start, end))).toEqual(['breaker'])
    expect(second?.line).toBe(7)
  })

  it('wants every word, the last one as a prefix, without regard to case and accents', async () => {
    expect((await search('CAFE brea')).map(({ path }) => path)).toEqual(['b.md'])
    expect((await search('breaker calls')).map(({ path }) => path)).toEqual(['a.md'])
    expect(await search('brea calls')).toEqual([])
    expect(await search('  ')).toEqual([])
    expect(await search('breaker', 1)).toHaveLength(1)
  })
})
