import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Storage } from '#core/storage/storage'
import { seriesManifestName } from '#core/workspace/series-manifest'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { requireWritable } from './find-series.ts'
import { freeSeriesFolder, seriesTaken } from './series-folder.ts'

export interface CreateSeriesRequest {
  readonly title: string
  /** Name of its folder, directly in the workspace. */
  readonly folder: string
}

/**
 * Creates an empty series: a new folder with a `series.yaml`, and nothing else is written. Raises
 * `series.nameInvalid` for a name that some system cannot store, and `series.nameTaken` where anything
 * stands under it, whose bytes stay as they are. Returns the folder's name.
 */
export async function createSeries(
  storage: Storage,
  model: WorkspaceModel,
  { title, folder: given }: CreateSeriesRequest,
): Promise<string> {
  requireWritable(model)
  const folder = await freeSeriesFolder(storage, model.root, given)
  const text = `title: ${stringify(title.trim(), { lineWidth: 0 }).trimEnd()}\narticles: []\n`
  await storage.makeFolder(join(model.root, folder))
  const path = join(model.root, folder, seriesManifestName)
  if (!(await storage.create(path, new TextEncoder().encode(text)))) throw seriesTaken(folder)
  return folder
}
