import { focusPane } from './focus-pane.ts'
import { openDocuments } from '../documents/app-documents.ts'
import { sameArticle } from '../stores/navigation-store.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'

/**
 * Puts the focus into the text of an article as soon as that is in the editor, which may be later: it is read first.
 * Nothing happens where the author goes to another one meanwhile.
 */
export function focusWhenOpen(article: ArticleRef): void {
  const documents = openDocuments()
  const isActive = (): boolean => sameArticle(documents?.active?.session.ref ?? null, article)
  if (documents === null || isActive()) return focusSoon()
  const end = documents.subscribe(() => {
    const wanted = sameArticle(useWorkspaceStore.getState().open, article)
    if (wanted && !isActive()) return
    end()
    if (wanted) focusSoon()
  })
}

/** Once the text stands there, and what closes over it has given the focus back. */
function focusSoon(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => focusPane('editor')))
}
