import type { PlacedRow, PlacedRows } from './placed-rows.ts'

/** What is selected: the same in every view of a series, so that another view shows the same. */
export interface Chosen {
  /** Keys of the selected entries. */
  readonly keys: readonly string[]
  /** Where a range begins. */
  readonly anchor: string | null
  /** The row with the focus. */
  readonly active: string | null
}

/** The row alone; of a head, nothing. */
export function chooseOnly(row: PlacedRow): Chosen {
  return { keys: row.kind === 'entry' ? [row.key] : [], anchor: row.key, active: row.key }
}

/** All from the anchor to the row, in the order shown; a new range takes the place of the one before. */
export function chooseUpTo(rows: PlacedRows, before: Chosen, row: PlacedRow): Chosen {
  const anchor = before.anchor === null ? null : rows.rowOf(before.anchor)
  const active = before.active === null ? null : rows.rowOf(before.active)
  const from = anchor ?? active ?? row
  return { keys: entriesBetween(rows, from.index, row.index), anchor: from.key, active: row.key }
}

/** With the row where it was not selected, without it where it was. */
export function chooseOther(before: Chosen, { key }: PlacedRow): Chosen {
  const others = before.keys.filter((each) => each !== key)
  return { keys: before.keys.includes(key) ? others : [...others, key], anchor: key, active: key }
}

/** The row is part of what is chosen: all of it where it was, else the row alone. */
export function chooseWith(before: Chosen, row: PlacedRow): Chosen {
  return before.keys.includes(row.key) ? { ...before, active: row.key } : chooseOnly(row)
}

/** Everything that has a place in the order and is shown. */
export function chooseAll(rows: PlacedRows, before: Chosen): Chosen {
  const keys: string[] = []
  for (let index = 0; index < rows.rowCount; index += 1) {
    const row = rows.rowAt(index)
    if (row?.kind === 'entry' && row.entry.position !== null) keys.push(row.key)
  }
  return { ...before, keys }
}

function entriesBetween(rows: PlacedRows, one: number, other: number): string[] {
  const keys: string[] = []
  for (let index = Math.min(one, other); index <= Math.max(one, other); index += 1) {
    const row = rows.rowAt(index)
    if (row?.kind === 'entry') keys.push(row.key)
  }
  return keys
}
