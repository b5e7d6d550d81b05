import { join } from 'node:path'
import { stringify } from 'yaml'
import { reservedSlugs, seriesSlug } from '#core/markdown/slug'
import type { Storage } from '#core/storage/storage'
import { seriesManifestName } from '#core/workspace/series-manifest'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { collisionKey, faultOfName } from './article-name.ts'
import { requireWritable } from './find-series.ts'

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
  const folder = given.trim().normalize('NFC')
  const fault = folder.includes('/') ? 'a series lies directly in its workspace' : faultOfFolder(folder)
  if (fault !== null) throw invalid(given, fault)
  const names = ((await storage.list(model.root)) ?? []).map(({ name }) => collisionKey(name))
  if (names.includes(collisionKey(folder))) throw taken(folder)
  const text = `title: ${stringify(title.trim(), { lineWidth: 0 }).trimEnd()}\narticles: []\n`
  await storage.makeFolder(join(model.root, folder))
  const path = join(model.root, folder, seriesManifestName)
  if (!(await storage.create(path, new TextEncoder().encode(text)))) throw taken(folder)
  return folder
}

function faultOfFolder(folder: string): string | null {
  if (reservedSlugs.has(seriesSlug(folder, null))) return 'the exported site keeps that name for itself'
  return faultOfName(folder)
}

function invalid(folder: string, reason: string): SeriatimError {
  return new SeriatimError(
    'series.nameInvalid',
    `"${folder}" cannot be the name of a series' folder: ${reason}. Nothing was created.`,
  )
}

function taken(folder: string): SeriatimError {
  return new SeriatimError(
    'series.nameTaken',
    `"${folder}" is there already. It was not touched; choose another name.`,
  )
}
