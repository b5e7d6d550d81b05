import { useEffect, useRef } from 'react'
import { useCheckStore } from './check-store.ts'
import { useClient } from '../app-services.tsx'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** How long after the last change the articles are checked again, in milliseconds. */
const settle = 600

/** Checks when the view comes up, and again whenever the workspace has changed and been quiet since. */
export function useCheck(): void {
  const client = useClient()
  const workspace = useWorkspaceStore((state) => state.workspace)
  const checked = useRef<typeof workspace>(null)
  useEffect(() => {
    if (workspace === null || checked.current === workspace) return
    const run = (): void => {
      checked.current = workspace
      void useCheckStore.getState().check(client, workspace.root)
    }
    if (checked.current?.root !== workspace.root) return run()
    const timer = setTimeout(run, settle)
    return () => clearTimeout(timer)
  }, [client, workspace])
}
