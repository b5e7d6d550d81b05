import { resolve } from 'node:path'
import type { Storage } from '#core/storage/storage'
import { type FolderWatch, watchFolder } from '#core/storage/watch-folder'
import { loadSeries } from '#core/workspace/load-series'
import { loadWorkspace, withSeries } from '#core/workspace/load-workspace'
import { seriesManifestName } from '#core/workspace/series-manifest'
import { workspaceManifestName } from '#core/workspace/workspace-manifest'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import type { EventHub } from './event-hub.ts'
import type { Log } from './host.ts'

/**
 * The one open workspace of a host: its model, kept in step with the disk. Reads and writes of the model
 * go through one queue, so that a write never meets a half-made model.
 */
export interface WorkspaceSession {
  readonly model: WorkspaceModel | null
  /** The open model, or `workspace.noneOpen`. */
  require(): WorkspaceModel
  open(path: string): Promise<WorkspaceModel>
  countDrafts(drafts: boolean): Promise<WorkspaceModel>
  /**
   * Runs a write and reads again what it changed: the named series, articles in `changed` whatever their
   * stamp says. Clients hear of it by `series.changed`.
   */
  write<T>(
    folder: string,
    changed: readonly string[],
    work: (model: WorkspaceModel) => Promise<T>,
  ): Promise<T>
  close(): Promise<void>
}

export function createWorkspaceSession(storage: Storage, events: EventHub, log: Log): WorkspaceSession {
  let model: WorkspaceModel | null = null
  let watch: FolderWatch | null = null
  let queue: Promise<unknown> = Promise.resolve()

  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done
  }
  const require = (): WorkspaceModel => {
    if (model !== null) return model
    throw new SeriatimError('workspace.noneOpen', 'No workspace is open. Open one first.')
  }
  const reload = async (folder: string, changed: ReadonlySet<string>): Promise<void> => {
    const current = require()
    const previous = current.series.find((series) => series.folder === folder)
    const options = { manifest: current.manifest, drafts: current.snapshot.drafts, previous, changed }
    const next = await loadSeries(storage, current.root, folder, options)
    model = withSeries(current, next)
    if (JSON.stringify(next.snapshot) !== JSON.stringify(previous?.snapshot)) {
      events.emit('series.changed', { series: next.snapshot })
    }
    for (const path of changed) {
      const before = previous?.articles.get(path)?.revision ?? null
      const revision = next.articles.get(path)?.revision ?? null
      if (revision !== before) events.emit('article.changedOnDisk', { series: folder, path, revision })
    }
  }
  const reloadAll = async (): Promise<void> => {
    const current = require()
    model = await loadWorkspace(storage, current.root, { drafts: current.snapshot.drafts, previous: current })
    events.emit('workspace.changed', { workspace: model.snapshot })
    for (const series of model.series) emitRevisions(current, series.folder)
  }
  const emitRevisions = (before: WorkspaceModel, folder: string): void => {
    const old = before.series.find((series) => series.folder === folder)?.articles
    const now = model?.series.find((series) => series.folder === folder)?.articles
    for (const path of new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])) {
      const revision = now?.get(path)?.revision ?? null
      if (revision !== (old?.get(path)?.revision ?? null))
        events.emit('article.changedOnDisk', { series: folder, path, revision })
    }
  }
  const onDiskChange = (paths: ReadonlySet<string>): Promise<void> =>
    queued(async () => {
      if (model === null) return
      const bySeries = groupBySeries(paths)
      const folders = new Set(model.series.map((series) => series.folder))
      if ([...bySeries].some(([folder, inside]) => affectsWorkspace(folder, inside, folders)))
        return await reloadAll()
      for (const [folder, inside] of bySeries) if (folders.has(folder)) await reload(folder, inside)
    }).catch((error: unknown) => log.error('reading an outside change failed', error))

  const startWatch = async (root: string): Promise<void> => {
    watch = await watchFolder(root, {
      onChange: (paths) => void onDiskChange(paths),
      onError: (error) => {
        log.error('the watch failed', error)
        void onDiskChange(new Set([workspaceManifestName]))
      },
    })
  }
  const stopWatch = async (): Promise<void> => {
    await watch?.close()
    watch = null
  }

  return {
    get model() {
      return model
    },
    require,
    open: (path) =>
      queued(async () => {
        const root = (await storage.realPath(resolve(path))) ?? resolve(path)
        const opened = await loadWorkspace(storage, root, { drafts: false })
        await stopWatch()
        model = opened
        await startWatch(root)
        events.emit('workspace.changed', { workspace: opened.snapshot })
        return opened
      }),
    countDrafts: (drafts) =>
      queued(async () => {
        const current = require()
        model = await loadWorkspace(storage, current.root, { drafts, previous: current })
        events.emit('workspace.changed', { workspace: model.snapshot })
        return model
      }),
    write: (folder, changed, work) =>
      queued(async () => {
        const result = await work(require())
        await reload(folder, new Set(changed))
        return result
      }),
    close: async () => {
      await stopWatch()
      await queue
    },
  }
}

/** Workspace paths by series folder; a path without a folder stands under the empty name. */
function groupBySeries(paths: ReadonlySet<string>): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>()
  for (const path of paths) {
    const slash = path.indexOf('/')
    const folder = slash < 0 ? '' : path.slice(0, slash)
    const inside = slash < 0 ? path : path.slice(slash + 1)
    groups.set(folder, (groups.get(folder) ?? new Set()).add(inside))
  }
  return groups
}

/** The workspace's own manifest, or a series that came or went. */
function affectsWorkspace(folder: string, inside: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  if (folder === '') return inside.has(workspaceManifestName) || [...inside].some((name) => known.has(name))
  return !known.has(folder) && inside.has(seriesManifestName)
}
