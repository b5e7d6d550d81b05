import type { PlacedRow, PlacedRows } from './placed-rows.ts'

export interface StepOptions {
  /** Whether heads can be stood on; in a flat list they are only words. */
  readonly heads: boolean
  /** Rows that fit into view. */
  readonly page: number
}

/** The row to which a key leads from the active one; null for keys that lead nowhere. */
export function rowAfterKey<Row extends PlacedRow>(
  layout: PlacedRows<Row>,
  active: string | null,
  key: string,
  options: StepOptions,
): Row | null {
  const from = (active === null ? null : layout.rowOf(active))?.index ?? -1
  const last = layout.rowCount - 1
  switch (key) {
    case 'ArrowDown':
      return nearest(layout, from + 1, 1, options)
    case 'ArrowUp':
      return nearest(layout, from < 0 ? last : from - 1, -1, options)
    case 'PageDown':
      return nearest(layout, Math.min(from + options.page, last), -1, options)
    case 'PageUp':
      return nearest(layout, Math.max(from - options.page, 0), 1, options)
    case 'Home':
      return nearest(layout, 0, 1, options)
    case 'End':
      return nearest(layout, last, -1, options)
    default:
      return null
  }
}

/** The row at this index, else the next one in the direction on which one can stand. */
function nearest<Row extends PlacedRow>(
  layout: PlacedRows<Row>,
  index: number,
  direction: 1 | -1,
  { heads }: StepOptions,
): Row | null {
  for (let at = index; at >= 0 && at < layout.rowCount; at += direction) {
    const row = layout.rowAt(at)
    if (row !== null && (heads || row.kind !== 'head')) return row
  }
  return null
}

/**
 * The row that takes the place of one that is gone: one that is new where it was, the next article, else
 * the one before it, else the first row. Null in an empty list.
 */
export function rowInstead<Row extends PlacedRow>(
  before: PlacedRows,
  now: PlacedRows<Row>,
  gone: string,
  heads: boolean,
): Row | null {
  const index = before.rowOf(gone)?.index ?? 0
  const here = now.rowAt(index)
  if (here?.kind === 'entry' && before.rowOf(here.key) === null) return here
  for (const direction of [1, -1] as const) {
    for (let at = index + direction; at >= 0 && at < before.rowCount; at += direction) {
      const row = before.rowAt(at)
      const found = row?.kind === 'entry' ? now.rowOf(row.key) : null
      if (found !== null) return found
    }
  }
  return nearest(now, 0, 1, { heads, page: 1 })
}
