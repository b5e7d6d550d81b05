import { applyPlacements } from '../list/reorder/placement.ts'
import { SeriatimError } from '#shared/errors'
import type { Series } from '#shared/model/series'
import { moveItems } from '#shared/order/move-items'

/** What a host makes of `series.move`: the entries out of the list, and back in from `to` on. */
export function hostMove(
  series: Series,
  move: {
    readonly keys: readonly string[]
    readonly to: number
    readonly section?: string | null | undefined
  },
): Series {
  const { keys, to, section } = move
  const placed = series.entries.filter(({ position, key }) => position !== null || keys.includes(key))
  const order = moveItems(placed, ({ key }) => keys.includes(key), to)
  return applyPlacements(
    series,
    order.map((entry, index) => ({
      key: entry.key,
      to: index + 1,
      section: keys.includes(entry.key) && section !== undefined ? section : entry.section,
    })),
    false,
  )
}

/** What a host makes of `series.arrange`: it refuses an order that does not name every entry of the list. */
export function hostArrange(
  series: Series,
  { order }: { readonly order: readonly { readonly key: string; readonly section: string | null }[] },
): Series {
  const placed = series.entries.filter(({ position }) => position !== null).map(({ key }) => key)
  const named = order.map(({ key }) => key)
  if (named.toSorted().join() !== placed.toSorted().join()) {
    throw new SeriatimError('series.entryNotFound', 'The order has changed meanwhile.')
  }
  return applyPlacements(
    series,
    order.map(({ key, section }, index) => ({ key, to: index + 1, section })),
    false,
  )
}
