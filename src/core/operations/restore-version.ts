import { join } from 'node:path'
import { revisionOf } from '#core/documents/revision'
import { readVersion } from '#core/history/list-versions'
import { transact } from '#core/journal/transact'
import { containedPath } from '#core/storage/contained-path'
import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { findSeries, requireWritable } from './find-series.ts'

export interface RestoreVersionRequest {
  readonly series: string
  /** Path of the article inside the series; its file may be gone. */
  readonly path: string
  /** Names the version. */
  readonly id: string
}

export interface RestoredVersion {
  /** Revision that the file has now. */
  readonly revision: string
  /** Names the transaction in the journal; null where the file held that text already. */
  readonly step: string | null
}

/**
 * Gives an article the bytes that one of its versions has. What it held is a version then, and the step can be
 * taken back. Raises `history.versionNotFound`.
 */
export async function restoreVersion(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, path, id }: RestoreVersionRequest,
): Promise<RestoredVersion> {
  requireWritable(model)
  const { root } = model
  const place = `${findSeries(model, wanted).folder}/${path}`
  await containedPath(storage, root, place)
  const { version, bytes } = await readVersion(storage.system, root, place, id)
  const now = await storage.read(join(root, place))
  const before = now === null ? null : revisionOf(now)
  if (before === version.revision) return { revision: before, step: null }
  const change = { path: place, before, after: { kind: 'bytes', bytes } } as const
  const { id: step } = await transact(storage, root, { label: `Restore ${path}`, changes: [change] })
  return { revision: version.revision, step }
}
