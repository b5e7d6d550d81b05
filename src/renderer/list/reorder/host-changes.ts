import { applyPlacements, placedEntries, type Placement } from './placement.ts'
import type { Params } from '#shared/contract/index'
import type { Series } from '#shared/model/series'

/** One thing to ask of the host. */
export type HostChange =
  | { readonly method: 'series.move'; readonly params: Params<'series.move'> }
  | { readonly method: 'series.arrange'; readonly params: Params<'series.arrange'> }

/**
 * What brings these entries to their places, in the order in which it must be asked. Those that come to
 * stand together are one move; for others the whole order is put, once.
 */
export function hostChanges(series: Series, placements: readonly Placement[]): HostChange[] {
  const sorted = placements.toSorted((one, other) => one.to - other.to)
  const [first] = sorted
  if (first === undefined) return []
  const now = new Map(series.entries.map((entry) => [entry.key, entry]))
  const together = sorted.every(({ to }, index) => to === first.to + index)
  const keeps = sorted.every(({ key, section }) => now.get(key)?.section === section)
  const one = sorted.every(({ section }) => section === first.section)
  const keys = sorted.map(({ key }) => key)
  const { folder } = series
  if (together && keeps) return [{ method: 'series.move', params: { series: folder, keys, to: first.to } }]
  if (together && one) {
    return [{ method: 'series.move', params: { series: folder, keys, to: first.to, section: first.section } }]
  }
  const joining = keys.filter((key) => now.get(key)?.position == null)
  const order = placedEntries(applyPlacements(series, placements, true))
  return [
    // Only entries of the list can be arranged: what is unplaced joins it first, at its end.
    ...(joining.length === 0 ? [] : [joinAtEnd(series, joining)]),
    {
      method: 'series.arrange',
      params: { series: folder, order: order.map(({ key, section }) => ({ key, section })) },
    },
  ]
}

function joinAtEnd(series: Series, keys: string[]): HostChange {
  const to = placedEntries(series).length + 1
  return { method: 'series.move', params: { series: series.folder, keys, to } }
}
