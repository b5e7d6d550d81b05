import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isTemporaryName } from './temporary-name.ts'
import { containedPath } from './contained-path.ts'
import { createStorage } from './create-storage.ts'
import { createDiskStorage } from './disk-storage.ts'
import { withFaults } from './faulty-file-system.ts'
import { createMemoryStorage } from './memory-storage.ts'
import { createNodeFileSystem } from './node-file-system.ts'
import type { Storage } from './storage.ts'

const home = mkdtempSync(join(tmpdir(), 'seriatim-storage-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (read: Uint8Array | null) => (read === null ? null : new TextDecoder().decode(read))

/** The one suite that every implementation of the port is held to. */
function storageConformance(name: string, make: () => { storage: Storage; root: string }): void {
  describe(`storage: ${name}`, () => {
    const fresh = async () => {
      const { storage, root } = make()
      await storage.makeFolder(root)
      return { storage, at: (path: string) => join(root, path), root }
    }

    it('answers null or false for what is not there', async () => {
      const { storage, at } = await fresh()
      await expect(storage.read(at('none'))).resolves.toBeNull()
      await expect(storage.facts(at('none'))).resolves.toBeNull()
      await expect(storage.list(at('none'))).resolves.toBeNull()
      await expect(storage.realPath(at('none'))).resolves.toBeNull()
      await expect(storage.removeFile(at('none'))).resolves.toBe(false)
      await expect(storage.removeEmptyFolder(at('none'))).resolves.toBe(false)
    })

    it('replaces and creates files, and reads back what was written', async () => {
      const { storage, at } = await fresh()
      await storage.replace(at('a'), bytes('one'))
      await storage.replace(at('a'), bytes('two'))
      expect(text(await storage.read(at('a')))).toBe('two')
      await expect(storage.create(at('b'), bytes('new'))).resolves.toBe(true)
      await expect(storage.create(at('b'), bytes('other'))).resolves.toBe(false)
      expect(text(await storage.read(at('b')))).toBe('new')
      expect(await storage.facts(at('a'))).toMatchObject({ kind: 'file', size: 3 })
    })

    it('lists a folder by code point, without what is deeper', async () => {
      const { storage, at, root } = await fresh()
      for (const each of ['b', 'é', 'B', 'a']) await storage.replace(at(each), bytes(''))
      await storage.makeFolder(at('deep/deeper'))
      expect(await storage.list(root)).toEqual([
        { name: 'B', kind: 'file' },
        { name: 'a', kind: 'file' },
        { name: 'b', kind: 'file' },
        { name: 'deep', kind: 'folder' },
        { name: 'é', kind: 'file' },
      ])
    })

    it('refuses to write where there is no folder, and says so in one sentence', async () => {
      const { storage, at } = await fresh()
      await expect(storage.replace(at('no/a'), bytes(''))).rejects.toMatchObject({
        code: 'file.failed',
        message: /Nothing was changed/,
      })
      await expect(storage.create(at('no/a'), bytes(''))).rejects.toMatchObject({ code: 'file.failed' })
    })

    it('renames files and folders with what is in them', async () => {
      const { storage, at } = await fresh()
      await storage.makeFolder(at('from/deep'))
      await storage.replace(at('from/deep/a'), bytes('x'))
      await storage.rename(at('from'), at('to'))
      expect(text(await storage.read(at('to/deep/a')))).toBe('x')
      await expect(storage.facts(at('from'))).resolves.toBeNull()
      await expect(storage.rename(at('none'), at('other'))).rejects.toMatchObject({ code: 'file.failed' })
    })

    it('copies only to a free name', async () => {
      const { storage, at } = await fresh()
      await storage.replace(at('a'), bytes('a'))
      await storage.replace(at('taken'), bytes('t'))
      await storage.copy(at('a'), at('b'))
      await expect(storage.copy(at('a'), at('taken'))).rejects.toMatchObject({ code: 'file.failed' })
      expect(text(await storage.read(at('taken')))).toBe('t')
      expect(text(await storage.read(at('b')))).toBe('a')
    })

    it('removes a folder only when it is empty, unless it is our own', async () => {
      const { storage, at } = await fresh()
      await storage.makeFolder(at('full'))
      await storage.replace(at('full/a'), bytes(''))
      await expect(storage.removeEmptyFolder(at('full'))).resolves.toBe(false)
      await expect(storage.removeFile(at('full/a'))).resolves.toBe(true)
      await expect(storage.removeEmptyFolder(at('full'))).resolves.toBe(true)
      await storage.makeFolder(at('own/deep'))
      await storage.replace(at('own/deep/a'), bytes(''))
      await storage.removeOwnFolder(at('own'))
      await expect(storage.facts(at('own'))).resolves.toBeNull()
    })

    it('keeps paths inside the workspace', async () => {
      const { storage, at, root } = await fresh()
      await storage.replace(at('a.md'), bytes(''))
      await expect(containedPath(storage, root, 'a.md')).resolves.toBe(at('a.md'))
      await expect(containedPath(storage, root, 'not/there.md')).resolves.toBe(at('not/there.md'))
      for (const path of [
        '../x',
        'a/../../x',
        '/etc/passwd',
        'a//b',
        '.',
        '..',
        'c:/x',
        'a\\..\\b',
        'a\u0000',
        '',
      ]) {
        await expect(containedPath(storage, root, path)).rejects.toMatchObject({
          code: 'file.outsideWorkspace',
        })
      }
    })
  })
}

let folders = 0
storageConformance('memory', () => ({ storage: createMemoryStorage(), root: '/work/space' }))
storageConformance('disk under a wrapper that lets everything through', () => {
  folders += 1
  const system = withFaults(createNodeFileSystem(), () => null)
  return { storage: createStorage(system), root: join(home, String(folders)) }
})
storageConformance('disk', () => {
  folders += 1
  return { storage: createDiskStorage(), root: join(home, String(folders)) }
})

describe('disk storage', () => {
  const storage = createDiskStorage()

  it('keeps mode bits and leaves no temporary file behind', async () => {
    const path = join(home, 'mode')
    await storage.replace(path, bytes('a'))
    // Wider than any usual umask lets a new file be.
    chmodSync(path, 0o666)
    await storage.replace(path, bytes('b'))
    expect(statSync(path).mode & 0o777).toBe(0o666)
    await storage.create(path, bytes('c'))
    expect(readdirSync(home).filter(isTemporaryName)).toEqual([])
  })

  it('writes through a symlink inside and refuses one that leads out', async () => {
    const root = join(home, 'links')
    await storage.makeFolder(root)
    await storage.replace(join(root, 'real.md'), bytes('old'))
    symlinkSync('real.md', join(root, 'link.md'))
    symlinkSync(home, join(root, 'out'))
    symlinkSync(join(home, 'not-there.md'), join(root, 'dangling.md'))
    await storage.replace(await containedPath(storage, root, 'link.md'), bytes('new'))
    expect(text(await storage.read(join(root, 'real.md')))).toBe('new')
    expect(await storage.facts(join(root, 'link.md'))).toMatchObject({ kind: 'symlink' })
    for (const path of ['out/mode', 'out/new.md', 'dangling.md']) {
      await expect(containedPath(storage, root, path)).rejects.toMatchObject({
        code: 'file.outsideWorkspace',
      })
    }
  })
})
