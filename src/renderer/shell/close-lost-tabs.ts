import { openDocuments } from '../documents/app-documents.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'
import type { Workspace } from '#shared/model/workspace'

/**
 * Closes the tabs of articles that left the workspace, for as long as the window lives. One whose text is
 * not saved keeps its tab, and so does one whose place in the order is kept.
 */
export function closeLostTabs(): void {
  useWorkspaceStore.subscribe(({ workspace }, { workspace: before }) => {
    if (workspace === before || workspace === null || workspace.root !== before?.root) return
    useNavigationStore
      .getState()
      .forget((article) => isListed(before, article) && !isListed(workspace, article) && !isUnsaved(article))
  })
}

function isListed(workspace: Workspace, { series, path }: ArticleRef): boolean {
  const entries = workspace.series.find(({ folder }) => folder === series)?.entries
  return entries?.some((entry) => entry.path === path) === true
}

function isUnsaved(article: ArticleRef): boolean {
  return openDocuments()?.find(article)?.session.dirty === true
}
