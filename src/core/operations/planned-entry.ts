import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { entryGone, entryPositions } from './entry-positions.ts'
import { findEntry, findSeries, requireWritable } from './find-series.ts'
import { type ManifestOnDisk, readManifest } from './read-manifest.ts'
import type { SeriesModel } from '#core/workspace/workspace-model'

/** A planned entry as the disk has it now. */
export interface PlannedEntry {
  readonly series: SeriesModel
  readonly title: string
  /** From 1. */
  readonly position: number
  readonly now: ManifestOnDisk
}

/** The planned entry of a key. Raises `series.entryNotFound` for any other, and where it has gone meanwhile. */
export async function plannedEntry(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, key }: { readonly series: string; readonly key: string },
): Promise<PlannedEntry> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  const { title, path } = findEntry(series, key)
  if (path !== null) throw notPlanned(title)
  const now = await readManifest(storage, model.root, series)
  const position = entryPositions(now.manifest).of(key)
  if (position === undefined) throw entryGone(series.folder, title)
  return { series, title, position, now }
}

function notPlanned(title: string): SeriatimError {
  return new SeriatimError(
    'series.entryNotFound',
    `"${title}" is not planned: it has a file already. Nothing was changed.`,
  )
}
