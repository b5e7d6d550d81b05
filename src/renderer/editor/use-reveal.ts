import { EditorSelection } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect } from 'react'
import { sameArticle } from '../stores/navigation-store.ts'
import { useRevealStore } from '../stores/reveal-store.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'

/** Goes where the author asked to, as soon as the article of that place is in the view. */
export function useReveal(view: EditorView | null, shown: ArticleRef | null): void {
  const reveal = useRevealStore((state) => state.reveal)
  useEffect(() => {
    if (view === null || shown === null || reveal === null || !sameArticle(shown, reveal.article)) return
    useRevealStore.getState().done(reveal)
    if (reveal.line !== null) showPlace(view, reveal.line, reveal.column)
    view.focus()
  }, [view, shown, reveal])
}

/** A line that has gone by now is the last one. */
function showPlace(view: EditorView, number: number, column: number | null): void {
  const { doc } = view.state
  const line = doc.line(Math.min(doc.lines, Math.max(1, number)))
  const at = Math.min(line.to, line.from + Math.max(0, (column ?? 1) - 1))
  view.dispatch({
    selection: EditorSelection.cursor(at),
    effects: EditorView.scrollIntoView(at, { y: 'center' }),
  })
}
