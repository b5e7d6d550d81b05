import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseAll, chooseOnly, chooseOther, chooseUpTo, chooseWith, type Chosen } from './chosen-rows.ts'
import { listLayout } from './list-layout.ts'
import type { PlacedRow, PlacedRows } from './placed-rows.ts'
import { boardLayout } from '../../tiles/board-layout.ts'
import { cardLayout } from '../../tiles/card-layout.ts'
import { mixedSeries } from '../../testing/mixed-series.ts'
import { listGroups } from '../list-groups.ts'
import type { Series } from '#shared/model/series'

const anySeries = fc.array(fc.nat(125), { maxLength: 40 }).map(mixedSeries)

const sizes = { row: 20, head: 20, empty: 20 }

/** The same series as every view of it shows it. */
function viewsOf(series: Series): readonly PlacedRows[] {
  return [
    listLayout(listGroups(series, false), { sizes, closed: [] }),
    listLayout(listGroups(series, true), { sizes, closed: [] }),
    cardLayout(series, 900),
    boardLayout(series, { width: 900, linesOf: () => 1 }),
  ]
}

const press = fc.record({
  view: fc.nat(3),
  row: fc.nat(400),
  kind: fc.constantFrom('only', 'upTo', 'other', 'with', 'all'),
})

function after(rows: PlacedRows, before: Chosen, row: PlacedRow, kind: string): Chosen {
  if (kind === 'only') return chooseOnly(row)
  if (kind === 'upTo') return chooseUpTo(rows, before, row)
  if (kind === 'all') return chooseAll(rows, before)
  return kind === 'other' && row.kind === 'entry' ? chooseOther(before, row) : chooseWith(before, row)
}

/** The selection after each of the presses, each in the view that it is made in. */
function run(
  series: Series,
  presses: readonly { readonly view: number; readonly row: number; readonly kind: string }[],
): {
  readonly rows: PlacedRows
  readonly row: PlacedRow
  readonly kind: string
  readonly was: Chosen
  readonly now: Chosen
}[] {
  const views = viewsOf(series)
  let now: Chosen = { keys: [], anchor: null, active: null }
  return presses.flatMap(({ view, row: at, kind }) => {
    const rows = views[view]
    const row = rows === undefined ? null : rows.rowAt(at % Math.max(1, rows.rowCount))
    if (rows === undefined || row === null) return []
    const was = now
    now = after(rows, was, row, kind)
    return [{ rows, row, kind, was, now }]
  })
}

describe('what is selected of a series, whatever view it is made in', () => {
  it('names articles of it, each once, and the one with the focus is the last that was pressed', () => {
    fc.assert(
      fc.property(anySeries, fc.array(press, { maxLength: 12 }), (series, presses) => {
        const keys = new Set(series.entries.map(({ key }) => key))
        for (const { now, row, kind } of run(series, presses)) {
          expect(new Set(now.keys).size).toBe(now.keys.length)
          expect(now.keys.every((key) => keys.has(key))).toBe(true)
          if (kind !== 'all') expect(now.active).toBe(row.key)
        }
      }),
    )
  })

  it('is one stretch from the anchor to the row with Shift, however often that is pressed', () => {
    fc.assert(
      fc.property(anySeries, fc.array(press, { minLength: 1, maxLength: 12 }), (series, presses) => {
        for (const { rows, row, kind, now, was } of run(series, presses)) {
          if (kind !== 'upTo') continue
          const places = now.keys.map((key) => rows.rowOf(key)?.index ?? -1)
          const from = rows.rowOf(now.anchor ?? '')?.index ?? row.index
          const low = Math.min(from, row.index)
          const high = Math.max(from, row.index)
          const between = Array.from({ length: high - low + 1 }, (_, step) => low + step)
          expect(places).toEqual(between.filter((index) => rows.rowAt(index)?.kind === 'entry'))
          if (was.anchor !== null && rows.rowOf(was.anchor) !== null) expect(now.anchor).toBe(was.anchor)
          expect(chooseUpTo(rows, now, row)).toEqual(now)
        }
      }),
    )
  })

  it('comes back by pressing a row with Mod twice', () => {
    fc.assert(
      fc.property(anySeries, fc.array(press, { minLength: 1, maxLength: 8 }), (series, presses) => {
        for (const { row, now } of run(series, presses)) {
          if (row.kind !== 'entry') continue
          const twice = chooseOther(chooseOther(now, row), row)
          expect(new Set(twice.keys)).toEqual(new Set(now.keys))
        }
      }),
    )
  })

  it('is everything that has a place, with Mod+A in every view', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const placed = series.entries.filter(({ position }) => position !== null).map(({ key }) => key)
        for (const rows of viewsOf(series)) {
          const { keys } = chooseAll(rows, { keys: [], anchor: null, active: null })
          expect(keys.toSorted()).toEqual(placed.toSorted())
        }
      }),
    )
  })
})
