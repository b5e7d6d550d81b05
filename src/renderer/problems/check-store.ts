import { create } from 'zustand'
import type { Client } from '../bridge/client.ts'
import { SeriatimError } from '#shared/errors'
import type { CheckedChange, CheckedCounts } from '#shared/model/checked-workspace'
import type { Finding } from '#shared/model/finding'

export interface CheckState {
  /** The workspace that was checked, by its root; null before the first check. */
  readonly root: string | null
  /** What is wrong in it as the host last said; null before it has. */
  readonly problems: readonly Finding[] | null
  /** How much was looked at for that. */
  readonly checked: CheckedCounts | null
  /** When the host last said so, in milliseconds since 1970. */
  readonly checkedAt: number | null
  readonly running: boolean
  /** How far a long check is; null where it is not known. */
  readonly progress: { readonly done: number; readonly total: number } | null
  /** Whether the author gave the last check up. */
  readonly stopped: boolean
  /** Why the last check failed; null where it did not. */
  readonly failure: unknown
  /** Has the open workspace checked, which is the one at `root`; of several calls the newest counts. */
  readonly check: (client: Client, root: string) => Promise<void>
  /** Takes over what is other. Returns false where something before it was missed, so that all has to be asked for. */
  readonly receive: (change: CheckedChange) => boolean
  readonly receiveProgress: (progress: { root: string; done: number; total: number }) => void
}

let newest = 0
let revision = 0

/** What is wrong in the open workspace. It stays while a check runs, so that a list does not flicker. */
export const useCheckStore = create<CheckState>()((set, get) => ({
  root: null,
  problems: null,
  checked: null,
  checkedAt: null,
  running: false,
  progress: null,
  stopped: false,
  failure: null,
  check: async (client, root) => {
    const mine = ++newest
    if (get().root !== root) set({ root, problems: null, checked: null, checkedAt: null, failure: null })
    set({ running: true, stopped: false })
    try {
      const answer = await client.call('workspace.check', {})
      if (mine !== newest || answer.root !== root) return
      revision = answer.revision
      const { problems, checked } = answer
      set({ problems, checked, checkedAt: Date.now(), running: false, progress: null, failure: null })
    } catch (failure) {
      if (mine !== newest) return
      const stopped = failure instanceof SeriatimError && failure.code === 'job.cancelled'
      set({ running: false, progress: null, stopped, failure: stopped ? null : failure })
    }
  },
  receive: (change) => {
    const { root, problems } = get()
    if (change.root !== root || problems === null) return true
    if (change.revision <= revision) return true
    if (change.revision !== revision + 1) return false
    revision = change.revision
    const { places, checked } = change
    set({ problems: withPlaces(problems, places), checked, checkedAt: Date.now(), failure: null })
    return true
  },
  receiveProgress: ({ root, done, total }) => {
    if (root === get().root && get().running) set({ progress: { done, total } })
  },
}))

function withPlaces(problems: readonly Finding[], places: CheckedChange['places']): readonly Finding[] {
  const changed = new Set(places.map(placeOf))
  return [
    ...problems.filter((problem) => !changed.has(placeOf(problem))),
    ...places.flatMap((place) => place.problems),
  ]
}

function placeOf({ series, path }: Pick<Finding, 'series' | 'path'>): string {
  return `${series ?? ''}\0${path ?? ''}`
}
