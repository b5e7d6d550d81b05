import { isJournalUnfinished, recoverJournal, type Recovered } from '#core/journal/recover-journal'
import { identifyProcess } from '#core/lock/process-identity'
import {
  foreignHolder,
  type ForeignHolder,
  type LockOptions,
  takeLock,
  type WorkspaceLock,
} from '#core/lock/workspace-lock'
import type { Storage } from '#core/storage/storage'
import { SeriatimError } from '#shared/errors'
import type { LockHolderFacts } from '#shared/model/workspace'
import type { Log } from './host.ts'

/** How often a holder says that it is there, and how often others look, in milliseconds. */
const beatEvery = 15_000
const lookEvery = 3_000

/** What opening a workspace found out about writing in it. */
export interface WriteStanding {
  readonly lockedBy: LockHolderFacts | null
  readonly recovered: readonly Recovered[]
}

export interface WriteAccessOptions {
  readonly storage: Storage
  readonly app: LockOptions['app']
  readonly log: Log
  /** The holder came, went or changed. */
  readonly onHolder: (lockedBy: LockHolderFacts | null) => void
}

/**
 * The right of this process to write in the open workspace. The lock is taken by the first write and kept
 * until the workspace is closed; who only reads never makes a file.
 */
export interface WriteAccess {
  /** Finishes what an earlier run had begun, if nobody else writes, and looks who does. */
  enter(root: string): Promise<WriteStanding>
  /** Whether this process has the lock now. */
  readonly held: boolean
  /** Before each write. Raises `workspace.locked`, or the disk's own. */
  require(): Promise<void>
  /** Takes the lock from a silent holder. */
  takeOver(): Promise<void>
  leave(): Promise<void>
}

export function createWriteAccess({ storage, app, log, onHolder }: WriteAccessOptions): WriteAccess {
  let options: LockOptions | null = null
  let lock: WorkspaceLock | null = null
  let known: LockHolderFacts | null = null
  let timers: NodeJS.Timeout[] = []
  /** What the timers began: a beat under way must not write the lock after it was given back. */
  let watching: Promise<void> = Promise.resolve()

  async function take(takeOver: boolean): Promise<void> {
    if (lock !== null || options === null) return
    try {
      lock = await takeLock(options, takeOver)
      tell(null)
    } catch (error) {
      if (error instanceof SeriatimError && error.code === 'workspace.locked') await look()
      throw error
    }
    // Another process may have been killed while it had the lock.
    await recoverJournal(storage.system, options.root)
  }
  function tell(lockedBy: LockHolderFacts | null): void {
    if (JSON.stringify(lockedBy) === JSON.stringify(known)) return
    known = lockedBy
    onHolder(lockedBy)
  }
  async function look(): Promise<void> {
    if (lock === null && options !== null) tell(factsOf(await foreignHolder(options)))
  }
  async function beat(): Promise<void> {
    if (lock === null || (await lock.beat())) return
    lock = null
    await look()
  }
  const quietly = (work: () => Promise<void>): void => {
    watching = watching
      .then(work)
      .catch((error: unknown) => log.error('the lock could not be looked at', error))
  }

  return {
    enter: async (root) => {
      options = { storage, root, app, identity: await identifyProcess(storage.system) }
      known = factsOf(await foreignHolder(options))
      const recovered = known === null ? await recoverFirst(storage, options, log) : []
      timers = [setInterval(() => quietly(beat), beatEvery), setInterval(() => quietly(look), lookEvery)]
      for (const timer of timers) timer.unref()
      return { lockedBy: known, recovered }
    },
    get held() {
      return lock !== null
    },
    require: () => take(false),
    takeOver: () => take(true),
    leave: async () => {
      for (const timer of timers) clearInterval(timer)
      timers = []
      await watching
      const held = lock
      lock = null
      options = null
      known = null
      await held?.release()
    },
  }
}

/** A disk that cannot be written shows what is there. */
async function recoverFirst(storage: Storage, options: LockOptions, log: Log): Promise<Recovered[]> {
  if (!(await isJournalUnfinished(storage.system, options.root))) return []
  try {
    const lock = await takeLock(options)
    try {
      return await recoverJournal(storage.system, options.root)
    } finally {
      await lock.release()
    }
  } catch (error) {
    log.error('an unfinished operation could not be finished', error)
    return []
  }
}

function factsOf(found: ForeignHolder | null): LockHolderFacts | null {
  if (found === null) return null
  const { host, app, since } = found.holder
  return { host, app, since, silent: found.silent }
}
