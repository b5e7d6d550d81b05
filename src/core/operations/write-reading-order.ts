import { join } from 'node:path'
import { decodeText, encodeText } from '#core/documents/decode-text'
import type { Storage } from '#core/storage/storage'
import { editReadingOrder, type OrderEdit } from '#core/workspace/edit-reading-order'
import { seriesManifestName } from '#core/workspace/series-manifest'
import { SeriatimError } from '#shared/errors'

/** Applies one edit to a series' order: reads `series.yaml`, splices it, replaces it. Nothing else is written. */
export async function writeReadingOrder(
  storage: Storage,
  root: string,
  folder: string,
  edit: (source: string) => OrderEdit,
): Promise<void> {
  const path = join(root, folder, seriesManifestName)
  const decoded = decodeText((await storage.read(path)) ?? new Uint8Array())
  if (decoded === null) throw unreadable(folder)
  const text = editReadingOrder(folder, decoded.text, edit(decoded.text))
  if (text === decoded.text) return
  const bytes = encodeText({ text, bom: decoded.bom })
  if (bytes === null) throw unreadable(folder)
  await storage.replace(path, bytes)
}

function unreadable(folder: string): SeriatimError {
  return new SeriatimError(
    'series.manifestUnreadable',
    `${folder}/${seriesManifestName} is not text in UTF-8, so the order was not changed. All articles are safe.`,
  )
}
