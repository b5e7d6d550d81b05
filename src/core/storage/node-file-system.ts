import type { BigIntStats, Dirent } from 'node:fs'
import {
  access,
  constants,
  link,
  lstat,
  mkdir,
  open,
  readFile,
  readdir,
  realpath,
  rename,
  rmdir,
  stat,
  unlink,
  type FileHandle,
} from 'node:fs/promises'
import { attemptAgain } from './attempt-again.ts'
import type { FileStat, FileSystem, OpenFile } from './file-system.ts'

/** The calls of the real disk. */
export function createNodeFileSystem(): FileSystem {
  const platform = process.platform === 'win32' ? 'windows' : 'posix'
  const own: FileSystem = {
    platform,
    readFile: (path) => readFile(path),
    stat: async (path) => statOf(await stat(path, { bigint: true })),
    lstat: async (path) => statOf(await lstat(path, { bigint: true })),
    readFolder: async (path) =>
      (await readdir(path, { withFileTypes: true })).map((entry) => ({
        name: entry.name,
        kind: kindOf(entry),
      })),
    realPath: (path) => realpath(path),
    mayWrite: (path) =>
      access(path, constants.W_OK).then(
        () => true,
        () => false,
      ),
    createFile: async (path, mode) => openFile(await open(path, 'wx', mode), platform),
    openForWriting: async (path) => openFile(await open(path, 'r+'), platform),
    link: (from, to) => link(from, to),
    rename: (from, to) => rename(from, to),
    unlink: (path) => unlink(path),
    makeFolder: (path) => mkdir(path),
    removeFolder: (path) => rmdir(path),
    syncFolder: async (path) => {
      if (platform === 'windows') return
      const handle = await open(path, constants.O_RDONLY)
      try {
        await handle.sync()
      } finally {
        await handle.close()
      }
    },
  }
  return platform === 'windows' ? attemptAgain(own) : own
}

function openFile(handle: FileHandle, platform: FileSystem['platform']): OpenFile {
  let at = 0
  return {
    write: async (bytes) => {
      for (let from = 0; from < bytes.length;) {
        const { bytesWritten } = await handle.write(bytes, from, bytes.length - from, at)
        from += bytesWritten
        at += bytesWritten
      }
    },
    truncate: (size) => handle.truncate(size),
    setMode: async (mode) => {
      if (platform === 'posix') await handle.chmod(mode)
    },
    sync: () => handle.sync(),
    close: () => handle.close(),
  }
}

function statOf(stats: BigIntStats): FileStat {
  return {
    kind: kindOf(stats),
    size: Number(stats.size),
    modified: stats.mtimeNs,
    changed: stats.ctimeNs,
    device: stats.dev,
    inode: stats.ino,
    links: Number(stats.nlink),
    mode: Number(stats.mode & 0o7777n),
  }
}

function kindOf(entry: BigIntStats | Dirent): FileStat['kind'] {
  if (entry.isSymbolicLink()) return 'symlink'
  if (entry.isDirectory()) return 'folder'
  return entry.isFile() ? 'file' : 'other'
}
