import { create } from 'zustand'
import type { Client } from '../bridge/client.ts'
import type { SearchHit } from '#shared/model/search-hit'

/** How many articles are asked for; what is not among the best so many is better found by another word. */
export const searchLimit = 100

export interface SearchState {
  /** The workspace that was searched, by its root. */
  readonly root: string | null
  /** What stands in the field. */
  readonly query: string
  /** What was found, and for which query; null before the first answer and for an empty query. */
  readonly found: { readonly query: string; readonly hits: readonly SearchHit[] } | null
  readonly busy: boolean
  /** Why the newest search failed; null where it did not. */
  readonly failure: unknown
  readonly type: (query: string) => void
  /** Asks the host; an answer that a newer search has overtaken is dropped. */
  readonly search: (client: Client, root: string, query: string) => Promise<void>
}

let newest = 0

/** The search over all articles; it keeps its query and results while another view is shown. */
export const useSearchStore = create<SearchState>()((set, get) => ({
  root: null,
  query: '',
  found: null,
  busy: false,
  failure: null,
  type: (query) => set({ query }),
  search: async (client, root, typed) => {
    const mine = ++newest
    const query = typed.trim()
    if (get().root !== root) set({ root, found: null })
    if (query === '') return set({ found: null, busy: false, failure: null })
    set({ busy: true })
    try {
      const hits = await client.call('workspace.search', { query, limit: searchLimit })
      if (mine === newest) set({ found: { query, hits }, busy: false, failure: null })
    } catch (failure) {
      if (mine === newest) set({ found: null, busy: false, failure })
    }
  },
}))
