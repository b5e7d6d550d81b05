import { join } from 'node:path'
import { encodeText } from '#core/documents/decode-text'
import { revisionOf } from '#core/documents/revision'
import { transact } from '#core/journal/transact'
import type { FileChange, NewContent } from '#core/journal/transaction'
import { followLinks, type FollowOptions, writingOptions } from '#core/links/follow-links'
import { allTargets, followedTargets } from '#core/links/followed-targets'
import { followedLinks, type FollowedLinks, relinkedFiles, relinkedText } from '#core/links/relinked-files'
import { seriesSlug } from '#core/markdown/slug'
import type { Storage } from '#core/storage/storage'
import { withSlug } from '#core/workspace/edit-manifest-keys'
import { seriesManifestName } from '#core/workspace/series-manifest'
import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'
import { findSeries, requireWritable } from './find-series.ts'
import { manifestBytes, readManifest } from './read-manifest.ts'
import { seriesFiles } from './series-files.ts'
import { freeSeriesFolder } from './series-folder.ts'
import { seriesListChange } from './series-list-change.ts'
import { encodeRecord, readRecord, recordPath, trashIds } from './trash-record.ts'

export interface RenameSeriesRequest {
  /** Folder of the series now. */
  readonly series: string
  /** Its new name, directly in the workspace. */
  readonly folder: string
}

export interface RenamedSeries extends FollowedLinks {
  readonly folder: string
  /** Names the transaction in the journal; null where the folder had that name already. */
  readonly step: string | null
}

/**
 * Gives the folder of a series another name, with all that lies in it. Links follow, `seriatim.yaml` and the
 * trash name it anew, and addresses of pages stay: where the new name would change them, the old slug is
 * written to `series.yaml`. One transaction.
 */
export async function renameSeries(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, folder: given }: RenameSeriesRequest,
  options: FollowOptions = {},
): Promise<RenamedSeries> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  const from = series.folder
  if (given.trim().normalize('NFC') === from.normalize('NFC'))
    return { folder: from, step: null, links: 0, articles: 0 }
  const to = await freeSeriesFolder(storage, model.root, given, from)
  const files = await seriesFiles(storage, join(model.root, from))
  const moved = new Map(files.map(({ path }) => [`${from}/${path}`, `${to}/${path}`]))
  const targets = followedTargets(allTargets(model), moved)
  const relinked = await followLinks(storage, model, { moved, targets }, options)
  const manifest = await manifestAfter(storage, model, series, to)
  const changes: FileChange[] = relinkedFiles(relinked, moved)
  for (const { path, revision } of files) {
    const old = `${from}/${path}`
    const own = relinked.find((article) => article.path === old)
    const bytes =
      path === seriesManifestName ? manifest : own === undefined ? null : encodeText(relinkedText(own))
    const after: NewContent = bytes === null ? { kind: 'file', path: old } : { kind: 'bytes', bytes }
    changes.push({ path: `${to}/${path}`, before: null, after })
    changes.push({ path: old, before: own?.revision ?? revision, after: null })
  }
  changes.push(
    ...(await seriesListChange(storage, model.root, (listed) =>
      listed.map((folder) => (folder === from ? to : folder)),
    )),
    ...(await trashChanges(storage, model, from, to)),
  )
  const moves = files.flatMap(({ path }) =>
    path === seriesManifestName || series.articles.has(path)
      ? [{ from: `${from}/${path}`, to: `${to}/${path}` }]
      : [],
  )
  const label = `Rename ${from}`
  const { id } = await transact(storage, model.root, { label, changes, moves }, writingOptions(options))
  return { folder: to, step: id, ...followedLinks(relinked) }
}

/** The bytes of `series.yaml` with the slug that its pages have; null where they stay as they are. */
async function manifestAfter(
  storage: Storage,
  { root }: WorkspaceModel,
  series: SeriesModel,
  to: string,
): Promise<Uint8Array | null> {
  const now = await readManifest(storage, root, series)
  const slug = seriesSlug(series.folder, null)
  if (now.manifest.slug !== null || slug === seriesSlug(to, null)) return null
  return manifestBytes(now, withSlug(series.folder, now.manifest, slug))
}

/** What lies in the trash goes back to where the series is then. */
async function trashChanges(
  storage: Storage,
  { root }: WorkspaceModel,
  from: string,
  to: string,
): Promise<FileChange[]> {
  const changes: FileChange[] = []
  for (const id of await trashIds(storage, root)) {
    const found = await readRecord(storage, root, id)
    if (found === null || found.record.series !== from) continue
    const bytes = encodeRecord({ ...found.record, series: to })
    changes.push({ path: recordPath(id), before: revisionOf(found.bytes), after: { kind: 'bytes', bytes } })
  }
  return changes
}
