import { placedEntries } from './apply-move.ts'
import { moveOutcome, type MoveOutcome } from './move-outcome.ts'
import { listGroups, type ListGroup } from '../list-groups.ts'
import type { Series } from '#shared/model/series'
import { groupedDrop } from '#shared/order/grouped-drop'
import type { Move } from '#shared/order/move-entry'

/** A row of the list as it lies on screen, top to bottom; edges in viewport pixels. */
export interface RowBox {
  readonly key: string
  readonly top: number
  readonly bottom: number
}

/** Where the pointer would drop, in words of the list. */
export type DropSpot =
  | { readonly kind: 'before' | 'after'; readonly key: string }
  /** On the head of a group, or on the placeholder of an empty one. */
  | { readonly kind: 'group'; readonly key: string }

/** Key of the placeholder row of an empty group. */
export const emptyRowKey = (group: string): string => `empty:${group}`

/**
 * The spot under the pointer: the upper half of a row means before it, the lower half after; beyond the
 * ends, the nearest. Rows of Unplaced are no place to drop: there, the end of the reading order counts.
 */
export function dropSpot(rows: readonly RowBox[], groups: readonly ListGroup[], y: number): DropSpot | null {
  const heads = new Map(groups.filter((each) => each.kind === 'section').map((each) => [each.key, each]))
  const entries = new Set(
    groups.filter((each) => each.kind !== 'unplaced').flatMap((each) => each.entries.map(({ key }) => key)),
  )
  const empties = new Map(groups.map((each) => [emptyRowKey(each.key), each]))
  const places = rows.filter(({ key }) => entries.has(key) || heads.has(key) || empties.has(key))
  const row = places.find(({ bottom }) => y < bottom) ?? places.at(-1)
  if (row === undefined) return null
  if (entries.has(row.key)) return { kind: y < (row.top + row.bottom) / 2 ? 'before' : 'after', key: row.key }
  const group = heads.get(row.key) ?? empties.get(row.key)
  return group === undefined ? null : { kind: 'group', key: group.key }
}

/** The move that a drop on this spot means; null where it would leave everything as it is. */
export function dropMove(series: Series, moved: string, spot: DropSpot): Move | null {
  if (spot.kind !== 'group' && isOwnSlot(series, moved, spot)) return null
  if (series.groupBy === 'section') {
    return groupedDrop(
      placedEntries(series),
      moved,
      spot.kind === 'group' ? { kind: 'section', section: sectionOf(spot.key) } : spot,
    )
  }
  if (spot.kind === 'group') return null
  const rest = placedEntries(series).filter((entry) => entry.key !== moved)
  const index = rest.findIndex((entry) => entry.key === spot.key)
  return index < 0 ? null : { to: index + (spot.kind === 'before' ? 1 : 2) }
}

/** What a drop on this spot would do; null for an unknown article. */
export function dropOutcome(
  series: Series,
  moved: string,
  spot: DropSpot,
  drafts: boolean,
): MoveOutcome | null {
  const here = series.entries.find((entry) => entry.key === moved)
  const move = dropMove(series, moved, spot) ?? { to: here?.position ?? placedEntries(series).length + 1 }
  return moveOutcome(series, moved, move, drafts)
}

/** The gap above or below the row itself: whoever drops there wants it to stay. */
function isOwnSlot(series: Series, moved: string, spot: { kind: 'before' | 'after'; key: string }): boolean {
  if (spot.key === moved) return true
  const group = listGroups(series).find((each) => each.entries.some(({ key }) => key === moved))
  if (group === undefined || group.kind === 'unplaced') return false
  const keys = group.entries.map(({ key }) => key)
  const own = keys.indexOf(moved)
  return spot.kind === 'after' ? keys[own - 1] === spot.key : keys[own + 1] === spot.key
}

function sectionOf(groupKey: string): string | null {
  return groupKey.startsWith('section:') ? groupKey.slice('section:'.length) : null
}
