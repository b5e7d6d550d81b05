import { errnoOf } from './file-error.ts'
import type { FileSystem } from './file-system.ts'

/** The bytes of a file, null where there is none. */
export async function readIfThere(system: FileSystem, path: string): Promise<Uint8Array | null> {
  try {
    return await system.readFile(path)
  } catch (error) {
    const errno = errnoOf(error)
    if (errno === 'ENOENT' || errno === 'ENOTDIR') return null
    throw error
  }
}
