import { create } from 'zustand'

/** Rows that are selected in the list of one series; those of another are forgotten. */
export interface SelectionState {
  readonly series: string | null
  /** Keys of the selected entries. */
  readonly keys: ReadonlySet<string>
  /** Where a range begins. */
  readonly anchor: string | null
  /** The row with the tab stop: an entry, the head of a group or its placeholder. */
  readonly active: string | null
  /** The article in the editor that was selected when it came there. */
  readonly followed: string | null
  /** A row that is to have the focus; the list that shows the series takes it. */
  readonly wanted: { readonly series: string; readonly key: string; readonly alone: boolean } | null
  /** Selects these alone. `anchor` and `active` stay where they are left out. */
  readonly select: (
    series: string,
    keys: Iterable<string>,
    places?: { readonly anchor?: string | null; readonly active?: string | null },
  ) => void
  /** Selects the article that came into the editor, once: from then on what the author selects counts. */
  readonly follow: (series: string, key: string) => void
  /** Gives a row the tab stop and leaves the selection as it is. */
  readonly activate: (series: string, key: string) => void
  /** Asks for the focus on a row, wherever in the list it is, and selects it alone. */
  readonly wantFocus: (series: string, key: string) => void
  /** The same with the selection as it is. */
  readonly refocus: (series: string, key: string) => void
  readonly granted: () => void
  /** Follows entries whose keys changed with their place. */
  readonly rename: (series: string, names: ReadonlyMap<string, string>) => void
}

const none: ReadonlySet<string> = new Set()

export const useSelectionStore = create<SelectionState>()((set) => ({
  series: null,
  keys: none,
  anchor: null,
  active: null,
  followed: null,
  wanted: null,
  follow: (series, key) =>
    set((state) => {
      if (state.series === series && state.followed === key) return state
      if (state.series === series && state.active === key) return { followed: key }
      return { series, keys: new Set([key]), anchor: key, active: key, followed: key }
    }),
  select: (series, keys, places = {}) =>
    set((state) => ({
      ...placesOf(state, series),
      ...places,
      series,
      keys: new Set(keys),
    })),
  activate: (series, key) =>
    set((state) => {
      if (state.series === series && state.active === key) return state
      return { series, keys: state.series === series ? state.keys : none, active: key }
    }),
  wantFocus: (series, key) => set({ wanted: { series, key, alone: true } }),
  refocus: (series, key) => set({ wanted: { series, key, alone: false } }),
  granted: () => set({ wanted: null }),
  rename: (series, names) =>
    set((state) => {
      if (state.series !== series || names.size === 0) return state
      const named = (key: string): string => names.get(key) ?? key
      return {
        keys: new Set([...state.keys].map(named)),
        anchor: state.anchor === null ? null : named(state.anchor),
        active: state.active === null ? null : named(state.active),
      }
    }),
}))

function placesOf(state: SelectionState, series: string): Pick<SelectionState, 'anchor' | 'active'> {
  return state.series === series
    ? { anchor: state.anchor, active: state.active }
    : { anchor: null, active: null }
}

/** What something done to this entry is done to: the whole selection where it is part of it, else itself. */
export function chosenWith(series: string, key: string): readonly string[] {
  const { series: mine, keys } = useSelectionStore.getState()
  return mine === series && keys.has(key) ? [...keys] : [key]
}
