import { join } from 'node:path'
import { revisionOf } from '#core/documents/revision'
import { transact } from '#core/journal/transact'
import type { FileChange } from '#core/journal/transaction'
import type { Storage } from '#core/storage/storage'
import { editReadingOrder } from '#core/workspace/edit-reading-order'
import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { articleAssets } from './article-assets.ts'
import { articleFiles } from './article-files.ts'
import { collisionKey } from './article-name.ts'
import { entryPositions, findEntries } from './entry-positions.ts'
import { findSeries, requireSection, requireWritable } from './find-series.ts'
import { manifestChange, readManifest } from './read-manifest.ts'
import { takenKeys } from './taken-names.ts'

export interface MoveToSeriesRequest {
  readonly from: string
  /** Keys of articles; their order among themselves stays. */
  readonly keys: readonly string[]
  readonly series: string
  /** 1-based position of the first in its new series; beyond the end means last. */
  readonly to: number
  readonly section: string | null
}

export interface MovedToSeries {
  /** Their paths in the new series. */
  readonly paths: readonly string[]
  /** Names the transaction in the journal. */
  readonly step: string
}

/**
 * Moves articles to another series, each with its own files and with the assets that it names; an asset that
 * another article needs as well is copied. One transaction; nothing is written over: a name that is taken
 * there raises `article.nameTaken`.
 */
export async function moveToSeries(
  storage: Storage,
  model: WorkspaceModel,
  { from, keys, series: wanted, to, section }: MoveToSeriesRequest,
): Promise<MovedToSeries> {
  requireWritable(model)
  const source = findSeries(model, from)
  const target = findSeries(model, wanted)
  requireSection(target, section)
  const entries = findEntries(source, keys)
  const taken = takenKeys(target)
  const changes = new Map<string, FileChange>()
  const paths: string[] = []
  for (const { path, title } of entries) {
    if (path === null) throw planned(title)
    if (taken.has(collisionKey(path))) throw nameTaken(target.folder, path)
    taken.add(collisionKey(path))
    for (const change of await filesOf(storage, model.root, source, target, path))
      changes.set(change.path, change)
    paths.push(path)
  }
  const out = await readManifest(storage, model.root, source)
  const into = await readManifest(storage, model.root, target)
  const positions = entryPositions(out.manifest)
  const removed = entries.flatMap(({ key }) => positions.of(key) ?? [])
  const left = editReadingOrder(source.folder, out.manifest, { kind: 'remove', from: removed })
  const joined = paths.reduce(
    (order, path, nth) =>
      editReadingOrder(target.folder, order, {
        kind: 'insert',
        path,
        to: Math.min(to, Number.MAX_SAFE_INTEGER - nth) + nth,
        section,
      }),
    into.manifest,
  )
  const all = [...changes.values(), ...manifestChange(out, left), ...manifestChange(into, joined)]
  const what = entries.length === 1 ? (entries[0]?.title ?? '') : `${entries.length} articles`
  const label = `Move ${what} to ${target.snapshot.title}`
  const moves = paths.map((path) => ({
    from: `${source.folder}/${path}`,
    to: `${target.folder}/${path}`,
  }))
  const { id } = await transact(storage, model.root, { label, changes: all, moves })
  return { paths, step: id }
}

async function filesOf(
  storage: Storage,
  root: string,
  source: SeriesModel,
  target: SeriesModel,
  path: string,
): Promise<FileChange[]> {
  const folder = join(root, source.folder)
  const own = await articleFiles(storage, folder, path)
  if (own.length === 0) throw gone(source.folder, path)
  const isOwn = new Set(own.map((file) => file.path))
  const assets = (await articleAssets(storage, folder, source, path)).filter((file) => !isOwn.has(file.path))
  const changes: FileChange[] = []
  for (const file of [...own.map((each) => ({ ...each, shared: false })), ...assets]) {
    const old = `${source.folder}/${file.path}`
    const there = await storage.read(join(root, target.folder, file.path))
    if (there !== null && revisionOf(there) !== file.revision) throw nameTaken(target.folder, file.path)
    if (there === null)
      changes.push({
        path: `${target.folder}/${file.path}`,
        before: null,
        after: { kind: 'file', path: old },
      })
    if (!file.shared) changes.push({ path: old, before: file.revision, after: null })
  }
  return changes
}

function nameTaken(folder: string, path: string): SeriatimError {
  return new SeriatimError(
    'article.nameTaken',
    `"${folder}/${path}" is there already with other content. Nothing was moved; rename one of the two first.`,
  )
}

function planned(title: string): SeriatimError {
  return new SeriatimError(
    'article.notFound',
    `"${title}" is planned and has no file yet, so there is nothing to move. Nothing was changed.`,
  )
}

function gone(folder: string, path: string): SeriatimError {
  return new SeriatimError(
    'article.notFound',
    `"${folder}/${path}" has lost its file, so it was not moved. Nothing was changed.`,
  )
}
