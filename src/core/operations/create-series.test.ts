import { describe, expect, it } from 'vitest'
import { createMemoryStorage, type MemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { createSeries } from './create-series.ts'

const space = (extra: Record<string, string> = {}) =>
  createMemoryStorage({ '/w/seriatim.yaml': 'format: 1\n', '/w/s/series.yaml': 'articles: []\n', ...extra })
const model = (storage: MemoryStorage) => loadWorkspace(storage, '/w', { drafts: false })

describe('createSeries', () => {
  it('makes a folder with a manifest that lists nothing, and touches nothing else', async () => {
    const storage = space()
    const before = new Map(storage.files)
    const folder = await createSeries(storage, await model(storage), {
      title: ' Reading: "the" Compiler ',
      folder: 'reading-the-compiler',
    })
    const made = (await model(storage)).snapshot.series.find((each) => each.folder === folder)
    expect(made).toMatchObject({ title: 'Reading: "the" Compiler', count: 0, entries: [] })
    expect([...storage.files.keys()].filter((path) => !before.has(path))).toEqual([
      '/w/reading-the-compiler/series.yaml',
    ])
    for (const [path, bytes] of before) expect(storage.files.get(path)).toEqual(bytes)
  })

  it.each(['s', 'S', 'notes', 'seriatim.yaml'])('never stands in for what is there (%s)', async (folder) => {
    const storage = space({ '/w/Notes/loose.txt': 'mine' })
    const before = new Map(storage.files)
    await expect(createSeries(storage, await model(storage), { title: 'New', folder })).rejects.toMatchObject(
      { code: 'series.nameTaken' },
    )
    expect(new Map(storage.files)).toEqual(before)
  })

  it.each(['', ' ', '..', '.seriatim', 'a/b', 'con', 'what?', 'assets', 'x'.repeat(201)])(
    'refuses a name that no system or site can hold (%s)',
    async (folder) => {
      const storage = space()
      await expect(
        createSeries(storage, await model(storage), { title: 'New', folder }),
      ).rejects.toMatchObject({ code: 'series.nameInvalid' })
    },
  )

  it('writes nothing where the workspace is open for reading', async () => {
    const storage = space({ '/w/seriatim.yaml': 'format: 2\n' })
    await expect(
      createSeries(storage, await model(storage), { title: 'New', folder: 'new' }),
    ).rejects.toMatchObject({ code: 'workspace.readOnly' })
  })
})
