import { entryKeys, entryPathKey } from '#core/workspace/entry-key'
import type { SeriesManifest } from '#core/workspace/series-manifest'
import type { SeriesModel } from '#core/workspace/workspace-model'
import type { Entry } from '#shared/model/series'
import { SeriatimError } from '#shared/errors'
import { findEntry } from './find-series.ts'

/** Where the entries of a manifest stand, by the keys that clients use. */
export interface EntryPositions {
  readonly size: number
  /** 1-based; undefined for a key that has no place. */
  of(key: string): number | undefined
}

export function entryPositions(manifest: SeriesManifest): EntryPositions {
  const positions = new Map(
    entryKeys(manifest.entries).map((key, index) => [entryPathKey(key), index + 1] as const),
  )
  return { size: positions.size, of: (key) => positions.get(entryPathKey(key)) }
}

/** The entries with the given keys, in the order of the series. Raises `series.entryNotFound`. */
export function findEntries(series: SeriesModel, keys: readonly string[]): Entry[] {
  const wanted = new Map(keys.map((key) => [entryPathKey(key), key]))
  const found = series.snapshot.entries.filter(({ key }) => wanted.delete(entryPathKey(key)))
  // One that is left over has no entry: the lookup says so in its own words.
  for (const key of wanted.values()) found.push(findEntry(series, key))
  return found
}

/** What `series.entryNotFound` says when the file on disk has lost an entry that the model still shows. */
export function entryGone(folder: string, title: string): SeriatimError {
  return new SeriatimError(
    'series.entryNotFound',
    `"${title}" is no longer in the order of "${folder}": another program changed it. Nothing was changed.`,
  )
}
