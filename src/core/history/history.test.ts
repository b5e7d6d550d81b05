import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { logPath, objectPath } from './history-paths.ts'
import { listVersions, readVersion } from './list-versions.ts'
import { pinVersion } from './pin-version.ts'
import { recordMove, recordVersion } from './record-version.ts'
import { sweepHistory } from './sweep-history.ts'

const root = '/w'
const at = (minutes: number): Date => new Date(Date.UTC(2026, 2, 12, 9, minutes))
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

function emptyHistory() {
  const storage = createMemoryStorage({ '/w/seriatim.yaml': 'format: 1\n' })
  const { system } = storage
  const keep = (path: string, text: string, minutes: number) =>
    recordVersion(system, root, path, bytesOf(text), { at: at(minutes), cause: 'saved' })
  const texts = async (path: string): Promise<string[]> => {
    const versions = await listVersions(system, root, path)
    return await Promise.all(
      versions.map(async ({ id }) => textOf((await readVersion(system, root, path, id)).bytes)),
    )
  }
  return { storage, system, keep, texts }
}

describe('the history of a file', () => {
  it('gives back every text that was kept, the newest first, with its words', async () => {
    const { system, keep, texts } = emptyHistory()
    await keep('letters/one.md', 'One word more.\n', 1)
    await keep('letters/one.md', '---\ntitle: Not counted\n---\n\nTwo words.\n', 2)
    await keep('letters/two.md', 'Another file.\n', 3)
    expect(await texts('letters/one.md')).toEqual([
      '---\ntitle: Not counted\n---\n\nTwo words.\n',
      'One word more.\n',
    ])
    const [newest, oldest] = await listVersions(system, root, 'letters/one.md')
    expect(newest).toMatchObject({ at: at(2).toISOString(), words: 2, cause: 'saved', pinned: false })
    expect(oldest).toMatchObject({ words: 3, size: 15 })
  })

  it('has no versions of a file that was never changed', async () => {
    const { system } = emptyHistory()
    expect(await listVersions(system, root, 'letters/one.md')).toEqual([])
  })

  it('keeps the same text once in a row, and its bytes once wherever they come', async () => {
    const { storage, keep, texts } = emptyHistory()
    await keep('a/one.md', 'Same.\n', 1)
    await keep('a/one.md', 'Same.\n', 2)
    await keep('a/one.md', 'Other.\n', 3)
    await keep('a/one.md', 'Same.\n', 4)
    await keep('b/two.md', 'Same.\n', 5)
    expect(await texts('a/one.md')).toEqual(['Same.\n', 'Other.\n', 'Same.\n'])
    const objects = [...storage.files.keys()].filter((path) => path.includes('/objects/'))
    expect(objects).toHaveLength(2)
  })

  it('keeps bytes that are no text as they are', async () => {
    const { system } = emptyHistory()
    const bytes = new Uint8Array([0x63, 0xe9, 0, 0xff])
    await recordVersion(system, root, 'a/latin.md', bytes, { at: at(1), cause: 'found' })
    const [version] = await listVersions(system, root, 'a/latin.md')
    const kept = await readVersion(system, root, 'a/latin.md', version?.id ?? '')
    expect([...kept.bytes]).toEqual([...bytes])
  })

  it('goes with a file that gets another path, and back', async () => {
    const { system, keep, texts } = emptyHistory()
    await keep('a/old.md', '1', 1)
    await recordMove(system, root, { from: 'a/old.md', to: 'b/new.md' }, at(2))
    await keep('b/new.md', '2', 3)
    expect(await texts('b/new.md')).toEqual(['2', '1'])
    await recordMove(system, root, { from: 'b/new.md', to: 'a/old.md' }, at(4))
    await keep('a/old.md', '3', 5)
    expect(await texts('a/old.md')).toEqual(['3', '2', '1'])
    await keep('b/new.md', 'another file of that name', 6)
    expect(await texts('a/old.md')).toEqual(['3', '2', '1'])
  })

  it('goes forward when the clock goes back', async () => {
    const { system, keep, texts } = emptyHistory()
    await keep('a/one.md', 'first', 50)
    await keep('a/one.md', 'second', 10)
    expect(await texts('a/one.md')).toEqual(['second', 'first'])
    const ids = (await listVersions(system, root, 'a/one.md')).map(({ id }) => id)
    expect(new Set(ids).size).toBe(2)
  })

  it('passes over what it cannot read and tells no damaged text', async () => {
    const { storage, system, keep, texts } = emptyHistory()
    await keep('a/one.md', 'first', 1)
    await keep('a/one.md', 'second', 2)
    const log = logPath(root, 'a/one.md')
    const whole = textOf(storage.files.get(log) ?? new Uint8Array())
    await storage.replace(log, bytesOf(`<<<<<<<\n${whole}{"kind":"version","at":"2026-0`))
    expect(await texts('a/one.md')).toEqual(['second', 'first'])
    const [newest] = await listVersions(system, root, 'a/one.md')
    await storage.replace(objectPath(root, newest?.revision ?? ''), new Uint8Array([3, 0, 1]))
    await expect(readVersion(system, root, 'a/one.md', newest?.id ?? '')).rejects.toMatchObject({
      code: 'history.versionNotFound',
    })
  })
})

