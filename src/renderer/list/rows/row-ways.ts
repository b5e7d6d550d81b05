import type { PlacedRow } from './placed-rows.ts'
import type { NamedRows } from './type-ahead.ts'
import type { Step } from '../reorder/keyboard-step.ts'

/** A row as keys see it. */
export type RowSeen = Pick<PlacedRow, 'key' | 'kind'>

/** How keys go through what is shown; each look of a series has its own. */
export interface RowWays {
  /** Where a key leads from the row with the focus; null for keys that lead nowhere. `height` is what is seen. */
  readonly next: (from: string, key: string, height: number) => PlacedRow | null
  /** What an arrow to the side does where it leads to no row; false where it does nothing. */
  readonly aside: (row: RowSeen, towardEnd: boolean, goTo: (row: PlacedRow) => void) => boolean
  /** Opens or closes the group that a head stands for. */
  readonly turn: (row: RowSeen) => void
  /** Where a key moves what Space has lifted; null where nothing is lifted. */
  readonly lifts: ((key: string) => Step | null) | null
  /** Whether heads can be stood on; in a flat list they are only words. */
  readonly heads: boolean
  readonly named: () => NamedRows
}
