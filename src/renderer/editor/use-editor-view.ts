import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react'
import type { AppDocument } from '../documents/app-documents.ts'
import { setArticleLabel } from './article-label.ts'
import { attachScrollChannel } from './scroll-channel.ts'
import { styleNonce } from '../bridge/style-nonce.ts'

export interface EditorViewParts {
  readonly view: EditorView | null
  /** Stands above the text and scrolls with it; what it shows is put there by a portal. */
  readonly head: HTMLElement
}

/** One editor for all articles of a pane: it shows the document's own state, and gives it back. */
export function useEditorView(
  host: RefObject<HTMLElement | null>,
  document: AppDocument | null,
  label: string,
): EditorViewParts {
  const [view, setView] = useState<EditorView | null>(null)
  const [head] = useState(() => window.document.createElement('div'))

  // Declared before the effect that makes the view: at the end the state leaves before its view goes.
  useLayoutEffect(() => {
    if (view === null) return
    if (document === null) {
      view.setState(EditorState.create())
      return
    }
    document.buffer.show(view)
    const detach = attachScrollChannel(view)
    return () => {
      detach()
      document.buffer.hide()
    }
  }, [view, document])

  useLayoutEffect(() => {
    if (host.current === null) return
    const made = new EditorView({ parent: host.current, extensions: EditorView.cspNonce.of(styleNonce()) })
    made.scrollDOM.prepend(head)
    setView(made)
    return () => made.destroy()
  }, [host, head])

  useEffect(() => {
    if (view !== null && document !== null) setArticleLabel(view, label)
  }, [view, document, label])

  return { view, head }
}
