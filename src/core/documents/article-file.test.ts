import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { revisionOf } from './revision.ts'
import { openArticle, saveArticle } from './article-file.ts'

const place = { root: '/w', series: 's', path: 'a.md' }
const disk = (content: string | Uint8Array) =>
  createMemoryStorage({ '/w/seriatim.yaml': 'format: 1\n', '/w/s/a.md': content })
const onDisk = async (storage: ReturnType<typeof disk>, path = '/w/s/a.md') =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode((await storage.read(path)) ?? undefined)

describe('saveArticle', () => {
  it('writes when the disk is as it was, and returns the new revision', async () => {
    const storage = disk('old\n')
    const { revision } = await openArticle(storage, place)
    const saved = await saveArticle(storage, place, {
      text: 'new\n',
      baseRevision: revision,
    })
    expect(await onDisk(storage)).toBe('new\n')
    expect((await openArticle(storage, place)).revision).toBe(saved)
  })

  it('keeps BOM and line ends that the editor does not know of', async () => {
    const storage = disk('\uFEFFone\r\ntwo\r\n')
    const { text, revision } = await openArticle(storage, place)
    expect(text).toBe('one\r\ntwo\r\n')
    await saveArticle(storage, place, { text: 'one\n1.5\ntwo\n', baseRevision: revision })
    expect(await onDisk(storage)).toBe('\uFEFFone\r\n1.5\r\ntwo\r\n')
  })

  it('writes mixed line ends as they come, those of one kind as the file has them', async () => {
    const storage = disk('one\r\ntwo\nthree\r\n')
    const { revision } = await openArticle(storage, place)
    const gone = await saveArticle(storage, place, { text: 'one\n', baseRevision: revision })
    expect(await onDisk(storage)).toBe('one\r\n')
    await saveArticle(storage, place, { text: 'one\r\ntwo\nthree\r\n', baseRevision: gone })
    expect(await onDisk(storage)).toBe('one\r\ntwo\nthree\r\n')
  })

  it('refuses to write over somebody else, and leaves the disk alone', async () => {
    const storage = disk('old')
    const { revision } = await openArticle(storage, place)
    await storage.replace('/w/s/a.md', new TextEncoder().encode('theirs'))
    const theirs = (await openArticle(storage, place)).revision
    await expect(saveArticle(storage, place, { text: 'mine', baseRevision: revision })).rejects.toMatchObject(
      {
        code: 'article.conflict',
        details: { revision: theirs },
      },
    )
    expect(await onDisk(storage)).toBe('theirs')
  })

  it('tells what is replaced and by what before it is, and writes nothing where that is refused', async () => {
    const storage = disk('old')
    const { revision } = await openArticle(storage, place)
    const told: string[] = []
    const tell = async (old: Uint8Array, next: Uint8Array): Promise<void> => {
      told.push([old, next].map((bytes) => new TextDecoder().decode(bytes)).join(' → '))
      if (told.length > 1) throw new Error('Not now.')
    }
    await saveArticle(storage, place, { text: 'new', baseRevision: revision, beforeReplace: tell })
    const again = {
      text: 'newer',
      baseRevision: revisionOf(new TextEncoder().encode('new')),
      beforeReplace: tell,
    }
    await expect(saveArticle(storage, place, again)).rejects.toThrow('Not now.')
    expect(told).toEqual(['old → new', 'new → newer'])
    expect(await onDisk(storage)).toBe('new')
  })

  it('asks nothing when the disk already holds the text', async () => {
    const storage = disk('old')
    const { revision } = await openArticle(storage, place)
    await storage.replace('/w/s/a.md', new TextEncoder().encode('same'))
    const before = (await storage.facts('/w/s/a.md'))?.modified
    await saveArticle(storage, place, { text: 'same', baseRevision: revision })
    expect((await storage.facts('/w/s/a.md'))?.modified).toBe(before)
  })

  it('keeps a long text that became empty', async () => {
    const storage = disk('x'.repeat(2000))
    const { revision } = await openArticle(storage, place)
    await saveArticle(storage, place, { text: '', baseRevision: revision })
    expect([...storage.files.values()].some((bytes) => bytes.length === 2000)).toBe(true)
  })

  it('shows bytes that are not UTF-8 and never writes them', async () => {
    const storage = disk(new Uint8Array([0x63, 0xe9]))
    const { text, revision, writable } = await openArticle(storage, place)
    expect([text, writable]).toEqual(['c\ufffd', false])
    await expect(saveArticle(storage, place, { text, baseRevision: revision })).rejects.toMatchObject({
      code: 'article.notUtf8',
    })
    expect(await storage.read('/w/s/a.md')).toEqual(new Uint8Array([0x63, 0xe9]))
  })

  it('names a file that is gone and creates nothing in its place', async () => {
    const storage = disk('old')
    const { revision } = await openArticle(storage, place)
    await storage.removeFile('/w/s/a.md')
    await expect(saveArticle(storage, place, { text: 'x', baseRevision: revision })).rejects.toMatchObject({
      code: 'article.notFound',
    })
    expect(storage.files.has('/w/s/a.md')).toBe(false)
    await expect(openArticle(storage, { ...place, path: '../seriatim.yaml' })).rejects.toMatchObject({
      code: 'file.outsideWorkspace',
    })
  })
})
