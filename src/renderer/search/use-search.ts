import { useEffect } from 'react'
import { useSearchStore } from './search-store.ts'
import { useClient } from '../app-services.tsx'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** How long the author pauses before what stands in the field is searched for, in milliseconds. */
const pause = 120

/** Searches as the query is typed, and again when the articles have changed. */
export function useSearch(): void {
  const client = useClient()
  const query = useSearchStore((state) => state.query)
  const workspace = useWorkspaceStore((state) => state.workspace)
  useEffect(() => {
    if (workspace === null) return
    const timer = setTimeout(
      () => void useSearchStore.getState().search(client, workspace.root, query),
      pause,
    )
    return () => clearTimeout(timer)
  }, [client, query, workspace])
}
