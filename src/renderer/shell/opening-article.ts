import { useSettingsStore } from '../stores/settings-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'
import type { Workspace } from '#shared/model/workspace'

/** Opens an article of a workspace that was just opened, so that the window does not begin empty. */
export function openOpeningArticle(nth = 1): void {
  const { workspace, open, openArticle } = useWorkspaceStore.getState()
  if (workspace === null || open !== null) return
  const last = useSettingsStore.getState().settings.lastArticles[workspace.root]
  const article = stillThere(workspace, last) ?? openingArticle(workspace, nth)
  // Where one pane has the window, the list is the better beginning.
  if (article !== null && useUiStore.getState().layout !== 'small') openArticle(article)
}

/** The article, if the workspace still has it. */
function stillThere(workspace: Workspace, article: ArticleRef | undefined): ArticleRef | null {
  if (article === undefined) return null
  const series = workspace.series.find(({ folder }) => folder === article.series)
  const entry = series?.entries.find(({ path }) => path === article.path)
  return entry === undefined || entry.state === 'missing' ? null : article
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
