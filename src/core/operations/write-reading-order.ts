import { join } from 'node:path'
import type { BeforeReplace } from '#core/documents/before-replace'
import { encodeText } from '#core/documents/decode-text'
import { revisionOf } from '#core/documents/revision'
import { setAside } from '#core/documents/set-aside'
import type { Storage } from '#core/storage/storage'
import { editReadingOrder, type OrderEdit } from '#core/workspace/edit-reading-order'
import { type SeriesManifest, seriesManifestName } from '#core/workspace/series-manifest'
import type { SeriesModel } from '#core/workspace/workspace-model'
import { manifestBytes, readManifest } from './read-manifest.ts'

/**
 * Applies one edit to a series' order: reads `series.yaml`, splices it, replaces it. Nothing else is
 * read or written. `edit` gets the manifest as the disk has it now, which may be newer than the model's.
 * Returns the manifest as it is written.
 */
export async function writeReadingOrder(
  storage: Storage,
  root: string,
  series: SeriesModel,
  edit: (now: SeriesManifest) => OrderEdit,
  beforeReplace?: BeforeReplace,
): Promise<SeriesManifest> {
  const now = await readManifest(storage, root, series)
  const after = editReadingOrder(series.folder, now.manifest, edit(now.manifest))
  if (after.text === null || after.text === now.decoded.text) return after
  const path = join(root, series.folder, seriesManifestName)
  const bytes = manifestBytes(now, after)
  const old = encodeText(now.decoded)
  if (old !== null && now.revision !== null) await beforeReplace?.(old, bytes)
  const displaced = await storage.replace(path, bytes, {
    expects: (found) => revisionOf(found) === now.revision,
  })
  if (displaced !== null)
    await setAside(storage, { root, series: series.folder, path: seriesManifestName }, displaced)
  return after
}
