import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listVersions } from '#core/history/list-versions'
import { inverseOf, transact } from '#core/journal/transact'
import { createMemoryStorage, type MemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { archiveSeries } from './archive-series.ts'
import { duplicateSeries } from './duplicate-series.ts'
import { emptyTrash, listTrash } from './list-trash.ts'
import { reorderSeries } from './reorder-series.ts'
import { restoreSeries } from './restore-series.ts'
import { trashSeries } from './trash-series.ts'

const now = new Date('2026-03-12T14:32:00Z')
const letters = {
  '/w/letters/series.yaml': '# Kept.\r\ntitle: Letters\r\nslug: post\r\narticles:\r\n  - one.md # first\r\n',
  '/w/letters/one.md':
    '---\ntitle: One\nslug: first\naliases: [old.html]\n---\nWords here. [two](two/index.md)\n',
  '/w/letters/two/index.md': 'Unplaced.\n',
  '/w/letters/two/flow.png': 'PNG',
  '/w/letters/assets/deep/x.bin': 'X',
}
const notes = { '/w/notes/series.yaml': 'articles: []\n' }

function space(files: Readonly<Record<string, string>> = {}): MemoryStorage {
  return createMemoryStorage({ '/w/seriatim.yaml': 'format: 1\n', ...letters, ...notes, ...files })
}
const model = (storage: MemoryStorage) => loadWorkspace(storage, '/w', { drafts: true })
const folders = async (storage: MemoryStorage) => (await model(storage)).series.map(({ folder }) => folder)
const visible = (storage: MemoryStorage) =>
  Object.fromEntries(
    [...storage.files]
      .filter(([path]) => !path.includes('/.seriatim/'))
      .map(([path, bytes]): [string, string] => [path, new TextDecoder().decode(bytes)])
      .sort(),
  )
const undo = async (storage: MemoryStorage, step: string | null) =>
  transact(storage, '/w', await inverseOf(storage, '/w', step ?? ''))

describe('the order of All Series', () => {
  it('is written as a list with all that stand there, and nothing else changes', async () => {
    const storage = space({ '/w/seriatim.yaml': '# Mine.\nformat: 1\ntitle: W\n' })
    const step = await reorderSeries(storage, await model(storage), { series: 'notes', before: 'letters' })
    expect(visible(storage)['/w/seriatim.yaml']).toBe(
      '# Mine.\nformat: 1\ntitle: W\nseries:\n  - notes\n  - letters\n',
    )
    expect(await folders(storage)).toEqual(['notes', 'letters'])
    await undo(storage, step)
    expect(visible(storage)).toEqual(visible(space({ '/w/seriatim.yaml': '# Mine.\nformat: 1\ntitle: W\n' })))
  })

  it('keeps comments, quotes, and names that have no folder', async () => {
    const text = 'format: 1\nseries: # order\n  - gone # not here\n  - "letters"\n  - notes\nextra: 1\n'
    const storage = space({ '/w/seriatim.yaml': text })
    await reorderSeries(storage, await model(storage), { series: 'letters', before: null })
    expect(visible(storage)['/w/seriatim.yaml']).toMatch(
      /^format: 1\nseries: # order\n {2}- gone # not here\n/,
    )
    expect(visible(storage)['/w/seriatim.yaml']).toMatch(/extra: 1\n$/)
    expect(await folders(storage)).toEqual(['notes', 'letters'])
  })

  it('writes nothing where the series stands there', async () => {
    const storage = space()
    const before = storage.files.size
    const stays = [
      { series: 'letters', before: 'notes' },
      { series: 'notes', before: null },
      { series: 'notes', before: 'notes' },
    ]
    for (const request of stays)
      expect(await reorderSeries(storage, await model(storage), request)).toBe(null)
    expect(storage.files.size).toBe(before)
  })

  it('refuses a list that cannot be changed by itself, and leaves the file as it is', async () => {
    const text = 'format: 1\nseries: {a: b}\n'
    const storage = space({ '/w/seriatim.yaml': text })
    await expect(
      reorderSeries(storage, await model(storage), { series: 'notes', before: 'letters' }),
    ).rejects.toMatchObject({ code: 'series.manifestUnreadable' })
    expect(visible(storage)['/w/seriatim.yaml']).toBe(text)
  })

  it('is any that moves lead to, whatever is listed', async () => {
    const name = fc.constantFrom('b', 'c', 'é', 'Z z', '10', 'null', 'a: b')
    const names = fc.uniqueArray(name, { minLength: 2 })
    const moves = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(names, moves, fc.boolean(), async (all, wanted, flow) => {
        const listed = all.slice(0, Math.floor(all.length / 2)).map((each) => JSON.stringify(each))
        const list = flow ? ` [${listed.join(', ')}]` : listed.map((each) => `\n- ${each}`).join('')
        const text = `format: 1\n${listed.length === 0 ? '' : `series:${list}\n`}`
        const storage = createMemoryStorage({
          '/w/seriatim.yaml': text,
          ...Object.fromEntries(all.map((each) => [`/w/${each}/series.yaml`, 'articles: []\n'])),
        })
        let order = await folders(storage)
        for (const [from, to] of wanted) {
          const series = order[from % order.length] ?? ''
          const before = [...order, null][to % (order.length + 1)] ?? null
          await reorderSeries(storage, await model(storage), { series, before })
          const others = order.filter((each) => each !== series)
          const at = before === null ? others.length : others.indexOf(before)
          order = before === series ? order : others.toSpliced(at, 0, series)
          expect(await folders(storage)).toEqual(order)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('the archive', () => {
  it('takes a series and gives it back to the byte', async () => {
    const storage = space()
    const archive = async (archived: boolean) =>
      archiveSeries(storage, await model(storage), { series: 'letters', archived })
    expect(await archive(false)).toBe(null)
    await archive(true)
    expect(visible(storage)['/w/letters/series.yaml']).toBe(
      letters['/w/letters/series.yaml'].replace('title:', 'archived: true\r\ntitle:'),
    )
    expect((await model(storage)).snapshot.series.map(({ archived }) => archived)).toEqual([true, false])
    expect(await archive(true)).toBe(null)
    await archive(false)
    expect(visible(storage)).toEqual(visible(space()))
  })

  it.each([
    ['archived: false # by hand\narticles: []\n', 'archived: true # by hand\narticles: []\n'],
    ['articles: []\narchived: false\n', 'articles: []\narchived: true\n'],
    ['{articles: [], archived: no}\n', '{articles: [], archived: true}\n'],
    ['', 'archived: true\n'],
  ])('changes what %j says, and nothing else', async (text, after) => {
    const storage = space({ '/w/notes/series.yaml': text })
    await archiveSeries(storage, await model(storage), { series: 'notes', archived: true })
    expect(visible(storage)['/w/notes/series.yaml']).toBe(after)
  })

  it('refuses a manifest that cannot be read', async () => {
    const storage = space({ '/w/notes/series.yaml': 'articles: [\n' })
    await expect(
      archiveSeries(storage, await model(storage), { series: 'notes', archived: true }),
    ).rejects.toMatchObject({ code: 'series.manifestUnreadable' })
  })
})

describe('a copy of a series', () => {
  it('has all its files, no address of the original, and stands right after it', async () => {
    const storage = space({ '/w/seriatim.yaml': 'format: 1\nseries: [letters, notes]\n' })
    const before = visible(storage)
    const { folder, step } = await duplicateSeries(storage, await model(storage), 'letters')
    expect(folder).toBe('letters-copy')
    const copied = Object.fromEntries(
      Object.entries(letters).map(([path, text]) => [path.replace('/letters/', '/letters-copy/'), text]),
    )
    expect(visible(storage)).toEqual({
      ...before,
      ...copied,
      '/w/seriatim.yaml': 'format: 1\nseries: [letters, letters-copy, notes]\n',
      '/w/letters-copy/series.yaml':
        '# Kept.\r\ntitle: Letters (copy)\r\narticles:\r\n  - one.md # first\r\n',
      '/w/letters-copy/one.md': '---\ntitle: One\nslug: first\n---\nWords here. [two](two/index.md)\n',
    })
    expect((await duplicateSeries(storage, await model(storage), 'letters')).folder).toBe('letters-copy-2')
    const again = space({ '/w/seriatim.yaml': 'format: 1\nseries: [letters, notes]\n' })
    const made = await duplicateSeries(again, await model(again), 'letters')
    await undo(again, made.step)
    expect(visible(again)).toEqual(before)
    expect(step).not.toBe('')
  })

  it('is the same to the byte where the manifest cannot be read, or has no title', async () => {
    for (const text of ['articles: [\n', 'articles: [one.md]\n']) {
      const storage = space({ '/w/letters/series.yaml': text, '/w/Letters-Copy/keep.txt': 'K' })
      const { folder } = await duplicateSeries(storage, await model(storage), 'letters')
      expect(folder).toBe('letters-copy-2')
      expect(visible(storage)['/w/letters-copy-2/series.yaml']).toBe(text)
      expect(visible(storage)['/w/Letters-Copy/keep.txt']).toBe('K')
    }
  })
})

describe('a series in the trash', () => {
  const listed = { '/w/seriatim.yaml': 'format: 1\nseries: [letters, notes]\n' }
  const trash = async (storage: MemoryStorage) =>
    trashSeries(storage, await model(storage), { series: 'letters', now })

  it('takes all its files along, tells what it was, and comes back to the byte at its place', async () => {
    const storage = space(listed)
    const before = visible(storage)
    const { id } = await trash(storage)
    expect(visible(storage)).toEqual({
      '/w/seriatim.yaml': 'format: 1\nseries: [notes]\n',
      ...notes,
    })
    expect(await listTrash(storage, await model(storage))).toEqual([
      {
        kind: 'series',
        id,
        folder: 'letters',
        title: 'Letters',
        articles: 2,
        words: 4,
        trashedAt: now.toISOString(),
      },
    ])
    expect(await restoreSeries(storage, await model(storage), id)).toMatchObject({ folder: 'letters' })
    expect(visible(storage)).toEqual(before)
    expect(await listTrash(storage, await model(storage))).toEqual([])
  })

  it('comes back by its step as well', async () => {
    const storage = space(listed)
    const { step } = await trash(storage)
    await undo(storage, step)
    expect(visible(storage)).toEqual(visible(space(listed)))
  })

  it('comes back beside a name that another one has by now', async () => {
    const storage = space()
    const { id } = await trash(storage)
    await storage.makeFolder('/w/Letters')
    await storage.create('/w/Letters/series.yaml', new TextEncoder().encode('title: New\n'))
    const { folder } = await restoreSeries(storage, await model(storage), id)
    expect(folder).toBe('letters-2')
    expect(visible(storage)['/w/letters-2/one.md']).toBe(letters['/w/letters/one.md'])
    expect(visible(storage)['/w/Letters/series.yaml']).toBe('title: New\n')
  })

  it('is gone with the trash when that is emptied, and cannot be put back twice', async () => {
    const storage = space()
    const { id } = await trash(storage)
    const versions = async () => (await listVersions(storage.system, '/w', 'letters/one.md')).length
    expect(await versions()).toBeGreaterThan(0)
    await emptyTrash(storage, await model(storage), now)
    expect(await listTrash(storage, await model(storage))).toEqual([])
    expect(await versions()).toBe(0)
    expect([...storage.files.keys()].filter((path) => path.includes('/trash/'))).toEqual([])
    await expect(restoreSeries(storage, await model(storage), id)).rejects.toMatchObject({
      code: 'trash.notFound',
    })
  })
})

it('leaves a workspace that is open for reading as it is', async () => {
  const storage = space({ '/w/seriatim.yaml': 'format: 2\n' })
  const before = visible(storage)
  const open = await model(storage)
  const asked = [
    () => reorderSeries(storage, open, { series: 'notes', before: 'letters' }),
    () => archiveSeries(storage, open, { series: 'notes', archived: true }),
    () => duplicateSeries(storage, open, 'notes'),
    () => trashSeries(storage, open, { series: 'notes', now }),
    () => restoreSeries(storage, open, 'any'),
  ]
  for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: 'workspace.readOnly' })
  expect(visible(storage)).toEqual(before)
})
