import { create } from 'zustand'
import type { Client } from '../bridge/client.ts'
import type { Problem } from '#shared/model/problem'

export interface CheckState {
  /** The workspace that was checked, by its root; null before the first check. */
  readonly root: string | null
  /** What the last check of it found; null before one has ended. */
  readonly problems: readonly Problem[] | null
  /** When that ended, in milliseconds since 1970. */
  readonly checkedAt: number | null
  readonly running: boolean
  /** Why the last check failed; null where it did not. */
  readonly failure: unknown
  /** Checks the open workspace, which is the one at `root`; of several under way the newest counts. */
  readonly check: (client: Client, root: string) => Promise<void>
}

let newest = 0

/** The findings of the last check. They stay while another one runs, so that a list does not flicker. */
export const useCheckStore = create<CheckState>()((set, get) => ({
  root: null,
  problems: null,
  checkedAt: null,
  running: false,
  failure: null,
  check: async (client, root) => {
    const mine = ++newest
    if (get().root !== root) set({ root, problems: null, checkedAt: null, failure: null })
    set({ running: true })
    try {
      const problems = await client.call('workspace.check', {})
      if (mine === newest) set({ problems, checkedAt: Date.now(), running: false, failure: null })
    } catch (failure) {
      if (mine === newest) set({ running: false, failure })
    }
  },
}))
