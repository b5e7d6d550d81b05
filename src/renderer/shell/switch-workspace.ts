import { flushAll } from '../documents/app-documents.ts'
import { openOpeningArticle } from './opening-article.ts'
import { useOrderStore } from '../stores/order-store.ts'
import { useToastStore } from '../stores/toast-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Workspace } from '#shared/model/workspace'

/**
 * Saves every open article, then opens another workspace and shows it with its nth article. Rejects
 * when that fails.
 */
export async function switchWorkspace(open: () => Promise<Workspace>, article = 1): Promise<void> {
  await flushAll()
  openAt = article
  try {
    showWorkspace(await open())
  } finally {
    openAt = 1
  }
}

/** Which article comes up; the host's event may show the workspace before its reply does. */
let openAt = 1

/** Shows a workspace; what belongs to another one that was open before is forgotten. */
export function showWorkspace(workspace: Workspace | null): void {
  const before = useWorkspaceStore.getState().workspace
  if (before?.root !== workspace?.root) {
    useOrderStore.getState().forget()
    useUiStore.getState().setCreating(false)
    for (const { id } of useToastStore.getState().toasts) useToastStore.getState().dismiss(id)
  }
  useWorkspaceStore.getState().receiveWorkspace(workspace)
  if (before?.root !== workspace?.root) openOpeningArticle(openAt)
}
