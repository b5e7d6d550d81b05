import {
  access,
  constants,
  copyFile,
  lstat,
  mkdir,
  readFile,
  readdir,
  realpath,
  rename,
  rm,
  rmdir,
  unlink,
} from 'node:fs/promises'
import type { BigIntStats, Dirent } from 'node:fs'
import { dirname } from 'node:path'
import { createFile, replaceFile, syncFolder } from './atomic-replace.ts'
import { errnoOf, type FileAct, fileError } from './file-error.ts'
import type { FileFacts, Storage } from './storage.ts'

/** The real disk. */
export function createDiskStorage(): Storage {
  return {
    read: (path) => absentAs(null, path, 'read', () => readFile(path)),
    facts: (path) => absentAs(null, path, 'read', async () => factsOf(await lstat(path, { bigint: true }))),
    list: (path) =>
      absentAs(null, path, 'read', async () => {
        const entries = await readdir(path, { withFileTypes: true })
        return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) })).sort(byName)
      }),
    realPath: (path) => absentAs(null, path, 'read', () => realpath(path)),
    replace: (path, bytes) =>
      acting(path, 'written', async () => replaceFile(await throughLink(path), bytes)),
    create: (path, bytes) => acting(path, 'created', () => createFile(path, bytes)),
    makeFolder: (path) => acting(path, 'created', () => makeFolder(path)),
    rename: (from, to) =>
      acting(from, 'renamed', async () => {
        await rename(from, to)
        await syncFolder(dirname(to))
        if (dirname(from) !== dirname(to)) await syncFolder(dirname(from))
      }),
    removeFile: (path) =>
      absentAs(false, path, 'removed', async () => {
        await unlink(path)
        await syncFolder(dirname(path))
        return true
      }),
    removeEmptyFolder: (path) => acting(path, 'removed', () => removeEmptyFolder(path)),
    removeOwnFolder: (path) => acting(path, 'removed', () => rm(path, { recursive: true, force: true })),
    copy: (from, to) => acting(to, 'created', () => copyFile(from, to, constants.COPYFILE_EXCL)),
    writable: (folder) =>
      access(folder, constants.W_OK).then(
        () => true,
        () => false,
      ),
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
async function throughLink(path: string): Promise<string> {
  try {
    return (await lstat(path)).isSymbolicLink() ? await realpath(path) : path
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return path
    throw error
  }
}

/** `mkdir -p` whose result survives a power cut: each parent that got a new entry is synced. */
async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true })
  if (first === undefined) return
  let folder = path
  while (folder.length >= first.length) {
    folder = dirname(folder)
    await syncFolder(folder)
  }
}

async function removeEmptyFolder(path: string): Promise<boolean> {
  try {
    await rmdir(path)
    return true
  } catch (error) {
    const errno = errnoOf(error)
    if (errno === 'ENOENT' || errno === 'ENOTEMPTY' || errno === 'EEXIST' || errno === 'ENOTDIR') return false
    throw error
  }
}

function factsOf(stats: BigIntStats): FileFacts {
  return { kind: kindOf(stats), size: Number(stats.size), modified: String(stats.mtimeNs) }
}

function kindOf(entry: BigIntStats | Dirent): FileFacts['kind'] {
  if (entry.isSymbolicLink()) return 'symlink'
  if (entry.isDirectory()) return 'folder'
  return entry.isFile() ? 'file' : 'other'
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}
