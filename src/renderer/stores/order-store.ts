import { create } from 'zustand'
import { applyPlacements, type Placement } from '../list/reorder/placement.ts'
import { applyStatus } from '../list/status/status-outcome.ts'
import type { ArticleStatus, Series } from '#shared/model/series'

/** A move that the host has not answered yet. */
export interface PendingMove {
  readonly id: number
  readonly series: string
  readonly placements: readonly Placement[]
}

/** Another status that the host has not answered for yet. */
export interface PendingStatus {
  readonly id: number
  readonly series: string
  readonly keys: readonly string[]
  readonly status: ArticleStatus | null
}

export type PendingChange = PendingMove | PendingStatus

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
  | 'add'
  | 'restore'
  | 'trash'
  | 'fix'
  | 'status'
  | 'plan'
  | 'write'
  | 'remove'
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
  readonly pending: readonly PendingChange[]
  /** Whether the order on screen is on disk. */
  readonly saving: 'saved' | 'saving' | 'failed'
  readonly undo: readonly OrderStep[]
  readonly redo: readonly OrderStep[]
  readonly begin: (change: Omit<PendingMove, 'id'> | Omit<PendingStatus, 'id'>) => number
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
  begin: (change) => {
    const id = ++lastId
    set((state) => ({ pending: [...state.pending, { ...change, id }], saving: 'saving' }))
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

/** What each run of pending changes made of a series, so that one more move costs one more step. */
const known = new WeakMap<Series, Map<string, Series>>()

/**
 * A series as the author sees it: what the host said, with the changes on top that it has not answered
 * yet. One that fails is taken out of `pending`, and so the list falls back by itself.
 */
export function withPending(series: Series, pending: readonly PendingChange[], drafts: boolean): Series {
  const mine = pending.filter((each) => each.series === series.folder)
  if (mine.length === 0) return series
  const results = known.get(series) ?? new Map<string, Series>()
  known.set(series, results)
  let shown = series
  let name = String(drafts)
  for (const change of mine) {
    name += ` ${change.id}`
    const before = shown
    shown = results.get(name) ?? withChange(before, change, drafts)
    results.set(name, shown)
  }
  return shown
}

function withChange(series: Series, change: PendingChange, drafts: boolean): Series {
  return 'placements' in change
    ? applyPlacements(series, change.placements, drafts)
    : applyStatus(series, new Set(change.keys), change.status, drafts)
}
