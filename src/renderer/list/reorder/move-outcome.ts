import { applyMove, placedEntries } from './apply-move.ts'
import type { Entry, Series } from '#shared/model/series'
import type { Move } from '#shared/order/move-entry'

/** What a move would do, for words and for numbers shown before it is done. */
export interface MoveOutcome {
  /** The series as it would stand. */
  readonly after: Series
  readonly moved: Entry
  /** Position before; null when it was unplaced. */
  readonly from: number | null
  readonly to: number
  readonly total: number
  /** Neighbours in the resulting reading order. */
  readonly previous: Entry | null
  readonly next: Entry | null
  readonly sectionChanged: boolean
  /** Neither place nor section changes. */
  readonly same: boolean
  /** How many others change their position, and which way they go. */
  readonly others: number
  readonly direction: 'up' | 'down'
}

/** Null for a key that the series does not have. */
export function moveOutcome(series: Series, key: string, move: Move, drafts: boolean): MoveOutcome | null {
  const before = series.entries.find((entry) => entry.key === key)
  if (before === undefined) return null
  const after = applyMove(series, key, move, drafts)
  const list = placedEntries(after)
  const index = list.findIndex((entry) => entry.key === key)
  const moved = list[index]
  if (moved === undefined) return null
  const from = before.position
  const to = index + 1
  const sectionChanged = moved.section !== before.section
  return {
    after,
    moved,
    from,
    to,
    total: list.length,
    previous: list[index - 1] ?? null,
    next: list[index + 1] ?? null,
    sectionChanged,
    same: from === to && !sectionChanged,
    others: from === null ? list.length - to : Math.abs(from - to),
    direction: from !== null && to > from ? 'up' : 'down',
  }
}
