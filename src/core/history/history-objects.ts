import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { revisionOf } from '#core/documents/revision'
import { errnoOf } from '#core/storage/file-error'
import type { FileSystem } from '#core/storage/file-system'
import { readIfThere } from '#core/storage/read-if-there'
import { discard, makeFolders, writeBeside } from '#core/storage/write-durably'
import { objectPath } from './history-paths.ts'

const compress = promisify(deflateRaw)
const expand = promisify(inflateRaw)

/** More than any article has: an object that claims more is damaged. */
const largestObject = 256 * 1024 * 1024

/**
 * Keeps a content under its hash; one that is there is not written again. When this resolves it survives a
 * power cut. Returns the size that it takes, in bytes.
 */
export async function keepObject(
  system: FileSystem,
  root: string,
  revision: string,
  bytes: Uint8Array,
): Promise<number> {
  const path = objectPath(root, revision)
  const known = await sizeOf(system, path)
  if (known !== null) return known
  const packed = await compress(bytes)
  await makeFolders(system, dirname(path))
  const temporary = await writeBeside(system, path, packed)
  try {
    await system.rename(temporary, path)
  } catch (error) {
    await discard(system, temporary)
    throw error
  }
  await system.syncFolder(dirname(path))
  return packed.length
}

/** The content with this hash; null where it is gone or no longer what was kept. */
export async function readObject(
  system: FileSystem,
  root: string,
  revision: string,
): Promise<Uint8Array | null> {
  const packed = await readIfThere(system, objectPath(root, revision))
  if (packed === null) return null
  try {
    const bytes = await expand(packed, { maxOutputLength: largestObject })
    return revisionOf(bytes) === revision ? bytes : null
  } catch {
    // A damaged object must not be taken for a text.
    return null
  }
}

async function sizeOf(system: FileSystem, path: string): Promise<number | null> {
  try {
    return (await system.stat(path)).size
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw error
  }
}
