import type { BeforeReplace } from '#core/documents/before-replace'
import type { Storage } from '#core/storage/storage'
import type { OrderEdit } from '#core/workspace/edit-reading-order'
import type { SeriesManifest } from '#core/workspace/series-manifest'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { Entry } from '#shared/model/series'
import { entryGone, entryPositions, findEntries } from './entry-positions.ts'
import { findSeries, requireSection, requireWritable } from './find-series.ts'
import { writeReadingOrder } from './write-reading-order.ts'

export interface MoveRequest {
  readonly series: string
  /** Keys of the entries; unplaced articles are given their place, behind those that have one. */
  readonly keys: readonly string[]
  /** 1-based position of the first of them in the resulting list. Beyond the end means last. */
  readonly to: number
  /** Section id, null for none; undefined keeps it. */
  readonly section?: string | null | undefined
}

/**
 * Moves entries within their series; several keep their relative order and stand one after the other.
 * Reads and writes `series.yaml` and nothing else; returns it as written.
 */
export async function moveArticles(
  storage: Storage,
  model: WorkspaceModel,
  { series: folder, keys, to, section }: MoveRequest,
  beforeReplace?: BeforeReplace,
): Promise<SeriesManifest> {
  requireWritable(model)
  const series = findSeries(model, folder)
  const entries = findEntries(series, keys)
  requireSection(series, section)
  const edit = (now: SeriesManifest): OrderEdit => {
    return { kind: 'move', ...placesOf(series.folder, now, entries), to, section }
  }
  return await writeReadingOrder(storage, model.root, series, edit, beforeReplace)
}

/** Where the entries stand in the file as it is now: another program may have moved them meanwhile. */
function placesOf(folder: string, now: SeriesManifest, entries: readonly Entry[]) {
  const positions = entryPositions(now)
  const from: number[] = []
  const joining: string[] = []
  for (const { key, path, title } of entries) {
    const position = positions.of(key)
    if (position !== undefined) from.push(position)
    else if (path === null) throw entryGone(folder, title)
    else joining.push(path)
  }
  return { from, joining }
}
