import { revisionOf } from '#core/documents/revision'
import type { BeforeReplace } from '#core/documents/before-replace'
import { historyRoot } from '#core/history/history-paths'
import { recordVersion, type VersionNote } from '#core/history/record-version'
import { sweepHistory } from '#core/history/sweep-history'
import { fileError } from '#core/storage/file-error'
import type { Storage } from '#core/storage/storage'
import type { Log } from './host.ts'

/** While an author writes, one version a minute is kept, in milliseconds. */
export const versionEvery = 60_000
/** So many versions are written between two sweeps of the whole history. */
const sweepAfter = 500

export interface HistoryKeeperOptions {
  readonly storage: Storage
  readonly log: Log
  /** Runs work when nothing else writes in the workspace. */
  readonly inTurn: (work: () => Promise<void>) => void
}

/**
 * Keeps versions of what the application writes file by file, without making a save wait: what is found on the
 * disk before the first change at once, after that what was saved, once a minute and when the workspace is left.
 */
export interface HistoryKeeper {
  enter(root: string): void
  /** Runs a replacement of the file at a path of the workspace and keeps what is due. */
  keeping<T>(path: string, replace: (before: BeforeReplace) => Promise<T>): Promise<T>
  /** Keeps a text that could not be saved. Never rejects: it is in recovery, too. */
  keepUnsaved(path: string, bytes: Uint8Array): Promise<void>
  /** Writes down what is still waiting. Never rejects: what cannot be kept is logged. */
  flush(): Promise<void>
}

interface Saved {
  readonly bytes: Uint8Array
  readonly at: Date
}

export function createHistoryKeeper({ storage, log, inTurn }: HistoryKeeperOptions): HistoryKeeper {
  let root = ''
  /** What this process wrote last, by path: finding that on the disk is no news. */
  const own = new Map<string, string>()
  const waiting = new Map<string, Saved>()
  let timer: NodeJS.Timeout | undefined
  let unswept = sweepAfter

  async function keepFound(path: string, bytes: Uint8Array): Promise<void> {
    if (own.get(path) === revisionOf(bytes)) return
    await keepEarlier(path)
    try {
      await recordVersion(storage.system, root, path, bytes, { at: new Date(), cause: 'found' })
    } catch (error) {
      // What could not be kept must not be replaced either.
      throw fileError(error, historyRoot(root), 'written')
    }
  }
  /** What waits for a file comes before what is kept of it now. */
  async function keepEarlier(path: string): Promise<void> {
    const earlier = waiting.get(path)
    waiting.delete(path)
    if (earlier !== undefined) await keepSaved(path, earlier)
  }
  function remember(path: string, bytes: Uint8Array): void {
    own.set(path, revisionOf(bytes))
    waiting.set(path, { bytes, at: new Date() })
    timer ??= setTimeout(() => inTurn(keepWaiting), versionEvery)
    timer.unref()
  }
  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const saved = [...waiting]
    waiting.clear()
    for (const [path, each] of saved) await keepSaved(path, each)
  }
  async function keepSaved(path: string, { bytes, at }: Saved): Promise<void> {
    unswept += 1
    await keepQuietly(path, bytes, { at, cause: 'saved' })
  }
  /** The text itself is on the disk: that a version is missing stops nobody. */
  async function keepQuietly(path: string, bytes: Uint8Array, note: VersionNote): Promise<void> {
    try {
      await recordVersion(storage.system, root, path, bytes, note)
    } catch (error) {
      log.error('a version could not be kept', error)
    }
  }
  /** The sweep reads every log, which is not done while the application ends. */
  async function keepWaiting(): Promise<void> {
    await flush()
    if (unswept < sweepAfter) return
    unswept = 0
    try {
      await sweepHistory(storage.system, root, new Date())
    } catch (error) {
      log.error('the history could not be swept', error)
    }
  }

  return {
    enter: (entered) => {
      root = entered
      own.clear()
    },
    keeping: async (path, replace) => {
      let next: Uint8Array | null = null
      const result = await replace(async (old, replacement) => {
        await keepFound(path, old)
        next = replacement
      })
      if (next !== null) remember(path, next)
      return result
    },
    keepUnsaved: async (path, bytes) => {
      await keepEarlier(path)
      await keepQuietly(path, bytes, { at: new Date(), cause: 'unsaved' })
    },
    flush,
  }
}
