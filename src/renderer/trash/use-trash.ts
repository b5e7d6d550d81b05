import { useEffect } from 'react'
import { useTrashStore } from './trash-store.ts'
import { useClient } from '../app-services.tsx'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** Keeps what is known of the trash in step: whatever comes or goes changes a series too. */
export function useTrash(): void {
  const client = useClient()
  const workspace = useWorkspaceStore((state) => state.workspace)
  useEffect(() => {
    if (workspace !== null) void useTrashStore.getState().load(client, workspace.root)
  }, [client, workspace])
}
