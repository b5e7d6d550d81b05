import { join } from 'node:path'
import { type DecodedText, decodeText, encodeText } from '#core/documents/decode-text'
import { revisionOf } from '#core/documents/revision'
import type { FileChange } from '#core/journal/transaction'
import type { Storage } from '#core/storage/storage'
import { readSeriesManifest, type SeriesManifest, seriesManifestName } from '#core/workspace/series-manifest'
import type { SeriesModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'

/** A series' manifest as the disk has it now, which may be newer than the model's. */
export interface ManifestOnDisk {
  readonly folder: string
  readonly manifest: SeriesManifest
  readonly decoded: DecodedText
  /** Null where there is no file. */
  readonly revision: string | null
}

/** Raises `series.manifestUnreadable` for bytes that are not text. */
export async function readManifest(
  storage: Storage,
  root: string,
  { folder, manifest }: SeriesModel,
): Promise<ManifestOnDisk> {
  const bytes = await storage.read(join(root, folder, seriesManifestName))
  const decoded = decodeText(bytes ?? new Uint8Array())
  if (decoded === null) throw unreadable(folder)
  const now = decoded.text === manifest.text ? manifest : readSeriesManifest(folder, decoded.text)
  return { folder, manifest: now, decoded, revision: bytes === null ? null : revisionOf(bytes) }
}

/** The bytes of a manifest that was edited. */
export function manifestBytes({ folder, decoded }: ManifestOnDisk, edited: SeriesManifest): Uint8Array {
  const bytes = edited.text === null ? null : encodeText({ text: edited.text, bom: decoded.bom })
  if (bytes === null) throw unreadable(folder)
  return bytes
}

/** The edit as one change of a transaction; none where it changes nothing. */
export function manifestChange(now: ManifestOnDisk, edited: SeriesManifest): FileChange[] {
  if (edited.text === now.decoded.text) return []
  const path = `${now.folder}/${seriesManifestName}`
  return [{ path, before: now.revision, after: { kind: 'bytes', bytes: manifestBytes(now, edited) } }]
}

function unreadable(folder: string): SeriatimError {
  return new SeriatimError(
    'series.manifestUnreadable',
    `${folder}/${seriesManifestName} is not text in UTF-8, so the order was not changed. All articles are safe.`,
  )
}
