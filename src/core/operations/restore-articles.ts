import { dirname, join } from 'node:path'
import { revisionOf } from '#core/documents/revision'
import { transact } from '#core/journal/transact'
import type { FileChange, FileMove } from '#core/journal/transaction'
import type { Storage } from '#core/storage/storage'
import { isTemporaryName } from '#core/storage/temporary-name'
import { kindOfPath } from '#core/workspace/list-articles'
import { editReadingOrder, type OrderEdit } from '#core/workspace/edit-reading-order'
import type { SeriesManifest } from '#core/workspace/series-manifest'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { movedAlong } from './article-files.ts'
import { collisionKey } from './article-name.ts'
import { freeFilePath } from './free-file-path.ts'
import { findSeries, requireWritable } from './find-series.ts'
import { notInTrash } from './not-in-trash.ts'
import { manifestChange, type ManifestOnDisk, readManifest } from './read-manifest.ts'
import { readRecord, recordPath, trashedPath, type TrashRecord } from './trash-record.ts'

/** Where a restored article is now. */
export interface Restored {
  readonly series: string
  readonly path: string
}

interface Order {
  readonly onDisk: ManifestOnDisk
  edited: SeriesManifest
}

/**
 * Puts articles back, in one transaction: each under its name, or beside it where that is taken by now, and
 * before the article that followed it, else at its old position. Raises `trash.notFound`.
 */
export async function restoreArticles(
  storage: Storage,
  model: WorkspaceModel,
  ids: readonly string[],
): Promise<Restored[]> {
  requireWritable(model)
  const changes: FileChange[] = []
  const moves: FileMove[] = []
  const restored: Restored[] = []
  const orders = new Map<string, Order>()
  const taken = new Set<string>()
  for (const id of ids) {
    const found = await readRecord(storage, model.root, id)
    if (found === null) throw notInTrash()
    const { record, bytes } = found
    const series = findSeries(model, record.series)
    const path = await freePath(storage, join(model.root, series.folder), record.path, taken)
    taken.add(collisionKey(path))
    changes.push({ path: recordPath(id), before: revisionOf(bytes), after: null })
    for (const file of record.files) {
      const from = trashedPath(id, file)
      const content = await storage.read(join(model.root, from))
      if (content === null) throw notInTrash()
      const to = `${series.folder}/${movedAlong(file, record.path, path)}`
      changes.push({ path: to, before: null, after: { kind: 'file', path: from } })
      changes.push({ path: from, before: revisionOf(content), after: null })
    }
    if (record.place !== null) {
      const order = orders.get(series.folder) ?? (await orderOf(storage, model, series.folder))
      orders.set(series.folder, order)
      order.edited = inserted(series.folder, order.edited, record, path)
    }
    if (path !== record.path)
      moves.push({ from: `${series.folder}/${record.path}`, to: `${series.folder}/${path}` })
    restored.push({ series: series.folder, path })
  }
  for (const { onDisk, edited } of orders.values()) changes.push(...manifestChange(onDisk, edited))
  const label = ids.length === 1 ? 'Put an article back' : `Put ${ids.length} articles back`
  await transact(storage, model.root, { label, changes, moves })
  return restored
}

async function orderOf(storage: Storage, model: WorkspaceModel, folder: string): Promise<Order> {
  const onDisk = await readManifest(storage, model.root, findSeries(model, folder))
  return { onDisk, edited: onDisk.manifest }
}

/** As it was written before, where that still says it; else written anew. */
function inserted(
  folder: string,
  manifest: SeriesManifest,
  record: TrashRecord,
  path: string,
): SeriesManifest {
  const edit = insertion(manifest, record, path)
  const source = record.place?.source ?? null
  if (source === null || manifest.order?.flow !== false) return editReadingOrder(folder, manifest, edit)
  try {
    return editReadingOrder(folder, manifest, { ...edit, source })
  } catch {
    // It has another name or section by now, or the list is written in another way.
    return editReadingOrder(folder, manifest, edit)
  }
}

function insertion(
  manifest: SeriesManifest,
  { place }: TrashRecord,
  path: string,
): Extract<OrderEdit, { kind: 'insert' }> {
  const next = manifest.entries.findIndex((entry) => entry.kind === 'article' && entry.path === place?.next)
  const known = manifest.sections.some(({ id }) => id === place?.section)
  return {
    kind: 'insert',
    path,
    to: next < 0 ? (place?.position ?? Number.MAX_SAFE_INTEGER) : next + 1,
    section: known ? (place?.section ?? null) : null,
    unnumbered: place?.unnumbered ?? false,
  }
}

/** The path, with a number at its name where something else has it now. */
async function freePath(
  storage: Storage,
  series: string,
  path: string,
  taken: ReadonlySet<string>,
): Promise<string> {
  if (kindOfPath(path) !== 'article') return await freeFilePath(storage, series, path, taken)
  const names = new Set<string>()
  for (const { name, kind } of (await storage.list(series)) ?? []) {
    // An empty folder holds nobody's place.
    const inside = kind === 'folder' ? ((await storage.list(join(series, name))) ?? []) : null
    if (inside === null || inside.some((entry) => !isTemporaryName(entry.name))) names.add(collisionKey(name))
  }
  const isFree = (candidate: string): boolean =>
    !taken.has(collisionKey(candidate)) && !names.has(collisionKey(candidate.split('/')[0] ?? candidate))
  if (isFree(path)) return path
  for (let nth = 2; ; nth += 1) {
    const candidate = path.endsWith('/index.md')
      ? `${dirname(path)}-${nth}/index.md`
      : `${path.replace(/\.md$/, '')}-${nth}.md`
    if (isFree(candidate)) return candidate
  }
}
