import { join } from 'node:path'
import { createDiskStorage } from '#core/storage/disk-storage'
import type { Storage } from '#core/storage/storage'

/** What every verb works with. */
export interface Surroundings {
  readonly storage: Storage
  readonly version: string
  /** Absolute path of `resources/`. */
  readonly resources: string
  /** Absolute path of the built interface. */
  readonly rendererDir: string
}

/** `root` is the folder that holds `package.json`. */
export function surroundingsOf(root: string, version: string): Surroundings {
  return {
    storage: createDiskStorage(),
    version,
    resources: join(root, 'resources'),
    rendererDir: join(root, 'out', 'renderer'),
  }
}
