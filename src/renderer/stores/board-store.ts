import { create } from 'zustand'
import type { StatusOutcome } from '../list/status/status-outcome.ts'
import type { Grab, PointerPlace } from '../list/reorder/follow-pointer.ts'
import type { ArticleStatus, Entry, Series } from '#shared/model/series'

/** Articles on their way from one column of a board to another. */
export interface BoardDrag {
  readonly series: Series
  /** The card that was pressed; it is the one drawn at the pointer. */
  readonly pressed: Entry
  readonly taken: ReadonlySet<string>
  /** The column under the pointer; null for that of articles without a status. */
  readonly column: ArticleStatus | null
  /** What a drop would do; null where it would be refused. */
  readonly outcome: StatusOutcome | null
  readonly grab: Grab
  readonly start: PointerPlace
}

export interface BoardState {
  readonly drag: BoardDrag | null
  readonly setDrag: (drag: BoardDrag | null) => void
}

export const useBoardStore = create<BoardState>()((set) => ({
  drag: null,
  setDrag: (drag) => set({ drag }),
}))
