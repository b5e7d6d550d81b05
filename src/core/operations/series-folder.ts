import { reservedSlugs, seriesSlug } from '#core/markdown/slug'
import type { Storage } from '#core/storage/storage'
import { SeriatimError } from '#shared/errors'
import { collisionKey, faultOfName } from './article-name.ts'

/**
 * The name of a series' folder from what an author gives. Raises `series.nameInvalid` for a name that some
 * system cannot store or the exported site keeps for itself, and `series.nameTaken` where anything stands under it.
 *
 * @param own the folder that is to get the name; it does not take it from itself.
 */
export async function freeSeriesFolder(
  storage: Storage,
  root: string,
  given: string,
  own: string | null = null,
): Promise<string> {
  const folder = given.trim().normalize('NFC')
  const fault = folder.includes('/') ? 'a series lies directly in its workspace' : faultOfFolder(folder)
  if (fault !== null) throw invalid(given, fault)
  const names = ((await storage.list(root)) ?? []).flatMap(({ name }) =>
    name === own ? [] : [collisionKey(name)],
  )
  if (names.includes(collisionKey(folder))) throw seriesTaken(folder)
  return folder
}

function faultOfFolder(folder: string): string | null {
  if (reservedSlugs.has(seriesSlug(folder, null))) return 'the exported site keeps that name for itself'
  return faultOfName(folder)
}

function invalid(folder: string, reason: string): SeriatimError {
  return new SeriatimError(
    'series.nameInvalid',
    `"${folder}" cannot be the name of a series' folder: ${reason}. Nothing was changed.`,
  )
}

export function seriesTaken(folder: string): SeriatimError {
  return new SeriatimError(
    'series.nameTaken',
    `"${folder}" is there already. It was not touched; choose another name.`,
  )
}
