import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'
import type { Workspace } from '#shared/model/workspace'

/** Opens an article of a workspace that was just opened, so that the window does not begin empty. */
export function openOpeningArticle(nth = 1): void {
  const { workspace, open, openArticle } = useWorkspaceStore.getState()
  const article = workspace === null || open !== null ? null : openingArticle(workspace, nth)
  // Where one pane has the window, the list is the better beginning.
  if (article !== null && useUiStore.getState().layout !== 'small') openArticle(article)
}

/** The nth readable article of the first series that has any; its last where there are fewer. */
export function openingArticle(workspace: Workspace, nth: number): ArticleRef | null {
  for (const { folder, entries } of workspace.series) {
    const readable = entries.filter(
      ({ path, state }) => path !== null && (state === 'shown' || state === 'draft'),
    )
    const path = (readable[nth - 1] ?? readable.at(-1))?.path
    if (path != null) return { series: folder, path }
  }
  return null
}
