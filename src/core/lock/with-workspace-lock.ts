import { recoverJournal } from '#core/journal/recover-journal'
import type { Storage } from '#core/storage/storage'
import { identifyProcess } from './process-identity.ts'
import { takeLock } from './workspace-lock.ts'

/**
 * Writes in a workspace as one short-lived process: takes the lock, finishes what an earlier run had begun,
 * works, gives the lock back. Raises `workspace.locked`, which names who writes there.
 */
export async function withWorkspaceLock<T>(
  storage: Storage,
  root: string,
  work: () => Promise<T>,
): Promise<T> {
  const identity = await identifyProcess(storage.system)
  const lock = await takeLock({ storage, root, identity, app: 'command line' })
  try {
    await recoverJournal(storage.system, root)
    return await work()
  } finally {
    await lock.release()
  }
}
