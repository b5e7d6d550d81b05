import { create } from 'zustand'
import type { DropSpot } from '../list/reorder/drop-target.ts'
import type { MoveOutcome } from '../list/reorder/move-outcome.ts'
import type { Placement } from '../list/reorder/placement.ts'
import type { RowLook } from '../list/rows/row-sizes.ts'
import type { Entry } from '#shared/model/series'

/** Articles that were lifted with Space and are moved with keys. */
export interface Lift {
  readonly series: string
  /** In reading order. */
  readonly keys: readonly string[]
  readonly taken: ReadonlySet<string>
  /** The row that has the focus. */
  readonly active: string
  /** Title of the article, or how many they are. */
  readonly title: string
  readonly from: readonly Placement[]
  /** Printed numbers before the lift, by key. */
  readonly numbersBefore: ReadonlyMap<string, string>
  /** Where they stand now; nothing is written until the drop. */
  readonly placements: readonly Placement[]
}

/** Articles that hang on the pointer. All measures are viewport pixels. */
export interface Drag {
  readonly series: string
  readonly look: RowLook | 'cards'
  /** The row that was pressed; it is the one drawn at the pointer. */
  readonly pressed: Entry
  readonly taken: ReadonlySet<string>
  /** What a drop would do; null where it would be refused. */
  readonly outcome: MoveOutcome | null
  readonly spot: DropSpot | null
  /** Numbers that would change, by key. */
  readonly numbers: ReadonlyMap<string, string>
  /** Where the insertion line lies; one with a height stands upright between two cards. */
  readonly line: {
    readonly left: number
    readonly width: number
    readonly y: number
    readonly height?: number
  } | null
  /** The row's size, and the point at which it was grabbed. */
  readonly grab: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
  /** Where the pointer was when the drag began. */
  readonly start: { readonly x: number; readonly y: number }
}

export interface ReorderState {
  readonly lift: Lift | null
  readonly drag: Drag | null
  /** The row whose menu is open, and where it was asked for (viewport pixels). */
  readonly menu: { readonly key: string; readonly x: number; readonly y: number } | null
  /** What the live region says. */
  readonly spoken: string
  /** Grows each time a locked order refuses to move; the lock nods. */
  readonly refusals: number
  readonly setLift: (lift: Lift | null) => void
  readonly setDrag: (drag: Drag | null) => void
  readonly setMenu: (menu: ReorderState['menu']) => void
  readonly speak: (spoken: string) => void
  readonly refuse: () => void
}

/** Articles on their way to another place, before anything is written. */
export const useReorderStore = create<ReorderState>()((set) => ({
  lift: null,
  drag: null,
  menu: null,
  spoken: '',
  refusals: 0,
  setLift: (lift) => set({ lift }),
  setDrag: (drag) => set({ drag }),
  setMenu: (menu) => set({ menu }),
  speak: (spoken) => set({ spoken }),
  refuse: () => set(({ refusals }) => ({ refusals: refusals + 1 })),
}))
