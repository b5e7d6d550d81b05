import { join, resolve } from 'node:path'
import type { BeforeReplace } from '#core/documents/before-replace'
import { decodeText } from '#core/documents/decode-text'
import { findSeries } from '#core/operations/find-series'
import type { Storage } from '#core/storage/storage'
import { kindOfPath } from '#core/workspace/list-articles'
import { loadSeries, reloadArticles, withManifest } from '#core/workspace/load-series'
import { loadWorkspace, withSeries } from '#core/workspace/load-workspace'
import { readSeriesManifest, type SeriesManifest, seriesManifestName } from '#core/workspace/series-manifest'
import { workspaceManifestName } from '#core/workspace/workspace-manifest'
import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import type { Series } from '#shared/model/series'
import { affectsWorkspace, groupBySeries } from './changed-paths.ts'
import type { EventHub } from './event-hub.ts'
import { createDiskFollower } from './follow-disk.ts'
import { createHistoryKeeper, type HistoryKeeper } from './history-keeper.ts'
import type { Host } from './host.ts'
import { type Standing, withStanding } from './workspace-standing.ts'
import { createWriteAccess } from './write-access.ts'

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
  /** Looks at the whole folder, for changes that the watch may have missed. */
  rescan(): Promise<void>
  close(): Promise<void>
}

/**
 * `onRead` hears whenever the model was read again, with the paths in the workspace that may be others than before:
 * files that are no part of the model among them. Null stands for all of them.
 */
export function createWorkspaceSession(
  storage: Storage,
  events: EventHub,
  host: Host,
  onRead: (changed: ReadonlySet<string> | null) => void,
): WorkspaceSession {
  const { log } = host
  let model: WorkspaceModel | null = null
  let standing: Standing = { lockedBy: null, recovered: [], reachable: true }
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
    const { readOnly, reachable } = require().snapshot
    if (!reachable) throw unreachable()
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
  /** Both tell clients what is news, and say whether anything was. */
  const reload = async (folder: string, changed: ReadonlySet<string>): Promise<boolean> => {
    const current = require()
    const previous = current.series.find((series) => series.folder === folder)
    if (previous !== undefined && changed.size === 1 && changed.has(seriesManifestName)) {
      await reloadManifest(previous)
      return model !== current
    }
    const options = { manifest: current.manifest, drafts: current.snapshot.drafts, previous, changed }
    const kinds = new Set([...changed].map(kindOfPath))
    const few = previous !== undefined && changed.size > 0 && !kinds.has('whole')
    const articles = few ? [...changed].filter((path) => kindOfPath(path) === 'article') : []
    const next = few
      ? await reloadArticles(storage, current.root, previous, articles, options)
      : await loadSeries(storage, current.root, folder, options)
    if (next === previous) return false
    model = withStanding(withSeries(current, next), standing)
    const news = JSON.stringify(next.snapshot) !== JSON.stringify(previous?.snapshot)
    if (news) events.emit('series.changed', { series: next.snapshot })
    return emitRevisions(current, folder) || news
  }
  const reloadAll = async (): Promise<boolean> => {
    const current = require()
    model = withStanding(
      await loadWorkspace(storage, current.root, { drafts: current.snapshot.drafts, previous: current }),
      standing,
    )
    const news = JSON.stringify(model.snapshot) !== JSON.stringify(current.snapshot)
    if (news) events.emit('workspace.changed', { workspace: model.snapshot })
    // The articles of a series that is gone are gone as well.
    const folders = new Set([...model.series, ...current.series].map(({ folder }) => folder))
    onRead(null)
    return [...folders].reduce((told, folder) => emitRevisions(current, folder) || told, news)
  }
  const emitRevisions = (before: WorkspaceModel, folder: string): boolean => {
    let told = false
    const old = before.series.find((series) => series.folder === folder)?.articles
    const now = model?.series.find((series) => series.folder === folder)?.articles
    for (const path of new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])) {
      const revision = now?.get(path)?.revision ?? null
      if (revision === (old?.get(path)?.revision ?? null)) continue
      events.emit('article.changedOnDisk', { series: folder, path, revision })
      told = true
    }
    return told
  }
  const isThere = async (root: string): Promise<boolean> =>
    (await storage.facts(join(root, workspaceManifestName))) !== null
  const follower = createDiskFollower({
    log,
    reread: (paths) =>
      queued(async () => {
        if (model === null) return false
        // A folder that was emptied, or a disk that went, deletes nothing: reading all of it says so.
        if (paths === null || !(await isThere(model.root))) return await reloadAll()
        const bySeries = groupBySeries(paths)
        const folders = new Set(model.series.map((series) => series.folder))
        if ([...bySeries].some(([folder, inside]) => affectsWorkspace(folder, inside, folders)))
          return await reloadAll()
        let news = false
        for (const [folder, inside] of bySeries)
          if (folders.has(folder)) news = (await reload(folder, inside)) || news
        onRead(paths)
        return news
      }),
    onPresence: (reachable) => {
      standing = { ...standing, reachable }
      if (model === null) return
      model = withStanding(model, standing)
      events.emit('workspace.changed', { workspace: model.snapshot })
    },
  })

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
        await follower.leave()
        standing = { ...(await access.enter(root)), reachable: true }
        const finished = standing.recovered.length > 0
        const opened = withStanding(
          finished ? await loadWorkspace(storage, root, { drafts: false }) : found,
          standing,
        )
        model = opened
        await follower.enter(root)
        events.emit('workspace.changed', { workspace: opened.snapshot })
        onRead(null)
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
        onRead(new Set())
        return model
      }),
    write: (folder, changed, work) =>
      queued(async () => {
        const current = await writable()
        const result = await work(current).catch(async (error: unknown) => {
          // A file that is gone with the whole folder is not a file that somebody removed.
          throw (await isThere(current.root)) ? error : unreachable()
        })
        await reload(folder, new Set(changed))
        onRead(new Set(changed.map((path) => `${folder}/${path}`)))
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
        const { snapshot } = rearrange(findSeries(require(), folder), manifest)
        onRead(new Set())
        return snapshot
      }),
    takeOver: () =>
      queued(async () => {
        await access.takeOver()
        await reloadAll()
        return require()
      }),
    rescan: () => follower.rescan(),
    close: async () => {
      await follower.leave()
      await queued(() => history.flush())
      await access.leave()
    },
  }
}

function unreachable(): SeriatimError {
  return new SeriatimError(
    'workspace.unreachable',
    'The folder of this workspace is not there just now, so nothing was written. What you typed is kept and is saved when the folder is back.',
  )
}