describe('the sweep of a history', () => {
  it('drops the oldest versions of a history that is too large, never what is pinned', async () => {
    const { storage, system, keep, texts } = emptyHistory()
    for (let minute = 0; minute < 20; minute += 1) await keep('a/one.md', `text ${minute}`, minute)
    for (let minute = 0; minute < 3; minute += 1) await keep('a/two.md', `other ${minute}`, minute)
    const oldest = (await listVersions(system, root, 'a/one.md')).at(-1)
    await pinVersion(system, root, 'a/one.md', { id: oldest?.id ?? '', pinned: true })
    const all = await sweepHistory(system, root, at(30))
    expect(all).toMatchObject({ versions: 23, droppedVersions: 0, droppedObjects: 0 })

    const half = await sweepHistory(system, root, at(30), all.bytes / 2)
    expect(half.bytes).toBeLessThanOrEqual(all.bytes / 2)
    expect(half.droppedObjects).toBe(half.droppedVersions)
    const left = await texts('a/one.md')
    expect(left.at(-1)).toBe('text 0')
    expect(left.slice(0, 5)).toEqual(['text 19', 'text 18', 'text 17', 'text 16', 'text 15'])
    expect(await texts('a/two.md')).toEqual(['other 2', 'other 1', 'other 0'])

    expect(await sweepHistory(system, root, at(30), 0)).toMatchObject({ versions: 1 })
    expect(await texts('a/one.md')).toEqual(['text 0'])
    const objects = [...storage.files.keys()].filter((path) => path.includes('/objects/'))
    expect(objects).toHaveLength(1)
  })

  it('keeps a content as long as one file names it', async () => {
    const { system, keep, texts } = emptyHistory()
    await keep('a/one.md', 'shared', 1)
    await keep('b/two.md', 'shared', 2)
    const { bytes } = await sweepHistory(system, root, at(3))
    await pinVersion(system, root, 'b/two.md', {
      id: (await listVersions(system, root, 'b/two.md'))[0]?.id ?? '',
      pinned: true,
    })
    await sweepHistory(system, root, at(3), bytes - 1)
    expect(await texts('b/two.md')).toEqual(['shared'])
  })

  it('finds nothing to do where there is no history', async () => {
    const { storage, system } = emptyHistory()
    expect(await sweepHistory(system, root, at(1))).toMatchObject({ versions: 0, bytes: 0 })
    expect([...storage.files.keys()]).toEqual(['/w/seriatim.yaml'])
  })
})
