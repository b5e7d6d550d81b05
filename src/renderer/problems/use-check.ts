import { useEffect } from 'react'
import { useCheckStore } from './check-store.ts'
import { useClient } from '../app-services.tsx'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** Has the workspace checked that is open, where that was not begun. */
export function useCheck(): void {
  const client = useClient()
  const root = useWorkspaceStore((state) => state.workspace?.root)
  useEffect(() => {
    if (root !== undefined && useCheckStore.getState().root !== root)
      void useCheckStore.getState().check(client, root)
  }, [client, root])
}
