import { useCallback, useSyncExternalStore } from 'react'
import { useDocuments, type AppDocument } from '../documents/app-documents.ts'

/** The article in the editor; null while none is. */
export function useActiveDocument(): AppDocument | null {
  const documents = useDocuments()
  const subscribe = useCallback((listener: () => void) => documents.subscribe(listener), [documents])
  return useSyncExternalStore(subscribe, () => documents.active)
}
