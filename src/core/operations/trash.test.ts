import { describe, expect, it } from 'vitest'
import { listVersions } from '#core/history/list-versions'
import { createMemoryStorage, type MemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { emptyTrash, listTrash } from './list-trash.ts'
import { restoreArticles } from './restore-articles.ts'
import { trashArticles } from './trash-articles.ts'

const manifest = `title: Letters
sections: [{id: x}]
articles:
  - a.md # first
  - {path: b/index.md, section: x, unnumbered: true}
  - planned: Something
  - c.md
`
const space = () =>
  createMemoryStorage({
    '/w/seriatim.yaml': 'format: 1\n',
    '/w/s/series.yaml': manifest,
    '/w/s/a.md': '---\ntitle: Alpha\n---\nOne two.',
    '/w/s/b/index.md': 'b',
    '/w/s/b/pictures/flow.png': 'PNG',
    '/w/s/c.md': 'c',
  })
const model = (storage: MemoryStorage) => loadWorkspace(storage, '/w', { drafts: false })
const now = new Date('2026-03-12T14:32:00Z')
const trash = async (storage: MemoryStorage, keys: readonly string[]) =>
  (await trashArticles(storage, await model(storage), { series: 's', keys, now })).ids
const visible = (storage: MemoryStorage) =>
  Object.fromEntries(
    [...storage.files]
      .filter(([path]) => !path.includes('/.seriatim/'))
      .map(([path, bytes]) => [path.slice(3), new TextDecoder().decode(bytes)])
      .sort(),
  )

describe('the trash', () => {
  it('takes an article with its own files and its line, and tells what it was', async () => {
    const storage = space()
    await trash(storage, ['a.md', 'b/index.md'])
    expect(Object.keys(visible(storage))).toEqual(['s/c.md', 's/series.yaml', 'seriatim.yaml'])
    expect(visible(storage)['s/series.yaml']).not.toMatch(/a\.md|b\/index/)
    expect(await listTrash(storage, await model(storage))).toMatchObject([
      { series: 's', seriesTitle: 'Letters', path: 'a.md', title: 'Alpha', number: '01', words: 2 },
      { path: 'b/index.md' },
    ])
  })

  it('gives articles back to the byte, with place, section and number', async () => {
    for (const keys of [['a.md'], ['b/index.md'], ['c.md'], ['b/index.md', 'c.md']]) {
      const storage = space()
      const before = visible(storage)
      const ids = await trash(storage, keys)
      const restored = await restoreArticles(storage, await model(storage), ids.toReversed())
      expect(restored).toHaveLength(keys.length)
      expect(visible(storage)).toEqual(before)
      expect(await listTrash(storage, await model(storage))).toEqual([])
    }
  })

  it('puts an article beside a name that is taken by now', async () => {
    const storage = space()
    const ids = await trash(storage, ['b/index.md', 'c.md'])
    await storage.replace('/w/s/C.md', new TextEncoder().encode('other'))
    await storage.makeFolder('/w/s/b')
    await storage.replace('/w/s/b/index.md', new TextEncoder().encode('other b'))
    const restored = await restoreArticles(storage, await model(storage), ids)
    expect(restored.map(({ path }) => path)).toEqual(['b-2/index.md', 'c-2.md'])
    expect(visible(storage)).toMatchObject({
      's/C.md': 'other',
      's/b/index.md': 'other b',
      's/b-2/pictures/flow.png': 'PNG',
      's/c-2.md': 'c',
    })
  })

  it('only takes planned and missing articles out of the order', async () => {
    const storage = space()
    await storage.removeFile('/w/s/c.md')
    const entries = (await model(storage)).snapshot.series[0]?.entries ?? []
    const keys = entries
      .filter(({ state }) => state === 'planned' || state === 'missing')
      .map(({ key }) => key)
    expect(keys).toHaveLength(2)
    expect(await trash(storage, keys)).toEqual([])
    expect(visible(storage)['s/series.yaml']).not.toMatch(/Something|c\.md/)
  })

  it('takes the last article of a series and gives it back', async () => {
    const storage = createMemoryStorage({
      '/w/seriatim.yaml': 'format: 1\n',
      '/w/s/series.yaml': 'articles:\n  - a.md\n',
      '/w/s/a.md': 'a',
    })
    const ids = await trash(storage, ['a.md'])
    expect((await model(storage)).snapshot.series[0]?.entries).toEqual([])
    await restoreArticles(storage, await model(storage), ids)
    expect((await model(storage)).snapshot.series[0]?.entries.map(({ key }) => key)).toEqual(['a.md'])
  })

  it('is empty after it was emptied', async () => {
    const storage = space()
    await trash(storage, ['a.md', 'b/index.md'])
    await emptyTrash(storage, await model(storage), now)
    expect([...storage.files.keys()].filter((path) => path.includes('/trash/'))).toEqual([])
    await expect(restoreArticles(storage, await model(storage), ['none'])).rejects.toMatchObject({
      code: 'trash.notFound',
    })
  })

  it('takes the versions along when it is emptied, not those of others', async () => {
    const storage = space()
    const versionsOf = async (path: string): Promise<number> =>
      (await listVersions(storage.system, '/w', path)).length
    await trash(storage, ['a.md'])
    expect(await versionsOf('s/a.md')).toBeGreaterThan(0)
    expect(await versionsOf('s/series.yaml')).toBeGreaterThan(0)
    await emptyTrash(storage, await model(storage), now)
    expect(await versionsOf('s/a.md')).toBe(0)
    expect(await versionsOf('s/series.yaml')).toBeGreaterThan(0)
  })
})
