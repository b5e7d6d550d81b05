import { setTimeout as wait } from 'node:timers/promises'
import { errnoOf } from './file-error.ts'
import type { FileSystem } from './file-system.ts'

/** Between the attempts, in milliseconds: 1.3 s in all. */
const pauses = [10, 20, 40, 80, 150, 250, 350, 400] as const
const passing = new Set(['EPERM', 'EACCES', 'EBUSY'])

/**
 * Windows refuses to rename, remove or link a file while a virus scanner, an indexer or a sync client has
 * it open, which passes within moments. These three calls are therefore made again for a while; any
 * other failure, and the last one, is passed on.
 */
export function attemptAgain(system: FileSystem, pause: (ms: number) => Promise<unknown> = wait): FileSystem {
  async function patiently(call: () => Promise<void>): Promise<void> {
    for (const ms of pauses) {
      try {
        return await call()
      } catch (error) {
        if (!passing.has(errnoOf(error) ?? '')) throw error
        await pause(ms)
      }
    }
    await call()
  }
  return {
    ...system,
    rename: (from, to) => patiently(() => system.rename(from, to)),
    unlink: (path) => patiently(() => system.unlink(path)),
    link: (from, to) => patiently(() => system.link(from, to)),
  }
}
