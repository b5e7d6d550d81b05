import { join, resolve } from 'node:path'
import type { BeforeReplace } from '#core/documents/before-replace'
import { decodeText } from '#core/documents/decode-text'
import { findSeries } from '#core/operations/find-series'
import type { Storage } from '#core/storage/storage'
import { type FolderWatch, watchFolder } from '#core/storage/watch-folder'
import { loadSeries, withManifest } from '#core/workspace/load-series'
import { loadWorkspace, withSeries } from '#core/workspace/load-workspace'
import { readSeriesManifest, type SeriesManifest, seriesManifestName } from '#core/workspace/series-manifest'
import { workspaceManifestName } from '#core/workspace/workspace-manifest'
import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import type { Series } from '#shared/model/series'
import type { EventHub } from './event-hub.ts'
import { createHistoryKeeper, type HistoryKeeper } from './history-keeper.ts'
import type { Host } from './host.ts'
import { createWriteAccess, type WriteStanding } from './write-access.ts'

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
  /**
   * Runs a write of one series' `series.yaml`, which hands back the manifest as written: the order is
   * taken from it and no file is read again. Clients hear of it by `series.changed`.
   */
  writeOrder(
    folder: string,
    work: (model: WorkspaceModel, beforeReplace: BeforeReplace) => Promise<SeriesManifest>,
  ): Promise<Series>
  /** Keeps versions of what is written file by file. */
  readonly history: HistoryKeeper
  /** Keeps a text as a version that cannot be saved now, where this process may write. */
  keepUnsaved(path: string, bytes: Uint8Array): Promise<void>
  /** Runs work when nothing else reads or writes the model. */
  inTurn<T>(work: () => Promise<T>): Promise<T>
  /** Runs a write that may touch any series, and reads again what changed. */
  writeAnywhere<T>(work: (model: WorkspaceModel) => Promise<T>): Promise<T>
  /** Takes the right to write from a holder that has fallen silent. */
  takeOver(): Promise<WorkspaceModel>
  close(): Promise<void>
}

export function createWorkspaceSession(storage: Storage, events: EventHub, host: Host): WorkspaceSession {
  const { log } = host
  let model: WorkspaceModel | null = null
  let standing: WriteStanding = { lockedBy: null, recovered: [] }
  let watch: FolderWatch | null = null
  let queue: Promise<unknown> = Promise.resolve()

  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done
  }
  const history = createHistoryKeeper({
    storage,
    log,
    inTurn: (work) => void queued(work),
  })
  const access = createWriteAccess({
    storage,
    app: host.kind === 'browser' ? 'browser' : 'desktop',
    log,
    onHolder: (lockedBy) => {
      standing = { ...standing, lockedBy }
      if (model === null) return
      model = withStanding(model, standing)
      events.emit('workspace.changed', { workspace: model.snapshot })
    },
  })
  const require = (): WorkspaceModel => {
    if (model !== null) return model
    throw new SeriatimError('workspace.noneOpen', 'No workspace is open. Open one first.')
  }
  /** The model to write by, with the lock in hand. What may only be read is refused by who writes it. */
  const writable = async (): Promise<WorkspaceModel> => {
    const { readOnly } = require().snapshot
    if (readOnly === null || readOnly === 'lock') await access.require()
    return require()
  }
  const rearrange = (previous: SeriesModel, manifest: SeriesManifest): SeriesModel => {
    if (manifest === previous.manifest) return previous
    const current = require()
    const next = withManifest(previous, manifest, {
      manifest: current.manifest,
      drafts: current.snapshot.drafts,
    })
    model = withStanding(withSeries(current, next), standing)
    events.emit('series.changed', { series: next.snapshot })
    return next
  }
  /** Own writes come back by the watch: a manifest that reads as it is known is no news. */
  const reloadManifest = async (previous: SeriesModel): Promise<void> => {
    const bytes = await storage.read(join(require().root, previous.folder, seriesManifestName))
    const text = bytes === null ? '' : (decodeText(bytes)?.text ?? null)
    if (text !== previous.manifest.text) rearrange(previous, readSeriesManifest(previous.folder, text))
  }
  const reload = async (folder: string, changed: ReadonlySet<string>): Promise<void> => {
    const current = require()
    const previous = current.series.find((series) => series.folder === folder)
    if (previous !== undefined && changed.size === 1 && changed.has(seriesManifestName))
      return await reloadManifest(previous)
    const options = { manifest: current.manifest, drafts: current.snapshot.drafts, previous, changed }
    const next = await loadSeries(storage, current.root, folder, options)
    model = withStanding(withSeries(current, next), standing)
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
    model = withStanding(
      await loadWorkspace(storage, current.root, { drafts: current.snapshot.drafts, previous: current }),
      standing,
    )
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
    history,
    inTurn: queued,
    keepUnsaved: (path, bytes) =>
      queued(async () => {
        if (access.held) await history.keepUnsaved(path, bytes)
      }),
    open: (path) =>
      queued(async () => {
        const root = (await storage.realPath(resolve(path))) ?? resolve(path)
        // What cannot be opened leaves the workspace that is open as it is.
        const found = await loadWorkspace(storage, root, { drafts: false })
        await history.flush()
        await access.leave()
        history.enter(root)
        standing = await access.enter(root)
        const finished = standing.recovered.length > 0
        const opened = withStanding(
          finished ? await loadWorkspace(storage, root, { drafts: false }) : found,
          standing,
        )
        await stopWatch()
        model = opened
        await startWatch(root)
        events.emit('workspace.changed', { workspace: opened.snapshot })
        return opened
      }),
    countDrafts: (drafts) =>
      queued(async () => {
        const current = require()
        model = withStanding(
          await loadWorkspace(storage, current.root, { drafts, previous: current }),
          standing,
        )
        events.emit('workspace.changed', { workspace: model.snapshot })
        return model
      }),
    write: (folder, changed, work) =>
      queued(async () => {
        const result = await work(await writable())
        await reload(folder, new Set(changed))
        return result
      }),
    writeAnywhere: (work) =>
      queued(async () => {
        const result = await work(await writable())
        await reloadAll()
        return result
      }),
    writeOrder: (folder, work) =>
      queued(async () => {
        const current = await writable()
        const series = findSeries(current, folder)
        const manifest = await history.keeping(`${series.folder}/${seriesManifestName}`, (before) =>
          work(current, before),
        )
        return rearrange(findSeries(require(), folder), manifest).snapshot
      }),
    takeOver: () =>
      queued(async () => {
        await access.takeOver()
        await reloadAll()
        return require()
      }),
    close: async () => {
      await stopWatch()
      await queued(() => history.flush())
      await access.leave()
    },
  }
}

/** The model as clients are to see it: for reading where another process writes. */
function withStanding(model: WorkspaceModel, { lockedBy, recovered }: WriteStanding): WorkspaceModel {
  const { snapshot } = model
  const own = snapshot.readOnly === 'lock' ? null : snapshot.readOnly
  const readOnly = own ?? (lockedBy === null ? null : 'lock')
  return {
    ...model,
    snapshot: {
      ...snapshot,
      readOnly,
      lockedBy,
      recovered: recovered.map(({ label, conflicts }) => ({ label, conflicts: [...conflicts] })),
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
