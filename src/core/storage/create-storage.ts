import { dirname, join } from 'node:path'
import { createFile, replaceFile, sweepOrphans } from './atomic-replace.ts'
import { errnoOf, type FileAct, fileError } from './file-error.ts'
import type { FileStat, FileSystem } from './file-system.ts'
import type { FileFacts, Storage } from './storage.ts'
import { makeFolders, writeNew } from './write-durably.ts'

/** The storage port over the calls of a disk. */
export function createStorage(system: FileSystem, now: () => number = Date.now): Storage {
  const swept = new Set<string>()
  const sweepOnce = async (folder: string): Promise<void> => {
    if (swept.has(folder)) return
    swept.add(folder)
    await sweepOrphans(system, folder, now())
  }
  return {
    system,
    read: (path) => absentAs(null, path, 'read', () => system.readFile(path)),
    facts: (path) => absentAs(null, path, 'read', async () => factsOf(await system.lstat(path))),
    list: (path) =>
      absentAs(null, path, 'read', async () => [...(await system.readFolder(path))].sort(byName)),
    realPath: (path) => absentAs(null, path, 'read', () => system.realPath(path)),
    replace: (path, bytes, replacement) =>
      acting(path, 'written', async () => {
        const target = await throughLink(system, path)
        const displaced = await replaceFile(system, target, bytes, replacement)
        await sweepOnce(dirname(target))
        return displaced
      }),
    create: (path, bytes) => acting(path, 'created', () => createFile(system, path, bytes)),
    makeFolder: (path) => acting(path, 'created', () => makeFolders(system, path)),
    rename: (from, to) =>
      acting(from, 'renamed', async () => {
        await system.rename(from, to)
        await system.syncFolder(dirname(to))
        if (dirname(from) !== dirname(to)) await system.syncFolder(dirname(from))
      }),
    removeFile: (path) =>
      absentAs(false, path, 'removed', async () => {
        await system.unlink(path)
        await system.syncFolder(dirname(path))
        return true
      }),
    removeEmptyFolder: (path) => acting(path, 'removed', () => removeEmptyFolder(system, path)),
    removeOwnFolder: (path) => acting(path, 'removed', () => removeFolderWhole(system, path)),
    copy: (from, to) =>
      acting(to, 'created', async () => {
        await writeNew(system, to, await system.readFile(from), (await system.stat(from)).mode)
        await system.syncFolder(dirname(to))
      }),
    writable: (folder) => system.mayWrite(folder),
  }
}

async function acting<T>(path: string, act: FileAct, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw fileError(error, path, act)
  }
}

/** Answers `absent` where nothing is at the path, or a part of it is a file. */
async function absentAs<T, A>(absent: A, path: string, act: FileAct, work: () => Promise<T>): Promise<T | A> {
  try {
    return await work()
  } catch (error) {
    const errno = errnoOf(error)
    if (errno === 'ENOENT' || errno === 'ENOTDIR') return absent
    throw fileError(error, path, act)
  }
}

/** A symlink is written through, so that it stays one. */
async function throughLink(system: FileSystem, path: string): Promise<string> {
  try {
    return (await system.lstat(path)).kind === 'symlink' ? await system.realPath(path) : path
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return path
    throw error
  }
}

async function removeEmptyFolder(system: FileSystem, path: string): Promise<boolean> {
  try {
    await system.removeFolder(path)
    return true
  } catch (error) {
    const errno = errnoOf(error)
    if (errno === 'ENOENT' || errno === 'ENOTEMPTY' || errno === 'EEXIST' || errno === 'ENOTDIR') return false
    throw error
  }
}

/** Symlinks in it go, what they lead to stays. */
async function removeFolderWhole(system: FileSystem, path: string): Promise<void> {
  let entries
  try {
    entries = await system.readFolder(path)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return
    throw error
  }
  for (const { name, kind } of entries) {
    if (kind === 'folder') await removeFolderWhole(system, join(path, name))
    else await system.unlink(join(path, name))
  }
  await system.removeFolder(path)
}

function factsOf({ kind, size, links, modified, changed }: FileStat): FileFacts {
  return { kind, size, links, modified: String(modified), changed: String(changed) }
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}
