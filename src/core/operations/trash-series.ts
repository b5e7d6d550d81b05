import { join } from 'node:path'
import { transact } from '#core/journal/transact'
import type { FileChange } from '#core/journal/transaction'
import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { findSeries, requireWritable } from './find-series.ts'
import { seriesFiles } from './series-files.ts'
import { seriesListChange } from './series-list-change.ts'
import { trashId } from './trash-id.ts'
import { trashedPath } from './trash-record.ts'
import { encodeSeriesRecord, seriesRecordPath, type TrashedSeriesRecord } from './trashed-series.ts'

export interface TrashSeriesRequest {
  readonly series: string
  /** Tells the author when it was; decides nothing. */
  readonly now: Date
}

export interface TrashedSeries {
  /** Its name in the trash. */
  readonly id: string
  /** Names the transaction in the journal. */
  readonly step: string
}

/** Moves a series with all that lies in its folder into the trash, in one transaction. */
export async function trashSeries(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, now }: TrashSeriesRequest,
): Promise<TrashedSeries> {
  requireWritable(model)
  const { folder, snapshot, articles } = findSeries(model, wanted)
  const id = trashId(now)
  const files = await seriesFiles(storage, join(model.root, folder))
  const { series: listed } = model.manifest
  const at = listed.indexOf(folder)
  const record: TrashedSeriesRecord = {
    format: 1,
    folder,
    title: snapshot.title,
    articles: articles.size,
    words: [...articles.values()].reduce((sum, { words }) => sum + words, 0),
    trashedAt: now.toISOString(),
    place: at < 0 ? null : { next: listed[at + 1] ?? null },
    files: files.map(({ path }) => path),
  }
  const changes: FileChange[] = [
    {
      path: seriesRecordPath(id),
      before: null,
      after: { kind: 'bytes', bytes: encodeSeriesRecord(record) },
    },
  ]
  for (const { path, revision } of files) {
    const from = `${folder}/${path}`
    changes.push({ path: trashedPath(id, path), before: null, after: { kind: 'file', path: from } })
    changes.push({ path: from, before: revision, after: null })
  }
  const without = (names: readonly string[]): string[] => names.filter((name) => name !== folder)
  changes.push(...(await seriesListChange(storage, model.root, without)))
  const { id: step } = await transact(storage, model.root, { label: `Trash ${snapshot.title}`, changes })
  return { id, step }
}
