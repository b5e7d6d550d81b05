import type { Storage } from '#core/storage/storage'
import { readSeriesManifest } from '#core/workspace/series-manifest'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { Entry } from '#shared/model/series'
import { findEntry, findSeries, requireSection, requireWritable } from './find-series.ts'
import { writeReadingOrder } from './write-reading-order.ts'

export interface MoveRequest {
  readonly series: string
  /** Key of the entry; an unplaced article is given its place. */
  readonly key: string
  /** 1-based position in the resulting list, counting every entry. Beyond the end means last. */
  readonly to: number
  /** Section id, null for none; undefined keeps it. */
  readonly section?: string | null | undefined
}

/** Moves an entry within its series. Writes `series.yaml` and nothing else. */
export async function moveArticle(
  storage: Storage,
  model: WorkspaceModel,
  request: MoveRequest,
): Promise<void> {
  requireWritable(model)
  const series = findSeries(model, request.series)
  const entry = findEntry(series, request.key)
  requireSection(series, request.section)
  const { to, section } = request
  await writeReadingOrder(storage, model.root, series.folder, (source) =>
    entry.position === null
      ? { kind: 'insert', path: entry.path ?? entry.key, to, section: section ?? null }
      : { kind: 'move', from: positionNow(source, series.folder, entry) ?? entry.position, to, section },
  )
}

/** Where the entry stands in the file as it is now: another program may have moved it meanwhile. */
function positionNow(source: string, folder: string, entry: Entry): number | null {
  const { entries } = readSeriesManifest(folder, source)
  const at = (index: number) => entries[index]
  const same = (index: number) => {
    const one = at(index)
    return one !== undefined && (one.kind === 'article' ? one.path === entry.path : one.title === entry.title)
  }
  const before = (entry.position ?? 0) - 1
  if (same(before)) return before + 1
  const found = entries.findIndex((_, index) => same(index))
  return found < 0 ? null : found + 1
}
