import { useLayoutStore } from '../stores/layout-store.ts'
import { sameArticle, useNavigationStore } from '../stores/navigation-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore, type ArticleRef, type Beside } from '../stores/workspace-store.ts'
import type { View, WorkspaceLayout } from '#shared/model/workspace-layout'
import type { Workspace } from '#shared/model/workspace'

/**
 * Lays the window of a workspace that was just shown out as it was left; what the workspace no longer has
 * is left out. `nth` asks for an article of its first series instead. No window begins empty.
 */
export function beginLayout(workspace: Workspace, layout: WorkspaceLayout, nth: number | null): void {
  const { view, tabs: left, article: last, beside, series, ...panes } = layout
  const tabs = left.filter((tab, index) => isThere(workspace, tab) && firstOf(left, tab) === index)
  const remembered = last !== null && isThere(workspace, last) ? last : (tabs[0] ?? null)
  // Where one pane has the window, the list is the better beginning.
  const small = useUiStore.getState().layout === 'small'
  const begun = nth === null ? remembered : openingArticle(workspace, nth)
  const article = begun ?? (small ? null : openingArticle(workspace, 1))
  const known = article === null || tabs.some((tab) => sameArticle(tab, article))

  useLayoutStore.getState().receive(panes)
  useNavigationStore
    .getState()
    .begin(nth === null ? viewThere(workspace, view) : { kind: 'article' }, known ? tabs : [...tabs, article])
  const state = useWorkspaceStore.getState()
  if (article !== null) {
    state.openArticle(article)
    if (nth === null) state.setBeside(besideThere(beside, tabs, article))
  } else if (small) useUiStore.getState().showPane('list')
  if (series !== null && workspace.series.some(({ folder }) => folder === series)) state.showSeries(series)
}

/** Whether the workspace has the article, with its file. */
export function isThere(workspace: Workspace, article: ArticleRef): boolean {
  const series = workspace.series.find(({ folder }) => folder === article.series)
  const entry = series?.entries.find(({ path }) => path === article.path)
  return entry !== undefined && entry.state !== 'missing'
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

function viewThere(workspace: Workspace, view: View): View {
  const there = view.kind !== 'series' || workspace.series.some(({ folder }) => folder === view.folder)
  return there ? view : { kind: 'all-series' }
}

/** Both have their tabs, and are two. */
function besideThere(beside: Beside | null, tabs: readonly ArticleRef[], open: ArticleRef): Beside | null {
  if (beside === null || sameArticle(beside.article, open)) return null
  return tabs.some((tab) => sameArticle(tab, beside.article)) ? beside : null
}

function firstOf(tabs: readonly ArticleRef[], tab: ArticleRef): number {
  return tabs.findIndex((each) => sameArticle(each, tab))
}
