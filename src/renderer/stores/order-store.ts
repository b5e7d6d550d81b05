import { create } from 'zustand'
import { applyPlacements, type Placement } from '../list/reorder/placement.ts'
import type { Series } from '#shared/model/series'

/** A move that the host has not answered yet. */
export interface PendingMove {
  readonly id: number
  readonly series: string
  readonly placements: readonly Placement[]
}

/** A move that was made and can be taken back. */
export interface MoveStep {
  readonly kind: 'move'
  readonly series: string
  /** Title of the article, or how many they are. */
  readonly title: string
  readonly from: readonly Placement[]
  readonly to: readonly Placement[]
}

/** Articles that were moved to the trash and can be put back. */
export interface TrashStep {
  readonly kind: 'trash'
  readonly series: string
  readonly title: string
  readonly keys: readonly string[]
  /** Their names in the trash. */
  readonly ids: readonly string[]
}

type StepKind =
  | 'move'
  | 'rename'
  | 'split'
  | 'merge'
  | 'duplicate'
  | 'create'
  | 'restore'
  | 'trash'
  | 'archive'
  | 'unarchive'
  | 'properties'
  | 'unnumber'
  | 'number'
  | 'leaveOut'
  | 'takeIn'
  | 'template'

/** What the host takes back by its journal: files that were made, changed or got another path. */
export interface RelocationStep {
  readonly kind: 'relocation'
  /** Tells the author what would be taken back. */
  readonly what: StepKind
  readonly series: string
  readonly title: string
  /** Names what is to be taken back next. */
  readonly step: string
}

export type OrderStep = MoveStep | TrashStep | RelocationStep

export interface OrderState {
  readonly pending: readonly PendingMove[]
  /** Whether the order on screen is on disk. */
  readonly saving: 'saved' | 'saving' | 'failed'
  readonly undo: readonly OrderStep[]
  readonly redo: readonly OrderStep[]
  readonly begin: (move: Omit<PendingMove, 'id'>) => number
  readonly settle: (id: number, outcome: 'saved' | 'failed') => void
  /** Sets both stacks after a step, an undo or a redo went through. */
  readonly setSteps: (undo: readonly OrderStep[], redo: readonly OrderStep[]) => void
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

/** What each run of pending moves made of a series, so that one more move costs one more step. */
const known = new WeakMap<Series, Map<string, Series>>()

/**
 * A series as the author sees it: what the host said, with the moves on top that it has not answered
 * yet. A move that fails is taken out of `pending`, and so the list falls back by itself.
 */
export function withPending(series: Series, pending: readonly PendingMove[], drafts: boolean): Series {
  const mine = pending.filter((each) => each.series === series.folder)
  if (mine.length === 0) return series
  const results = known.get(series) ?? new Map<string, Series>()
  known.set(series, results)
  let shown = series
  let name = String(drafts)
  for (const { id, placements } of mine) {
    name += ` ${id}`
    const before = shown
    shown = results.get(name) ?? applyPlacements(before, placements, drafts)
    results.set(name, shown)
  }
  return shown
}
