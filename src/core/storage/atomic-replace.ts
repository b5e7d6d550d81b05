import { randomBytes } from 'node:crypto'
import {
  constants,
  type FileHandle,
  link,
  lstat,
  open,
  readdir,
  rename,
  stat,
  unlink,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { errnoOf } from './file-error.ts'

const orphanAge = 60 * 60 * 1000
const sweptFolders = new Set<string>()

/** True for the names that an interrupted write can leave behind. Readers pass them over. */
export function isTemporaryName(name: string): boolean {
  return name.startsWith('.seriatim-') && name.endsWith('.tmp')
}

/**
 * Puts `bytes` in place of the file: exclusive temporary file in the same folder, fsync, rename over,
 * fsync of the folder. Whoever reads sees the old file or the new one; when this resolves, the new one
 * survives a power cut. Mode bits stay. A failed fsync is final for its file: the temporary one is
 * thrown away and the old file stands.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path)
  const temporary = await writeTemporary(folder, bytes, await modeOf(path))
  try {
    await rename(temporary, path)
  } catch (error) {
    await discard(temporary)
    throw error
  }
  await syncFolder(folder)
  await sweepOrphans(folder)
}

/** Creates a file that must not exist, whole or not at all. False when the name is taken. */
export async function createFile(path: string, bytes: Uint8Array): Promise<boolean> {
  const folder = dirname(path)
  const temporary = await writeTemporary(folder, bytes, undefined)
  try {
    await link(temporary, path)
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
    if (!isLinkUnsupported(errnoOf(error))) throw error
    return await createWithoutLink(path, bytes)
  } finally {
    await discard(temporary)
  }
  await syncFolder(folder)
  return true
}

/** Makes renames and removals inside a folder durable. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function writeTemporary(folder: string, bytes: Uint8Array, mode: number | undefined): Promise<string> {
  const path = join(folder, `.seriatim-${process.pid}-${randomBytes(6).toString('hex')}.tmp`)
  const handle = await open(path, 'wx', mode)
  try {
    await writeAndSync(handle, bytes, mode)
  } catch (error) {
    await discard(path)
    throw error
  }
  return path
}

async function writeAndSync(handle: FileHandle, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  try {
    await handle.writeFile(bytes)
    // The mode given to open is cut by the process's umask.
    if (mode !== undefined && process.platform !== 'win32') await handle.chmod(mode)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** File systems without hard links (exFAT, some shares): an exclusive open is the next best promise. */
async function createWithoutLink(path: string, bytes: Uint8Array): Promise<boolean> {
  let handle: FileHandle
  try {
    handle = await open(path, 'wx')
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
    throw error
  }
  try {
    await writeAndSync(handle, bytes, undefined)
  } catch (error) {
    await discard(path)
    throw error
  }
  await syncFolder(dirname(path))
  return true
}

function isLinkUnsupported(errno: string | null): boolean {
  return (
    errno === 'EPERM' ||
    errno === 'ENOTSUP' ||
    errno === 'EOPNOTSUPP' ||
    errno === 'ENOSYS' ||
    errno === 'EMLINK'
  )
}

async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o7777
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Best effort: an orphan that stays is ignored by readers and swept by a later write. */
async function discard(path: string): Promise<void> {
  try {
    await unlink(path)
  } catch {
    // Nothing depends on it.
  }
}

/** Removes what interrupted writes left, once per folder and process, and only when it is old. */
async function sweepOrphans(folder: string): Promise<void> {
  if (sweptFolders.has(folder)) return
  sweptFolders.add(folder)
  try {
    const names = (await readdir(folder)).filter(isTemporaryName)
    for (const name of names) {
      const path = join(folder, name)
      if (Date.now() - (await lstat(path)).mtimeMs > orphanAge) await discard(path)
    }
  } catch {
    // Another process may be sweeping the same folder; the write itself is done.
  }
}
