import { transact } from '#core/journal/transact'
import type { Storage } from '#core/storage/storage'
import { withArchived } from '#core/workspace/edit-manifest-keys'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { findSeries, requireWritable } from './find-series.ts'
import { manifestChange, readManifest } from './read-manifest.ts'

export interface ArchiveSeriesRequest {
  readonly series: string
  readonly archived: boolean
}

/**
 * Puts a series away, or takes it out again: a key of its manifest and nothing else. Returns the step, null where
 * it was so already.
 */
export async function archiveSeries(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, archived }: ArchiveSeriesRequest,
): Promise<string | null> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  const now = await readManifest(storage, model.root, series)
  const changes = manifestChange(now, withArchived(series.folder, now.manifest, archived))
  if (changes.length === 0) return null
  const label = `${archived ? 'Archive' : 'Unarchive'} ${series.snapshot.title}`
  const { id } = await transact(storage, model.root, { label, changes })
  return id
}
