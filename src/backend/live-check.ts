import { createWorkspaceChecker, type WorkspaceChecker } from '#core/check/workspace-checker'
import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import type { CheckedCounts, CheckedWorkspace } from '#shared/model/checked-workspace'
import type { EventHub } from './event-hub.ts'
import type { Log } from './host.ts'
import { changedPlaces } from './changed-places.ts'

/** How long after a change the check begins, in milliseconds: the answer to whoever made it goes first. */
const settle = 20
/** Between two words about how far a check is, in milliseconds, and how few articles are not worth one. */
const progress = { every: 250, least: 50 }

export interface LiveCheckOptions {
  readonly storage: Storage
  readonly events: EventHub
  readonly log: Log
  /** The model as it is now; null where no workspace is open. */
  readonly model: () => WorkspaceModel | null
}

/**
 * Keeps what is wrong in the open workspace as that changes. Nothing is checked before a client has asked; then each
 * change is followed by a check of what it touches, whose outcome clients hear by `workspace.checked`.
 */
export interface LiveCheck {
  /** Everything that is wrong, when that is known. Raises `job.cancelled` where the check was given up. */
  upToDate(): Promise<CheckedWorkspace>
  /** The model was read again; see `createWorkspaceSession`. */
  noteRead(changed: ReadonlySet<string> | null): void
  /** Gives up what is under way. What was told last stays. */
  stop(): void
  close(): Promise<void>
}

interface Watched {
  readonly root: string
  readonly checker: WorkspaceChecker
}

const nothing: CheckedCounts = { articles: 0, links: 0, images: 0 }

export function createLiveCheck({ storage, events, log, model }: LiveCheckOptions): LiveCheck {
  let watched: Watched | null = null
  let told: CheckedWorkspace | null = null
  let revision = 0
  let isDue = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  let controller = new AbortController()

  const leave = (): void => {
    controller.abort(givenUp())
    clearTimeout(timer)
    watched = null
    told = null
  }
  /** Checks until nothing changed meanwhile. */
  const run = async (): Promise<void> => {
    const next = (): Watched | null => (isDue ? watched : null)
    for (let on = next(); on !== null; on = next()) {
      isDue = false
      const now = model()
      if (now?.root !== on.root) return leave()
      await checkOnce(on, now)
    }
  }
  const checkOnce = async (on: Watched, now: WorkspaceModel): Promise<void> => {
    const { root, checker } = on
    const before = checker.articlesChecked
    let said = performance.now()
    const { findings, checked } = await checker.check(now, {
      signal: controller.signal,
      onProgress: (done, total) => {
        const moment = performance.now()
        if (total < progress.least || moment - said < progress.every) return
        said = moment
        events.emit('workspace.checkProgressed', { root, done, total })
      },
    })
    if (watched !== on) return
    const places = changedPlaces(told?.problems ?? [], findings)
    const isFirst = told === null
    const isNews = places.length > 0 || JSON.stringify(told?.checked ?? nothing) !== JSON.stringify(checked)
    if (isNews) revision += 1
    told = { root, revision, problems: [...findings], checked }
    // Whoever asked first is answered with all of it.
    if (isNews && !isFirst)
      events.emit('workspace.checked', {
        root,
        revision,
        places,
        checked,
        again: checker.articlesChecked - before,
      })
  }
  const begin = (): Promise<void> => {
    clearTimeout(timer)
    if (running !== null) return running
    controller = new AbortController()
    running = run()
      .catch((error: unknown) => {
        // It is still to be done.
        isDue = true
        throw error
      })
      .finally(() => {
        running = null
      })
    return running
  }

  return {
    async upToDate() {
      const { root } = model() ?? { root: null }
      if (root === null) throw noneOpen()
      if (watched?.root !== root) {
        leave()
        // What was under way for another workspace ends first.
        if (running !== null) await running.catch(() => undefined)
        watched ??= { root, checker: createWorkspaceChecker(storage, root) }
      }
      // Days pass without a change.
      isDue = true
      await begin()
      if (told === null) throw givenUp()
      return told
    },
    noteRead(changed) {
      if (watched === null) return
      if (model()?.root !== watched.root) return leave()
      watched.checker.filesChanged(changed)
      isDue = true
      clearTimeout(timer)
      timer = setTimeout(() => {
        begin().catch((error: unknown) => {
          if (!(error instanceof SeriatimError && error.code === 'job.cancelled'))
            log.error('a check failed', error)
        })
      }, settle)
      timer.unref()
    },
    stop: () => controller.abort(givenUp()),
    async close() {
      leave()
      await running?.catch(() => undefined)
    },
  }
}

function givenUp(): SeriatimError {
  return new SeriatimError('job.cancelled', 'The check was given up. Every file is as it was.')
}

function noneOpen(): SeriatimError {
  return new SeriatimError('workspace.noneOpen', 'No workspace is open. Open one first.')
}
