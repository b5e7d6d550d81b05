import { openDocuments } from '../documents/app-documents.ts'
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
  const { open } = useWorkspaceStore.getState()
  if (open !== null) goOnIn(open)
}

/** Lets two articles change places; the author stays in the one in hand. */
export function swapSides(): void {
  const { open, beside, setBeside } = useWorkspaceStore.getState()
  if (open === null || beside === null) return
  setBeside({ ...beside, at: beside.at === 'before' ? 'after' : 'before' })
  goOnIn(open)
}

/** A menu that closes gives the focus back to its button first, which may be in the other side by now. */
function goOnIn(article: ArticleRef): void {
  requestAnimationFrame(() => requestAnimationFrame(() => openDocuments()?.find(article)?.buffer.focus()))
}
