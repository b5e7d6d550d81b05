import type { Entry } from '#shared/model/series'

/** A row or a card, and where it lies in what scrolls; in pixels. */
export type PlacedRow = {
  readonly key: string
  /** Place in the order shown, from 0. */
  readonly index: number
  readonly top: number
  readonly height: number
  /** From where reading begins; left out in a list, whose rows all begin there. */
  readonly left?: number
  /** What sticks above it: the head of its group or column. */
  readonly block: { readonly head: number }
} & ({ readonly kind: 'head' | 'empty' } | { readonly kind: 'entry'; readonly entry: Entry })

/** What is shown of a series in its order, whatever it looks like: keys and selection see no more of it. */
export interface PlacedRows<Row extends PlacedRow = PlacedRow> {
  readonly rowCount: number
  rowAt(index: number): Row | null
  /** Null for a key that no row carries. */
  rowOf(key: string): Row | null
}
