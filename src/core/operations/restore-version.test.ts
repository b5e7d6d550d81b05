import { describe, expect, it } from 'vitest'
import { revisionOf } from '#core/documents/revision'
import { saveArticle } from '#core/documents/article-file'
import { listVersions } from '#core/history/list-versions'
import { recordVersion } from '#core/history/record-version'
import { inverseOf, transact } from '#core/journal/transact'
import { createMemoryStorage, type MemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { createArticle } from './create-article.ts'
import { moveArticles } from './move-articles.ts'
import { compareWithNow, readOrderThen } from './order-then.ts'
import { renameArticle } from './rename-article.ts'
import { restoreOrder } from './restore-order.ts'
import { restoreVersion } from './restore-version.ts'
import { trashArticles } from './trash-articles.ts'

const root = '/w'
const order = 'articles:\n  - one.md # first\n  - two.md\n  - three.md\n'
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const start = (): MemoryStorage =>
  createMemoryStorage({
    '/w/seriatim.yaml': 'format: 1\n',
    '/w/letters/series.yaml': order,
    '/w/letters/one.md': '\uFEFFOne.\r\n',
    '/w/letters/two.md': 'Two.\n',
    '/w/letters/three.md': 'Three.\n',
  })
const model = (storage: MemoryStorage) => loadWorkspace(storage, root, { drafts: true })
const textAt = (storage: MemoryStorage, path: string): string | null => {
  const bytes = storage.files.get(`/w/${path}`)
  return bytes === undefined ? null : Buffer.from(bytes).toString()
}
const versionsOf = (storage: MemoryStorage, path: string) => listVersions(storage.system, root, path)

/** Keeps what a file holds now, and names the version. */
async function keep(storage: MemoryStorage, path: string): Promise<string> {
  const bytes = storage.files.get(`/w/${path}`) ?? new Uint8Array()
  await recordVersion(storage.system, root, path, bytes, { at: new Date(), cause: 'saved' })
  return (await versionsOf(storage, path))[0]?.id ?? ''
}

describe('restoring a version of an article', () => {
  it('gives it its bytes back, keeps what it held, and can be taken back', async () => {
    const storage = start()
    const id = await keep(storage, 'letters/one.md')
    const place = { root, series: 'letters', path: 'one.md' }
    const old = bytesOf('\uFEFFOne.\r\n')
    await saveArticle(storage, place, { text: 'Spoilt.', baseRevision: revisionOf(old) })

    const restored = await restoreVersion(storage, await model(storage), {
      series: 'letters',
      path: 'one.md',
      id,
    })
    expect(textAt(storage, 'letters/one.md')).toBe('\uFEFFOne.\r\n')
    expect(restored.revision).toBe(revisionOf(old))
    expect((await versionsOf(storage, 'letters/one.md'))[0]).toMatchObject({
      cause: 'operation',
      label: 'Restore one.md',
      revision: revisionOf(bytesOf('\uFEFFSpoilt.')),
    })
    await transact(storage, root, await inverseOf(storage, root, restored.step ?? ''))
    expect(textAt(storage, 'letters/one.md')).toBe('\uFEFFSpoilt.')
  })

  it('brings back an article whose file another program removed', async () => {
    const storage = start()
    const id = await keep(storage, 'letters/two.md')
    await storage.removeFile('/w/letters/two.md')
    await restoreVersion(storage, await model(storage), { series: 'letters', path: 'two.md', id })
    expect(textAt(storage, 'letters/two.md')).toBe('Two.\n')
  })

  it('writes nothing where the article is as the version was, or where there is no such version', async () => {
    const storage = start()
    const id = await keep(storage, 'letters/two.md')
    const before = new Map(storage.files)
    const request = { series: 'letters', path: 'two.md', id }
    expect(await restoreVersion(storage, await model(storage), request)).toMatchObject({ step: null })
    const unknown = { ...request, id: '20260312T143200000Z-00000000' }
    await expect(restoreVersion(storage, await model(storage), unknown)).rejects.toMatchObject({
      code: 'history.versionNotFound',
    })
    expect(storage.files).toEqual(before)
  })
})

describe('what an operation replaces or removes', () => {
  it('is a version that names it, and goes with the article', async () => {
    const storage = start()
    await renameArticle(storage, await model(storage), { series: 'letters', path: 'two.md', name: 'second' })
    expect(await versionsOf(storage, 'letters/second.md')).toMatchObject([
      { cause: 'operation', label: 'Rename two.md', revision: revisionOf(bytesOf('Two.\n')) },
    ])
    await trashArticles(storage, await model(storage), {
      series: 'letters',
      keys: ['three.md'],
      now: new Date(),
    })
    expect(await versionsOf(storage, 'letters/three.md')).toMatchObject([{ label: 'Trash three' }])
    expect(await versionsOf(storage, 'letters/series.yaml')).toHaveLength(2)
  })
})

describe('restoring an order', () => {
  it('gives the manifest back to the byte where the articles are the same', async () => {
    const storage = start()
    const id = await keep(storage, 'letters/series.yaml')
    await moveArticles(storage, await model(storage), { series: 'letters', keys: ['three.md'], to: 1 })
    expect(textAt(storage, 'letters/series.yaml')).not.toBe(order)
    const step = await restoreOrder(storage, await model(storage), { series: 'letters', id })
    expect(step).not.toBeNull()
    expect(textAt(storage, 'letters/series.yaml')).toBe(order)
    expect(await restoreOrder(storage, await model(storage), { series: 'letters', id })).toBeNull()
  })

  it('keeps what came since at its neighbour, and brings nothing back that is gone', async () => {
    const storage = start()
    const id = await keep(storage, 'letters/series.yaml')
    await moveArticles(storage, await model(storage), { series: 'letters', keys: ['three.md'], to: 1 })
    await createArticle(storage, await model(storage), {
      series: 'letters',
      name: 'four',
      title: 'Four',
      section: null,
    })
    const keys = ['one.md']
    await trashArticles(storage, await model(storage), { series: 'letters', keys, now: new Date() })
    // Now: three, two, four.
    await restoreOrder(storage, await model(storage), { series: 'letters', id })
    expect(textAt(storage, 'letters/series.yaml')).toBe('articles:\n  - two.md\n  - four.md\n  - three.md\n')
  })

  it('tells where each entry stood then and stands now', async () => {
    const storage = start()
    const id = await keep(storage, 'letters/series.yaml')
    await moveArticles(storage, await model(storage), { series: 'letters', keys: ['three.md'], to: 1 })
    const workspace = await model(storage)
    const [series] = workspace.series
    if (series === undefined) throw new Error('The workspace has one series.')
    const { manifest } = await readOrderThen(storage, workspace, series, id)
    expect(compareWithNow(series, manifest).map(({ key, was, now }) => [key, was, now])).toEqual([
      ['one.md', 1, 2],
      ['two.md', 2, 3],
      ['three.md', 3, 1],
    ])
  })
})
