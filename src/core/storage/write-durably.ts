import { dirname } from 'node:path'
import { errnoOf } from './file-error.ts'
import type { FileSystem, OpenFile } from './file-system.ts'
import { temporaryPath } from './temporary-name.ts'

/**
 * Writes a file that must not exist, with its bytes synced but not its name. A failed sync is final: what
 * the disk did with the bytes is unknown then, so the file is thrown away and never synced again.
 */
export async function writeNew(
  system: FileSystem,
  path: string,
  bytes: Uint8Array,
  mode?: number,
): Promise<void> {
  const file = await system.createFile(path, mode)
  try {
    await closing(file, async () => {
      await file.write(bytes)
      // The mode given at creation is cut by the process's umask.
      if (mode !== undefined) await file.setMode(mode)
      await file.sync()
    })
  } catch (error) {
    await discard(system, path)
    throw error
  }
}

/** The same beside a path, under a temporary name, which is returned. */
export async function writeBeside(
  system: FileSystem,
  path: string,
  bytes: Uint8Array,
  mode?: number,
): Promise<string> {
  const temporary = temporaryPath(dirname(path))
  await writeNew(system, temporary, bytes, mode)
  return temporary
}

/**
 * Writes over the bytes of a file that keeps its identity: one with several names, or in a folder that takes
 * no new file. Not atomic; the journal holds the bytes until this is done.
 */
export async function writeInPlace(system: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const file = await system.openForWriting(path)
  await closing(file, async () => {
    await file.write(bytes)
    await file.truncate(bytes.length)
    await file.sync()
  })
}

/** `mkdir -p` whose result survives a power cut: each parent that got a new entry is synced. */
export async function makeFolders(system: FileSystem, path: string): Promise<void> {
  try {
    await system.makeFolder(path)
  } catch (error) {
    const errno = errnoOf(error)
    if (errno === 'EEXIST' && (await system.stat(path)).kind === 'folder') return
    if (errno !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolders(system, dirname(path))
    return await makeFolders(system, path)
  }
  await system.syncFolder(dirname(path))
}

/** Best effort: what stays is passed over by readers and swept by a later write. */
export async function discard(system: FileSystem, path: string): Promise<void> {
  try {
    await system.unlink(path)
  } catch {
    // Nothing depends on it.
  }
}

async function closing(file: OpenFile, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } finally {
    await file.close()
  }
}
