import { openDocuments } from '../documents/app-documents.ts'
import { focusPane } from '../shell/focus-pane.ts'
import { sameArticle, useNavigationStore } from '../stores/navigation-store.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'

/** Closes the tab of the article in the editor. */
export function closeOpenTab(): void {
  const { open } = useWorkspaceStore.getState()
  if (open !== null) closeTabs([open])
}

export function closeOtherTabs(article: ArticleRef): void {
  closeTabs(useNavigationStore.getState().tabs.filter((tab) => !sameArticle(tab, article)))
}

export function closeAllTabs(): void {
  closeTabs(useNavigationStore.getState().tabs)
}

/**
 * Saves and closes tabs. A text that cannot be saved stays with the window, and comes back with its tab.
 * The focus stays in the tabs if it was there, else it goes to what is in front now.
 */
export function closeTabs(articles: readonly ArticleRef[]): void {
  const wasInTabs = document.activeElement?.closest('[data-tabs]') != null
  for (const article of articles) void openDocuments()?.find(article)?.session.flush()
  useNavigationStore.getState().closeTabs(articles)
  requestAnimationFrame(() => requestAnimationFrame(() => settleFocus(wasInTabs)))
}

function settleFocus(inTabs: boolean): void {
  const tab = document.querySelector<HTMLElement>('[data-tabs] [role="tab"][aria-selected="true"]')
  if (inTabs && tab !== null) tab.focus()
  else if (document.activeElement === null || document.activeElement === document.body) focusPane('editor')
}
