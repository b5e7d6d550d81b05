import type { Entry, EntryState, Series } from '#shared/model/series'
import { moveItems } from '#shared/order/move-items'
import { noNumber, numberEntries } from '#shared/order/number-entries'

/** Where one entry goes: 1-based position in the resulting list, counting every entry, and its section. */
export interface Placement {
  readonly key: string
  readonly to: number
  readonly section: string | null
}

/** Entries of the reading order, in it. */
export function placedEntries(series: Series): Entry[] {
  const unplaced = series.entries.findIndex((entry) => entry.position === null)
  return unplaced < 0 ? series.entries : series.entries.filter((entry) => entry.position !== null)
}

/** The named entries as the list shows them: by position, unplaced ones after all others. */
export function entriesOf(series: Series, keys: Iterable<string>): Entry[] {
  const wanted = new Set(keys)
  return wanted.size === 0 ? [] : series.entries.filter((entry) => wanted.has(entry.key))
}

/**
 * One after the other from `to` on (clamped), in the order they have. `section` is the one that all
 * of them join; undefined lets each keep its own.
 */
export function gathered(
  series: Series,
  keys: readonly string[],
  to: number,
  section?: string | null,
): Placement[] {
  const taken = new Set(keys)
  const order = placedEntries(series)
  const joining = series.entries.filter((entry) => entry.position === null && taken.has(entry.key))
  const result = moveItems([...order, ...joining], ({ key }) => taken.has(key), to)
  return result.flatMap(({ key, section: own }, index): Placement[] =>
    taken.has(key) ? [{ key, to: index + 1, section: section === undefined ? own : section }] : [],
  )
}

/** Every one where it stands, unplaced ones at the end of the list. */
export function inPlace(series: Series, keys: readonly string[]): Placement[] {
  let end = placedEntries(series).length
  return entriesOf(series, keys).map(({ key, position, section }) => ({
    key,
    to: position ?? ++end,
    section,
  }))
}

/**
 * The series with these entries at their places, the others around them in the order they had; positions
 * and numbers counted anew. Unplaced articles join the list. `drafts` says whether drafts count among the
 * shown. Unknown keys are passed over.
 */
export function applyPlacements(series: Series, placements: readonly Placement[], drafts: boolean): Series {
  const wanted = new Map(placements.map((placement) => [placement.key, placement]))
  const moved: { readonly entry: Entry; readonly to: number }[] = []
  const others: Entry[] = []
  const unplaced: Entry[] = []
  for (const entry of series.entries) {
    const placement = wanted.get(entry.key)
    if (placement !== undefined) moved.push({ entry: joined(entry, placement, drafts), to: placement.to })
    else (entry.position === null ? unplaced : others).push(entry)
  }
  if (moved.length === 0) return series
  moved.sort((one, other) => one.to - other.to)
  const list: Entry[] = []
  let next = 0
  for (const { entry, to } of moved) {
    while (list.length < to - 1 && next < others.length) {
      const other = others[next]
      if (other !== undefined) list.push(other)
      next += 1
    }
    list.push(entry)
  }
  return { ...series, entries: [...renumber([...list, ...others.slice(next)]), ...unplaced] }
}

function joined(entry: Entry, { section }: Placement, drafts: boolean): Entry {
  const state = joinedState(entry, drafts)
  return state === entry.state && section === entry.section ? entry : { ...entry, state, section }
}

function joinedState(entry: Entry, drafts: boolean): EntryState {
  if (entry.state !== 'unplaced') return entry.state
  return entry.draft && !drafts ? 'draft' : 'shown'
}

/** Counts positions and numbers anew. */
export function renumber(list: readonly Entry[]): Entry[] {
  const numbers = numberEntries(
    list.map((entry) => ({ shown: entry.state === 'shown', unnumbered: entry.unnumbered })),
  )
  return list.map((entry, index) => {
    const position = index + 1
    const number = numbers[index] ?? noNumber
    return entry.position === position && entry.number === number ? entry : { ...entry, position, number }
  })
}
