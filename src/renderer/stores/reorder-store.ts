import { create } from 'zustand'
import type { Place } from './order-store.ts'
import type { Move } from '#shared/order/move-entry'

/** An article that was lifted with Space and is moved with keys. */
export interface Lift {
  readonly series: string
  readonly key: string
  readonly title: string
  readonly from: Place
  /** Printed number before the lift. */
  readonly numberBefore: string
  /** Where it stands now; nothing is written until the drop. */
  readonly move: Move
}

/** An article that hangs on the pointer. */
export interface Drag {
  readonly key: string
  /** The move a drop would make; null where it would change nothing or is refused. */
  readonly move: Move | null
  /** Numbers that would change, by key. */
  readonly numbers: ReadonlyMap<string, string>
  /** Key of the group whose head is the target. */
  readonly head: string | null
}

export interface ReorderState {
  readonly lift: Lift | null
  readonly drag: Drag | null
  /** The row whose menu is open, and where it was asked for (viewport pixels). */
  readonly menu: { readonly key: string; readonly x: number; readonly y: number } | null
  /** What the live region says. */
  readonly spoken: string
  readonly setLift: (lift: Lift | null) => void
  readonly setDrag: (drag: Drag | null) => void
  readonly setMenu: (menu: ReorderState['menu']) => void
  readonly speak: (spoken: string) => void
}

/** Articles on their way to another place, before anything is written. */
export const useReorderStore = create<ReorderState>()((set) => ({
  lift: null,
  drag: null,
  menu: null,
  spoken: '',
  setLift: (lift) => set({ lift }),
  setDrag: (drag) => set({ drag }),
  setMenu: (menu) => set({ menu }),
  speak: (spoken) => set({ spoken }),
}))
