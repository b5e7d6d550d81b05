import { dirname, join } from 'node:path'
import { errnoOf } from './file-error.ts'
import type { FileSystem } from './file-system.ts'
import { readIfThere } from './read-if-there.ts'
import { isTemporaryName, temporaryPath } from './temporary-name.ts'
import { discard, writeBeside, writeNew } from './write-durably.ts'

/** Older than this, in milliseconds, a temporary file belongs to no write that is under way. */
const orphanAge = 60 * 60 * 1000

export interface Replacement {
  /** True for the bytes that the caller knows of: whatever else is found was written by another program. */
  readonly expects?: (bytes: Uint8Array) => boolean
}

/**
 * Puts `bytes` in place of the file: exclusive temporary file in the same folder, sync, rename over, sync
 * of the folder. Whoever reads sees the old file or the new one; when this resolves, the new one survives a
 * power cut. Mode bits stay.
 *
 * Another program may write between the caller's last look and the rename. The old file is therefore held
 * by a second name first and looked at afterwards: bytes that `expects` does not know are returned, so that
 * they can be kept. What remains is a program that itself renames over the path in the microseconds between
 * the two calls; where there are no hard links, the look comes just before the rename.
 */
export async function replaceFile(
  system: FileSystem,
  path: string,
  bytes: Uint8Array,
  { expects }: Replacement = {},
): Promise<Uint8Array | null> {
  const temporary = await writeBeside(system, path, bytes, await modeOf(system, path))
  let held: string | null = null
  let seen: Uint8Array | null = null
  try {
    if (expects !== undefined) {
      held = await hold(system, path)
      if (held === null) seen = await readIfThere(system, path)
    }
    await system.rename(temporary, path)
  } catch (error) {
    await discard(system, temporary)
    if (held !== null) await discard(system, held)
    throw error
  }
  await system.syncFolder(dirname(path))
  if (held !== null) {
    seen = await readIfThere(system, held)
    await discard(system, held)
  }
  return seen === null || expects === undefined || expects(seen) ? null : seen
}

/** Creates a file that must not exist, whole or not at all. False when the name is taken. */
export async function createFile(system: FileSystem, path: string, bytes: Uint8Array): Promise<boolean> {
  const temporary = await writeBeside(system, path, bytes)
  try {
    await system.link(temporary, path)
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
    if (!isLinkUnsupported(error)) throw error
    return await createWithoutLink(system, path, bytes)
  } finally {
    await discard(system, temporary)
  }
  await system.syncFolder(dirname(path))
  return true
}

/** True for the answers of file systems that have no hard links: exFAT, some shares. */
export function isLinkUnsupported(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(errnoOf(error) ?? '')
}

/** Removes what interrupted writes left in a folder, as far as it is old. Never fails. */
export async function sweepOrphans(system: FileSystem, folder: string, now: number): Promise<void> {
  try {
    for (const { name } of (await system.readFolder(folder)).filter((entry) => isTemporaryName(entry.name))) {
      const path = join(folder, name)
      const age = now - Number((await system.lstat(path)).modified / 1_000_000n)
      if (age > orphanAge) await discard(system, path)
    }
  } catch {
    // Another process may be sweeping the same folder; nothing depends on it.
  }
}

/** An exclusive creation under the name itself is the next best promise. */
async function createWithoutLink(system: FileSystem, path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeNew(system, path, bytes)
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
    throw error
  }
  await system.syncFolder(dirname(path))
  return true
}

/** A second name for the file at the path; null where there is none to hold, or no hard links. */
async function hold(system: FileSystem, path: string): Promise<string | null> {
  const held = temporaryPath(dirname(path))
  try {
    await system.link(path, held)
    return held
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || isLinkUnsupported(error)) return null
    throw error
  }
}

async function modeOf(system: FileSystem, path: string): Promise<number | undefined> {
  try {
    return (await system.stat(path)).mode
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined
    throw error
  }
}
