import { createStorage } from './create-storage.ts'
import { createSimulatedDisk } from './simulated-disk.ts'
import type { Storage } from './storage.ts'

/** A disk in memory, for tests and dry runs, with a view of all its files. */
export interface MemoryStorage extends Storage {
  /** Absolute path to bytes, every file there is. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Paths are POSIX and absolute; the folders of the given files exist. */
export function createMemoryStorage(
  initial: Readonly<Record<string, string | Uint8Array>> = {},
): MemoryStorage {
  const disk = createSimulatedDisk(initial)
  return {
    ...createStorage(disk.system),
    get files() {
      return disk.files()
    },
  }
}
