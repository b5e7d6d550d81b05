import { create } from 'zustand'
import type { Client } from '../bridge/client.ts'
import type { TrashedItem } from '#shared/model/trash'

export interface TrashState {
  /** The workspace whose trash this is, by its root. */
  readonly root: string | null
  /** The newest first; null before the first answer. */
  readonly items: readonly TrashedItem[] | null
  /** Why the trash could not be read; null where it could. */
  readonly failure: unknown
  /** Asks the host what lies in the trash; of several questions the newest counts. */
  readonly load: (client: Client, root: string) => Promise<void>
  /** Takes out what went through, ahead of the host's next answer. */
  readonly remove: (ids: readonly string[]) => void
}

let newest = 0

/** What lies in the trash of the open workspace, as far as it was asked for. */
export const useTrashStore = create<TrashState>()((set, get) => ({
  root: null,
  items: null,
  failure: null,
  load: async (client, root) => {
    const mine = ++newest
    if (get().root !== root) set({ root, items: null, failure: null })
    try {
      const items = await client.call('trash.list', {})
      if (mine === newest) set({ items, failure: null })
    } catch (failure) {
      if (mine === newest) set({ failure })
    }
  },
  remove: (ids) => set(({ items }) => ({ items: items?.filter(({ id }) => !ids.includes(id)) ?? null })),
}))
