import { useCallback, useSyncExternalStore } from 'react'
import type { DocumentSession } from './document-session.ts'
import type { Conflict } from './standing.ts'

/** What the author of an open article is to decide on; null where nothing is, or none is open. */
export function useConflict(session: DocumentSession | null): Conflict | null {
  const subscribe = useCallback(
    (listener: () => void) => session?.onFacts(listener) ?? (() => undefined),
    [session],
  )
  return useSyncExternalStore(subscribe, () => session?.conflict ?? null)
}
