import { entriesOf, gathered, inPlace, placedEntries, type Placement } from './placement.ts'
import { moveOutcome, type MoveOutcome } from './move-outcome.ts'
import { listGroups } from '../list-groups.ts'
import type { ListLayout } from '../rows/list-layout.ts'
import type { Series } from '#shared/model/series'
import { groupedDrop, type GroupedTarget } from '#shared/order/grouped-drop'

/** Where the pointer would drop, in words of the list. */
export type DropSpot =
  | { readonly kind: 'before' | 'after'; readonly key: string }
  /** On the head of a group, or on the placeholder of an empty one. */
  | { readonly kind: 'group'; readonly key: string }

/** A series and how its list shows it. */
export interface ShownList {
  readonly series: Series
  readonly grouped: boolean
}

/**
 * The spot at an offset of the list: the upper half of a row means before it, the lower half after;
 * beyond the ends, the nearest. Rows of Unplaced are no place to drop: there, the end of the rows
 * above counts.
 */
export function dropSpot(layout: ListLayout, y: number): DropSpot | null {
  const unplaced = layout.blocks.find(({ group }) => group.kind === 'unplaced')
  const highest = unplaced === undefined ? y : Math.min(y, unplaced.top - 1)
  if (highest < 0 && unplaced?.top === 0) return null
  const row = layout.rowAtOffset(highest)
  if (row === null) return null
  if (row.kind !== 'entry') return { kind: 'group', key: row.block.group.key }
  return { kind: highest < row.top + row.height / 2 ? 'before' : 'after', key: row.key }
}

/** The places that a drop on this spot means; null where it would leave everything as it is. */
export function dropPlacements(
  { series, grouped }: ShownList,
  moved: readonly string[],
  spot: DropSpot,
): Placement[] | null {
  const taken = new Set(moved)
  if (spot.kind !== 'group' && isOwnSlot({ series, grouped }, taken, spot)) return null
  if (grouped) {
    const target = groupedTarget(series, taken, spot)
    const keys = entriesOf(series, taken).map(({ key }) => key)
    const place = target === null ? null : groupedDrop(placedEntries(series), keys, target)
    return place === null ? null : gathered(series, moved, place.to, place.section)
  }
  if (spot.kind === 'group') return null
  const order = placedEntries(series)
  const index = order.findIndex(({ key }) => key === spot.key)
  if (index < 0) return null
  const gap = index + (spot.kind === 'after' ? 1 : 0)
  const above = order.slice(0, gap).filter(({ key }) => !taken.has(key)).length
  return gathered(series, moved, above + 1)
}

/** A place for what is new in the order: its position, and the section that goes with it. */
export interface NewPlace {
  readonly to: number
  readonly section: string | null
}

/** Where something new comes to stand that is dropped on a spot; at the end where there is none. */
export function newPlace({ series, grouped }: ShownList, spot: DropSpot | null): NewPlace {
  const order = placedEntries(series)
  const end = { to: order.length + 1, section: null }
  if (spot === null) return end
  if (grouped) {
    const target = groupedTarget(series, new Set(), spot)
    return (target === null ? null : groupedDrop(order, [], target)) ?? end
  }
  const index = order.findIndex(({ key }) => key === spot.key)
  return index < 0 ? end : { to: index + (spot.kind === 'after' ? 2 : 1), section: null }
}

/** What a drop on this spot would do; null when the series has none of the entries. */
export function dropOutcome(
  list: ShownList,
  moved: readonly string[],
  spot: DropSpot,
  drafts: boolean,
): MoveOutcome | null {
  const placements = dropPlacements(list, moved, spot) ?? inPlace(list.series, moved)
  return moveOutcome(list.series, placements, drafts)
}

/** The target beside a row that stays: the member above the gap, else the one below, else the group. */
function groupedTarget(series: Series, taken: ReadonlySet<string>, spot: DropSpot): GroupedTarget | null {
  const groups = listGroups(series, true)
  if (spot.kind === 'group') {
    const group = groups.find(({ key }) => key === spot.key)
    return group === undefined ? null : { kind: 'section', section: group.section }
  }
  const group = groups.find(({ entries }) => entries.some(({ key }) => key === spot.key))
  if (group === undefined || group.kind === 'unplaced') return null
  const index = group.entries.findIndex(({ key }) => key === spot.key)
  const gap = index + (spot.kind === 'after' ? 1 : 0)
  const above = group.entries.slice(0, gap).findLast(({ key }) => !taken.has(key))
  if (above !== undefined) return { kind: 'after', key: above.key }
  const below = group.entries.slice(gap).find(({ key }) => !taken.has(key))
  if (below !== undefined) return { kind: 'before', key: below.key }
  return { kind: 'section', section: group.section }
}

/** A gap in or beside the rows themselves, which stand together: whoever drops there wants them to stay. */
function isOwnSlot(
  { series, grouped }: ShownList,
  taken: ReadonlySet<string>,
  spot: { readonly kind: 'before' | 'after'; readonly key: string },
): boolean {
  const group = listGroups(series, grouped).find(({ entries }) => entries.some(({ key }) => taken.has(key)))
  if (group === undefined || group.kind === 'unplaced') return taken.size === 1 && taken.has(spot.key)
  const own = group.entries.flatMap(({ key }, place) => (taken.has(key) ? [place] : []))
  const [first] = own
  const last = own.at(-1)
  const index = group.entries.findIndex(({ key }) => key === spot.key)
  if (index < 0 || first === undefined || last === undefined) return false
  if (own.length !== taken.size || last - first !== own.length - 1) return false
  const gap = index + (spot.kind === 'after' ? 1 : 0)
  return gap >= first && gap <= last + 1
}
