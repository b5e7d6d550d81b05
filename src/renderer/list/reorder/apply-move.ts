import type { Entry, EntryState, Series } from '#shared/model/series'
import { moveItem, type Move } from '#shared/order/move-entry'
import { noNumber, numberEntries } from '#shared/order/number-entries'

/** Entries of the reading order, in it. */
export function placedEntries(series: Series): Entry[] {
  return series.entries.filter((entry) => entry.position !== null)
}

/**
 * The series as it stands after a move: positions and numbers counted anew. An unplaced article joins
 * the list. `drafts` says whether drafts count among the shown. An unknown key changes nothing.
 */
export function applyMove(series: Series, key: string, move: Move, drafts: boolean): Series {
  const moved = series.entries.find((entry) => entry.key === key)
  if (moved === undefined) return series
  const order = placedEntries(series)
  const from = moved.position === null ? order.length : order.indexOf(moved)
  const joined: Entry = {
    ...moved,
    state: joinedState(moved, drafts),
    section: move.section === undefined ? moved.section : move.section,
  }
  const list = moved.position === null ? [...order, joined] : order.with(from, joined)
  const unplaced = series.entries.filter((entry) => entry.position === null && entry.key !== key)
  return { ...series, entries: [...renumber(moveItem(list, from, move.to)), ...unplaced] }
}

function joinedState(entry: Entry, drafts: boolean): EntryState {
  if (entry.state !== 'unplaced') return entry.state
  return entry.draft && !drafts ? 'draft' : 'shown'
}

function renumber(list: readonly Entry[]): Entry[] {
  const numbers = numberEntries(
    list.map((entry) => ({ shown: entry.state === 'shown', unnumbered: entry.unnumbered })),
  )
  return list.map((entry, index) => {
    const position = index + 1
    const number = numbers[index] ?? noNumber
    return entry.position === position && entry.number === number ? entry : { ...entry, position, number }
  })
}
