import { createStorage } from './create-storage.ts'
import { createNodeFileSystem } from './node-file-system.ts'
import type { Storage } from './storage.ts'

/** The real disk. */
export function createDiskStorage(): Storage {
  return createStorage(createNodeFileSystem())
}
