import { decodeText } from '#core/documents/decode-text'
import { readVersion } from '#core/history/list-versions'
import type { Storage } from '#core/storage/storage'
import { entryKeys, entryPathKey } from '#core/workspace/entry-key'
import { readSeriesManifest, type SeriesManifest, seriesManifestName } from '#core/workspace/series-manifest'
import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import type { ComparedEntry } from '#shared/model/compared-order'
import type { Version } from '#shared/model/version'

/** A reading order as it once was. */
export interface OrderThen {
  readonly version: Version
  readonly manifest: SeriesManifest
}

/** Reads the order of a series as of one version of its `series.yaml`. Raises `history.versionNotFound`. */
export async function readOrderThen(
  storage: Storage,
  { root }: WorkspaceModel,
  { folder }: SeriesModel,
  id: string,
): Promise<OrderThen> {
  const path = `${folder}/${seriesManifestName}`
  const { version, bytes } = await readVersion(storage.system, root, path, id)
  const text = decodeText(bytes)?.text ?? null
  const manifest = readSeriesManifest(folder, text)
  if (!manifest.damaged) return { version, manifest }
  throw new SeriatimError(
    'history.versionNotFound',
    `The order of "${folder}" could not be read in that version: the file was damaged then. Nothing was changed.`,
  )
}

/** Every entry of the order then and of the order now, those of then first, each with both its places. */
export function compareWithNow(series: SeriesModel, then: SeriesManifest): ComparedEntry[] {
  const titles = new Map(series.snapshot.entries.map(({ key, title }) => [entryPathKey(key), title]))
  const placesThen = placesOf(then)
  const placesNow = placesOf(series.manifest)
  const keys = new Set([...placesThen.keys(), ...placesNow.keys()])
  return [...keys].map((key) => {
    const [before, after] = [placesThen.get(key), placesNow.get(key)]
    const entry = before ?? after
    return {
      key: entry?.key ?? key,
      title: titles.get(key) ?? entry?.title ?? key,
      was: before?.position ?? null,
      now: after?.position ?? null,
      sectionWas: before?.section ?? null,
      sectionNow: after?.section ?? null,
    }
  })
}

interface Place {
  readonly key: string
  readonly title: string
  readonly position: number
  readonly section: string | null
}

function placesOf({ entries }: SeriesManifest): Map<string, Place> {
  const keys = entryKeys(entries)
  return new Map(
    entries.map((entry, index) => {
      const key = keys[index] ?? ''
      const title = entry.kind === 'planned' ? entry.title : entry.path
      return [entryPathKey(key), { key, title, position: index + 1, section: entry.section }]
    }),
  )
}
