import { useCallback, useSyncExternalStore } from 'react'
import type { DocumentSession } from './document-session.ts'
import type { DocumentFacts } from './document-state.ts'

/** The facts of an open article as they stand. */
export function useDocumentFacts(session: DocumentSession): DocumentFacts {
  const subscribe = useCallback((listener: () => void) => session.onFacts(listener), [session])
  return useSyncExternalStore(subscribe, () => session.facts)
}
