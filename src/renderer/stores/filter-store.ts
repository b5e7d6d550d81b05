import { create } from 'zustand'

export interface FilterState {
  /** Folder of the series of which only some articles are shown; its order cannot be moved meanwhile. */
  readonly filtered: string | null
  readonly setFiltered: (series: string | null) => void
}

/** Whether a filter hides articles between those that are shown. */
export const useFilterStore = create<FilterState>()((set) => ({
  filtered: null,
  setFiltered: (filtered) => set({ filtered }),
}))
