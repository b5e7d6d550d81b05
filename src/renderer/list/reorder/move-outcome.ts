import { applyPlacements, entriesOf, placedEntries, type Placement } from './placement.ts'
import type { Entry, Series } from '#shared/model/series'

/** What a move would do, for words and for numbers shown before it is done. */
export interface MoveOutcome {
  /** The series as it would stand. */
  readonly after: Series
  /** The moved ones as they would stand, in reading order. */
  readonly moved: readonly [Entry, ...Entry[]]
  /** Position of the first before; null when it was unplaced. */
  readonly from: number | null
  /** Positions of the first and of the last. */
  readonly to: number
  readonly last: number
  readonly total: number
  /** Neighbours of the first and of the last in the resulting reading order. */
  readonly previous: Entry | null
  readonly next: Entry | null
  /** One of them comes into another section. */
  readonly sectionChanged: boolean
  /** No place and no section changes. */
  readonly same: boolean
  /** How many others change their position, and which way they go. */
  readonly others: number
  readonly direction: 'up' | 'down' | 'both'
}

/** Null when the series has none of the entries. */
export function moveOutcome(
  series: Series,
  placements: readonly Placement[],
  drafts: boolean,
): MoveOutcome | null {
  const keys = new Set(placements.map(({ key }) => key))
  const before = entriesOf(series, keys)
  const after = applyPlacements(series, placements, drafts)
  const list = placedEntries(after)
  const [first, ...rest] = list.filter(({ key }) => keys.has(key))
  if (first === undefined) return null
  const to = first.position ?? 1
  const last = rest.at(-1)?.position ?? to
  const was = new Map(series.entries.map(({ key, position }) => [key, position]))
  const sections = new Map(before.map(({ key, section }) => [key, section]))
  const sectionChanged = [first, ...rest].some(({ key, section }) => sections.get(key) !== section)
  const still = [first, ...rest].every(({ key, position }) => was.get(key) === position)
  return {
    after,
    moved: [first, ...rest],
    from: was.get(first.key) ?? null,
    to,
    last,
    total: list.length,
    previous: list[to - 2] ?? null,
    next: list[last] ?? null,
    sectionChanged,
    same: still && !sectionChanged,
    ...othersMoved(list, keys, was),
  }
}

function othersMoved(
  list: readonly Entry[],
  keys: ReadonlySet<string>,
  was: ReadonlyMap<string, number | null>,
): Pick<MoveOutcome, 'others' | 'direction'> {
  let up = 0
  let down = 0
  for (const { key, position } of list) {
    const before = was.get(key)
    if (keys.has(key) || before == null || position === null || before === position) continue
    if (position < before) up += 1
    else down += 1
  }
  return { others: up + down, direction: up === 0 ? 'down' : down === 0 ? 'up' : 'both' }
}
