import { useNavigationStore } from '../stores/navigation-store.ts'
import { useRevealStore } from '../stores/reveal-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'

/** Opens an article in the editor, the caret at a line of its file (from 1) where one is given. */
export function goToArticle(
  article: ArticleRef,
  line: number | null = null,
  column: number | null = null,
): void {
  useRevealStore.getState().ask({ article, line, column })
  useNavigationStore.getState().openArticle(article)
  const ui = useUiStore.getState()
  ui.setDrawer(false)
  if (ui.layout === 'small') ui.showPane('editor')
}
