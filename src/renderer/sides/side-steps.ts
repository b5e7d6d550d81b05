import { focusPane } from '../shell/focus-pane.ts'
import { focusWhenOpen } from '../shell/focus-when-open.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'

/** Opens an article beside the one in the editor, and goes on in its text. */
export function openToSide(article: ArticleRef): void {
  useNavigationStore.getState().openToSide(article)
  // Whatever stands over it or in its place has done its work.
  useUiStore.getState().showPane('editor')
  focusWhenOpen(article)
}

/** Leaves the room to the other of two articles, and goes on there. */
export function closeSide(article: ArticleRef): void {
  useNavigationStore.getState().closeSide(article)
  requestAnimationFrame(() => focusPane('editor'))
}

/** Lets two articles change places; the author stays in the one in hand. */
export function swapSides(): void {
  const { beside, setBeside } = useWorkspaceStore.getState()
  if (beside === null) return
  setBeside({ ...beside, at: beside.at === 'before' ? 'after' : 'before' })
  requestAnimationFrame(() => focusPane('editor'))
}
