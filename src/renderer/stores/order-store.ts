import { create } from 'zustand'
import { applyMove } from '../list/reorder/apply-move.ts'
import type { Series } from '#shared/model/series'
import type { Move } from '#shared/order/move-entry'

/** A move that the host has not answered yet. */
export interface PendingMove {
  readonly id: number
  readonly series: string
  readonly key: string
  readonly move: Move
}

/** A place that an entry had or has; position counts from 1. */
export interface Place {
  readonly position: number
  readonly section: string | null
}

/** A move that was made and can be taken back. */
export interface MoveStep {
  readonly series: string
  readonly key: string
  readonly title: string
  readonly from: Place
  readonly to: Place
}

export interface OrderState {
  readonly pending: readonly PendingMove[]
  /** Whether the order on screen is on disk. */
  readonly saving: 'saved' | 'saving' | 'failed'
  readonly undo: readonly MoveStep[]
  readonly redo: readonly MoveStep[]
  readonly begin: (move: Omit<PendingMove, 'id'>) => number
  readonly settle: (id: number, outcome: 'saved' | 'failed') => void
  /** Sets both stacks after a move, an undo or a redo went through. */
  readonly setSteps: (undo: readonly MoveStep[], redo: readonly MoveStep[]) => void
  readonly forget: () => void
}

const undoLimit = 200
let lastId = 0

/** Moves on their way to the disk, and those that can be undone. */
export const useOrderStore = create<OrderState>()((set) => ({
  pending: [],
  saving: 'saved',
  undo: [],
  redo: [],
  begin: (move) => {
    const id = ++lastId
    set((state) => ({ pending: [...state.pending, { ...move, id }], saving: 'saving' }))
    return id
  },
  settle: (id, outcome) =>
    set((state) => {
      const pending = state.pending.filter((each) => each.id !== id)
      return { pending, saving: pending.length > 0 ? 'saving' : outcome }
    }),
  setSteps: (undo, redo) => set({ undo: undo.slice(-undoLimit), redo }),
  forget: () => set({ pending: [], saving: 'saved', undo: [], redo: [] }),
}))

/**
 * A series as the author sees it: what the host said, with the moves on top that it has not answered
 * yet. A move that fails is taken out of `pending`, and so the list falls back by itself.
 */
export function withPending(series: Series, pending: readonly PendingMove[], drafts: boolean): Series {
  return pending
    .filter((each) => each.series === series.folder)
    .reduce((shown, { key, move }) => applyMove(shown, key, move, drafts), series)
}
