import { type FolderWatch, watchFolder } from '#core/storage/watch-folder'
import { SeriatimError } from '#shared/errors'
import type { Log } from './host.ts'

/** More paths than this at once are a storm: one look at everything is cheaper and misses nothing. */
const storm = 200
/** How often a folder that is gone is looked for, and one whose watch cannot be had is looked through. */
const lookEvery = 2_000
/** So many words of the watch with news within this time, in milliseconds, are a storm in small gusts. */
const gusts = { count: 4, within: 2_000 }
/** The first look at everything in such a storm, and the longest time between two of them, in milliseconds. */
const sweeps = { first: 500, atMost: 8_000 }
/** How long after a change a watch that lives has told of it, in milliseconds. */
const hearWithin = 1_000

export interface DiskFollowerOptions {
  readonly log: Log
  /**
   * Reads again what the paths name, or everything for null, and resolves with whether anything was news.
   * Rejects with `workspace.notFound` or `workspace.notAWorkspace` where the workspace is not there.
   */
  readonly reread: (paths: ReadonlySet<string> | null) => Promise<boolean>
  /** The workspace's folder went or came back. */
  readonly onPresence: (there: boolean) => void
  /** Left out: the watch of the operating system. */
  readonly watch?: typeof watchFolder
}

/**
 * Keeps up with what other programs do in a workspace. Events are hints: what comes while something is read is
 * read next, together. A watch that failed or fell silent is begun anew; a folder that is gone, or that holds no
 * workspace any more, deletes nothing: it is looked for until it is back.
 */
export interface DiskFollower {
  enter(root: string): Promise<void>
  /** Looks at everything, because changes may have been missed. Settles when that was done. */
  rescan(): Promise<void>
  leave(): Promise<void>
}

export function createDiskFollower({
  log,
  reread,
  onPresence,
  watch: beginWatch = watchFolder,
}: DiskFollowerOptions): DiskFollower {
  let root: string | null = null
  let watch: FolderWatch | null = null
  let there = true
  let timer: NodeJS.Timeout | undefined
  let hearing: NodeJS.Timeout | undefined
  let heard = false
  let sweep: NodeJS.Timeout | undefined
  let sweepAfter = sweeps.first
  let told: number[] = []
  /** What is still to be read; null for everything. */
  let pending: Set<string> | null = new Set()
  let reading: Promise<void> | null = null

  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void look(), lookEvery)
    timer.unref()
  }
  const look = async (): Promise<void> => {
    if (root === null) return
    const stood = watch !== null
    if (there && !stood) await begin(root)
    await rescan()
  }
  const begin = async (folder: string): Promise<void> => {
    const begun = await beginWatch(folder, {
      onChange: (paths) => {
        heard = true
        void changed(paths)
      },
      onError: (error) => {
        log.error('the watch failed', error)
        // A folder that may not be read leaves the watch of the others as it is.
        if (isDenied(error)) return
        void beginAgainLater()
      },
    }).catch((error: unknown) => {
      log.error('the watch could not be begun', error)
      return null
    })
    // Another workspace was entered meanwhile.
    if (root !== folder) return await begun?.close()
    watch = begun
    if (begun === null) later()
  }
  const end = async (): Promise<void> => {
    const ended = watch
    watch = null
    await ended?.close().catch((error: unknown) => log.error('the watch could not be ended', error))
  }
  /** A watch tells of a thousand renamed files one by one for half a minute; a look sees all of them at once. */
  const sweepInStorm = (): void => {
    const now = performance.now()
    told = [...told.filter((time) => now - time < gusts.within), now]
    if (told.length < gusts.count) {
      if (told.length === 1) sweepAfter = sweeps.first
      return
    }
    if (sweep !== undefined) return
    sweep = setTimeout(() => {
      sweep = undefined
      pending = null
      void changed(new Set())
    }, sweepAfter)
    sweep.unref()
    sweepAfter = Math.min(sweepAfter * 2, sweeps.atMost)
  }
  const beginAgainLater = async (): Promise<void> => {
    await end()
    later()
  }
  const present = async (now: boolean): Promise<void> => {
    if (now === there) return
    there = now
    onPresence(now)
    // What is watched is not the folder that came back.
    await end()
    if (!now || root === null) return
    await begin(root)
    await reread(null)
  }
  const read = async (): Promise<boolean> => {
    const paths = pending === null || pending.size > storm ? null : pending
    pending = new Set()
    try {
      const news = await reread(paths)
      await present(true)
      // What this application writes comes back by the watch and is no news, however often.
      if (news && paths !== null) sweepInStorm()
      return news
    } catch (error) {
      if (isGone(error)) {
        await present(false)
        later()
      } else log.error('reading an outside change failed', error)
      return false
    }
  }
  const isOwing = (): boolean => root !== null && there && (pending === null || pending.size > 0)
  const readOn = async (): Promise<void> => {
    while (isOwing()) await read()
    reading = null
  }
  /** One reading at a time; what comes meanwhile is read by the next. */
  const changed = (paths: ReadonlySet<string>): Promise<void> => {
    for (const path of paths) pending?.add(path)
    reading ??= Promise.resolve().then(readOn)
    return reading
  }
  const beginAgain = async (): Promise<void> => {
    await end()
    if (root !== null && there) await begin(root)
  }
  const rescan = async (): Promise<void> => {
    if (root === null) return
    await reading
    pending = null
    heard = false
    if (!(await read())) return
    // A watch that has not told of it a moment later hears nothing any more.
    clearTimeout(hearing)
    hearing = setTimeout(() => {
      if (!heard && watch !== null) void beginAgain()
    }, hearWithin)
    hearing.unref()
  }

  return {
    async enter(folder) {
      root = folder
      there = true
      pending = new Set()
      await begin(folder)
    },
    rescan,
    async leave() {
      root = null
      clearTimeout(timer)
      clearTimeout(hearing)
      clearTimeout(sweep)
      sweep = undefined
      await end()
    },
  }
}

function isDenied(error: unknown): boolean {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null
  return code === 'EACCES' || code === 'EPERM'
}

function isGone(error: unknown): boolean {
  return (
    error instanceof SeriatimError &&
    (error.code === 'workspace.notFound' || error.code === 'workspace.notAWorkspace')
  )
}
