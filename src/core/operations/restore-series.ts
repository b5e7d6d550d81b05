import { join } from 'node:path'
import { revisionOf } from '#core/documents/revision'
import { transact } from '#core/journal/transact'
import type { FileChange, FileMove } from '#core/journal/transaction'
import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { requireWritable } from './find-series.ts'
import { freeFolderBeside } from './free-folder-beside.ts'
import { notInTrash } from './not-in-trash.ts'
import { seriesListChange } from './series-list-change.ts'
import { trashedPath } from './trash-record.ts'
import { readSeriesRecord, seriesRecordPath } from './trashed-series.ts'

export interface RestoredSeries {
  readonly folder: string
  /** Names the transaction in the journal. */
  readonly step: string
}

/**
 * Puts a series back, in one transaction: under its name, or beside it where that is taken by now, and at its place
 * on All Series. Raises `trash.notFound`.
 */
export async function restoreSeries(
  storage: Storage,
  model: WorkspaceModel,
  id: string,
): Promise<RestoredSeries> {
  requireWritable(model)
  const { root } = model
  const found = await readSeriesRecord(storage, root, id)
  if (found === null) throw notInTrash()
  const { record, bytes } = found
  const folder = await freeFolderBeside(storage, root, record.folder)
  const changes: FileChange[] = [{ path: seriesRecordPath(id), before: revisionOf(bytes), after: null }]
  const moves: FileMove[] = []
  for (const file of record.files) {
    const from = trashedPath(id, file)
    const content = await storage.read(join(root, from))
    if (content === null) throw notInTrash()
    changes.push({ path: `${folder}/${file}`, before: null, after: { kind: 'file', path: from } })
    changes.push({ path: from, before: revisionOf(content), after: null })
    if (folder !== record.folder && file.endsWith('.md'))
      moves.push({ from: `${record.folder}/${file}`, to: `${folder}/${file}` })
  }
  const { place } = record
  if (place !== null)
    changes.push(
      ...(await seriesListChange(storage, root, (listed) => {
        const at = place.next === null ? -1 : listed.indexOf(place.next)
        return listed.toSpliced(at < 0 ? listed.length : at, 0, folder)
      })),
    )
  const label = `Put ${record.title} back`
  const { id: step } = await transact(storage, root, { label, changes, moves })
  return { folder, step }
}
