import { join } from 'node:path'
import { transact } from '#core/journal/transact'
import type { FileChange } from '#core/journal/transaction'
import type { Storage } from '#core/storage/storage'
import { editReadingOrder } from '#core/workspace/edit-reading-order'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { Entry } from '#shared/model/series'
import { articleFiles } from './article-files.ts'
import { entryPositions, findEntries } from './entry-positions.ts'
import { findSeries, requireWritable } from './find-series.ts'
import { manifestChange, type ManifestOnDisk, readManifest } from './read-manifest.ts'
import { trashId } from './trash-id.ts'
import { encodeRecord, recordPath, trashedPath, type TrashRecord } from './trash-record.ts'

export interface TrashRequest {
  readonly series: string
  /** Keys of the entries. Planned ones, and those whose file is gone, only leave the order. */
  readonly keys: readonly string[]
  /** Tells the author when it was; decides nothing. */
  readonly now: Date
}

export interface Trashed {
  /** Names of the articles in the trash; planned ones, and those whose file is gone, have none. */
  readonly ids: readonly string[]
  /** Names the transaction in the journal; null where there was nothing to do. */
  readonly step: string | null
}

/** Moves articles with their own files into the trash, in one transaction. */
export async function trashArticles(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, keys, now }: TrashRequest,
): Promise<Trashed> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  const entries = findEntries(series, keys)
  const manifest = await readManifest(storage, model.root, series)
  const ids: string[] = []
  const changes: FileChange[] = []
  for (const entry of entries) {
    const { path } = entry
    const files = path === null ? [] : await articleFiles(storage, join(model.root, series.folder), path)
    if (path === null || files.length === 0) continue
    const id = trashId(now)
    const names = files.map((file) => file.path)
    const record = recordOf(manifest, entry, path, names, now)
    changes.push({
      path: recordPath(id),
      before: null,
      after: { kind: 'bytes', bytes: encodeRecord(record) },
    })
    for (const file of files) {
      const from = `${series.folder}/${file.path}`
      changes.push({ path: trashedPath(id, file.path), before: null, after: { kind: 'file', path: from } })
      changes.push({ path: from, before: file.revision, after: null })
    }
    ids.push(id)
  }
  const positions = entryPositions(manifest.manifest)
  const from = entries.flatMap(({ key }) => positions.of(key) ?? [])
  const edited = editReadingOrder(series.folder, manifest.manifest, { kind: 'remove', from })
  changes.push(...manifestChange(manifest, edited))
  const [first] = entries
  const label = entries.length === 1 ? `Trash ${first?.title}` : `Trash ${entries.length} articles`
  if (changes.length === 0) return { ids, step: null }
  const { id: step } = await transact(storage, model.root, { label, changes })
  return { ids, step }
}

function recordOf(
  { folder, manifest }: ManifestOnDisk,
  { key, title, number, words }: Entry,
  path: string,
  files: string[],
  now: Date,
): TrashRecord {
  const position = entryPositions(manifest).of(key)
  const own = position === undefined ? undefined : manifest.entries[position - 1]
  const next = position === undefined ? undefined : manifest.entries[position]
  const place =
    position === undefined || own?.kind !== 'article'
      ? null
      : {
          position,
          section: own.section,
          unnumbered: own.unnumbered,
          next: next?.kind === 'article' ? next.path : null,
          source: manifest.order?.flow === false ? (manifest.order.items[own.item]?.text ?? null) : null,
        }
  return { format: 1, series: folder, path, title, number, words, trashedAt: now.toISOString(), place, files }
}
