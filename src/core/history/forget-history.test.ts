import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { forgetHistory } from './forget-history.ts'
import { listVersions, readVersion } from './list-versions.ts'
import { recordMove, recordVersion } from './record-version.ts'

const root = '/w'
const at = (minutes: number): Date => new Date(Date.UTC(2026, 2, 12, 9, minutes))

function history() {
  const storage = createMemoryStorage({ '/w/seriatim.yaml': 'format: 1\n' })
  const { system } = storage
  const keep = (path: string, text: string, minutes: number) =>
    recordVersion(system, root, path, new TextEncoder().encode(text), { at: at(minutes), cause: 'saved' })
  const move = (from: string, to: string, minutes: number) =>
    recordMove(system, root, { from, to }, at(minutes))
  const forget = (path: string, until: number | null = null) =>
    forgetHistory(system, root, [{ path, until: until === null ? null : at(until).toISOString() }], at(59))
  const texts = async (path: string): Promise<string[]> => {
    const versions = await listVersions(system, root, path)
    return await Promise.all(
      versions.map(async ({ id }) =>
        new TextDecoder().decode((await readVersion(system, root, path, id)).bytes),
      ),
    )
  }
  const objects = (): number => [...storage.files.keys()].filter((path) => path.includes('/objects/')).length
  return { keep, move, forget, texts, objects }
}

describe('the history of a file that is gone for good', () => {
  it('goes with it, and what only it had said', async () => {
    const { keep, forget, texts, objects } = history()
    await keep('a/one.md', 'First.', 1)
    await keep('a/one.md', 'Shared.', 2)
    await keep('a/two.md', 'Shared.', 3)
    await forget('a/one.md')
    expect(await texts('a/one.md')).toEqual([])
    expect(await texts('a/two.md')).toEqual(['Shared.'])
    expect(objects()).toBe(1)
  })

  it('goes under its earlier paths as well, but not what another file has there since', async () => {
    const { keep, move, forget, texts } = history()
    await keep('a/one.md', 'Old.', 1)
    await move('a/one.md', 'a/two.md', 2)
    await keep('a/two.md', 'New.', 3)
    await keep('a/one.md', 'Of another.', 4)
    await forget('a/two.md')
    expect(await texts('a/two.md')).toEqual([])
    expect(await texts('a/one.md')).toEqual(['Of another.'])
  })

  it('stays where another file went on from it', async () => {
    const { keep, move, forget, texts } = history()
    await keep('a/one.md', 'Of the one that moved.', 1)
    await move('a/one.md', 'a/two.md', 2)
    await keep('a/one.md', 'Of the one that is gone.', 3)
    await forget('a/one.md')
    expect(await texts('a/two.md')).toEqual(['Of the one that moved.'])
  })

  it('stays from the moment on at which another file has its path', async () => {
    const { keep, forget, texts } = history()
    await keep('a/one.md', 'Trashed.', 1)
    await keep('a/one.md', 'Written anew.', 5)
    await forget('a/one.md', 3)
    expect(await texts('a/one.md')).toEqual(['Written anew.'])
  })
})
