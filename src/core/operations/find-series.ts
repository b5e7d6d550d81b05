import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import type { Entry } from '#shared/model/series'

/** The series in a folder, or `series.notFound`. */
export function findSeries(model: WorkspaceModel, folder: string): SeriesModel {
  const wanted = folder.normalize('NFC')
  const found = model.series.find((series) => series.folder.normalize('NFC') === wanted)
  if (found !== undefined) return found
  const known = model.series.map((series) => series.folder).join(', ') || 'none'
  throw new SeriatimError(
    'series.notFound',
    `There is no series "${folder}" in this workspace (there is: ${known}). Nothing was changed.`,
  )
}

/** The entry with a key, or `series.entryNotFound`. */
export function findEntry(series: SeriesModel, key: string): Entry {
  const wanted = key.normalize('NFC')
  const found = series.snapshot.entries.find((entry) => entry.key.normalize('NFC') === wanted)
  if (found !== undefined) return found
  throw new SeriatimError(
    'series.entryNotFound',
    `There is no article "${key}" in "${series.folder}". Nothing was changed.`,
  )
}

/** Raises `series.sectionUnknown` unless the section is null or listed. */
export function requireSection(series: SeriesModel, section: string | null | undefined): void {
  if (section === null || section === undefined) return
  const ids = series.manifest.sections.map(({ id }) => id)
  if (ids.includes(section)) return
  const known = ids.join(', ') || 'none'
  throw new SeriatimError(
    'series.sectionUnknown',
    `"${series.folder}" has no section "${section}" (there is: ${known}). Nothing was changed.`,
  )
}

/** Raises `workspace.readOnly` where nothing may be written. */
export function requireWritable(model: WorkspaceModel): void {
  if (model.snapshot.readOnly === null) return
  throw new SeriatimError(
    'workspace.readOnly',
    'This workspace is open for reading only, so nothing was changed.',
    { reason: model.snapshot.readOnly },
  )
}
