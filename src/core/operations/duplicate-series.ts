import { join } from 'node:path'
import { decodeText, encodeText } from '#core/documents/decode-text'
import { transact } from '#core/journal/transact'
import type { FileChange, NewContent } from '#core/journal/transaction'
import type { Storage } from '#core/storage/storage'
import { manifestOfCopy } from '#core/workspace/edit-manifest-keys'
import { seriesManifestName } from '#core/workspace/series-manifest'
import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'
import { findSeries, requireWritable } from './find-series.ts'
import { freeFolderBeside } from './free-folder-beside.ts'
import { readManifest } from './read-manifest.ts'
import { seriesFiles } from './series-files.ts'
import { seriesListChange } from './series-list-change.ts'
import { textInCopiedSeries, titleOfCopy } from './text-of-copy.ts'

export interface DuplicatedSeries {
  /** Folder of the copy. */
  readonly folder: string
  /** Names the transaction in the journal. */
  readonly step: string
}

/**
 * Makes a copy of a series with all that lies in its folder, right after it on All Series. The copy has no slug of
 * the original's, and its articles none of the addresses that only one page can have; all else is the same to the
 * byte. One transaction.
 */
export async function duplicateSeries(
  storage: Storage,
  model: WorkspaceModel,
  wanted: string,
): Promise<DuplicatedSeries> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  const folder = await freeFolderBeside(storage, model.root, `${series.folder}-copy`)
  const changes: FileChange[] = []
  for (const { path } of await seriesFiles(storage, join(model.root, series.folder))) {
    const original = `${series.folder}/${path}`
    const bytes =
      path === seriesManifestName
        ? await manifestBytesOfCopy(storage, model, series)
        : series.articles.has(path)
          ? await articleBytesOfCopy(storage, join(model.root, original))
          : null
    const after: NewContent = bytes === null ? { kind: 'file', path: original } : { kind: 'bytes', bytes }
    changes.push({ path: `${folder}/${path}`, before: null, after })
  }
  // Where the original is not listed, the copy comes behind it by its name.
  changes.push(
    ...(await seriesListChange(storage, model.root, (listed) => {
      const at = listed.indexOf(series.folder)
      return at < 0 ? listed : listed.toSpliced(at + 1, 0, folder)
    })),
  )
  const label = `Duplicate ${series.snapshot.title}`
  const { id } = await transact(storage, model.root, { label, changes })
  return { folder, step: id }
}

/** Null where the original's bytes are the copy's as well. */
async function manifestBytesOfCopy(
  storage: Storage,
  { root }: WorkspaceModel,
  series: SeriesModel,
): Promise<Uint8Array | null> {
  const { manifest, decoded } = await readManifest(storage, root, series)
  if (manifest.damaged) return null
  return encodeText({ text: manifestOfCopy(manifest, titleOfCopy(series.snapshot.title)), bom: decoded.bom })
}

async function articleBytesOfCopy(storage: Storage, path: string): Promise<Uint8Array | null> {
  const bytes = await storage.read(path)
  const decoded = bytes === null ? null : decodeText(bytes)
  return decoded === null ? null : encodeText({ text: textInCopiedSeries(decoded.text), bom: decoded.bom })
}
