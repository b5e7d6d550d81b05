import type { BeforeReplace } from '#core/documents/before-replace'
import type { Storage } from '#core/storage/storage'
import type { ArrangedEntry, OrderEdit } from '#core/workspace/edit-reading-order'
import type { SeriesManifest } from '#core/workspace/series-manifest'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { entryPositions } from './entry-positions.ts'
import { findSeries, requireSection, requireWritable } from './find-series.ts'
import { writeReadingOrder } from './write-reading-order.ts'

export interface ArrangeRequest {
  readonly series: string
  /** Every entry that has a place, by its present key, in the order it shall have. */
  readonly order: readonly { readonly key: string; readonly section: string | null }[]
}

/**
 * Puts a whole reading order: what takes any move back. Raises `series.entryNotFound` unless the order
 * names exactly the entries that the file on disk lists now. Writes `series.yaml` and nothing else;
 * returns it as written.
 */
export async function arrangeArticles(
  storage: Storage,
  model: WorkspaceModel,
  { series: folder, order }: ArrangeRequest,
  beforeReplace?: BeforeReplace,
): Promise<SeriesManifest> {
  requireWritable(model)
  const series = findSeries(model, folder)
  for (const section of new Set(order.map((entry) => entry.section))) requireSection(series, section)
  const edit = (now: SeriesManifest): OrderEdit => ({
    kind: 'arrange',
    order: arrangement(series.folder, now, order),
  })
  return await writeReadingOrder(storage, model.root, series, edit, beforeReplace)
}

function arrangement(folder: string, now: SeriesManifest, order: ArrangeRequest['order']): ArrangedEntry[] {
  const positions = entryPositions(now)
  const arranged = order.flatMap(({ key, section }): ArrangedEntry[] => {
    const from = positions.of(key)
    return from === undefined ? [] : [{ from, section }]
  })
  const named = new Set(arranged.map(({ from }) => from)).size
  if (named === positions.size && order.length === named) return arranged
  throw new SeriatimError(
    'series.entryNotFound',
    `The order of "${folder}" has changed meanwhile: it does not hold the same articles any more. Nothing was changed.`,
    { series: folder },
  )
}
