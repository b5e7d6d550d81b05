import { useCheckStore } from './check-store.ts'
import type { Client } from '../bridge/client.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** From the opening of a workspace to its first check, in milliseconds: what is on screen comes first. */
const first = 1_000

/** Has each workspace that is opened checked, and keeps up with what the host finds, while the window lives. */
export function followChecks(client: Client): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const check = (root: string): void => void useCheckStore.getState().check(client, root)
  const later = (root: string | undefined): void => {
    clearTimeout(timer)
    if (root === undefined) return
    timer = setTimeout(() => {
      // A view that shows problems may have asked already.
      if (useCheckStore.getState().root !== root) check(root)
    }, first)
  }
  useWorkspaceStore.subscribe(({ workspace }, { workspace: before }) => {
    if (workspace?.root !== before?.root) later(workspace?.root)
  })
  later(useWorkspaceStore.getState().workspace?.root)
  client.on('workspace.checked', (change) => {
    if (!useCheckStore.getState().receive(change)) check(change.root)
  })
  client.on('workspace.checkProgressed', (progress) => useCheckStore.getState().receiveProgress(progress))
}

/** Asks for all of it again: what was told while nobody listened is lost. */
export function checkAfterLoss(client: Client): void {
  const { root } = useCheckStore.getState()
  if (root !== null && root === useWorkspaceStore.getState().workspace?.root)
    void useCheckStore.getState().check(client, root)
}
