import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useCallback, useEffect, useLayoutEffect, useState, type RefCallback } from 'react'
import type { AppDocument } from '../documents/app-documents.ts'
import { setArticleLabel } from './article-label.ts'
import { followCaret } from './caret-store.ts'
import { markdownText } from './markdown-language.ts'
import { attachPointerChannel } from './attach-pointer-channel.ts'
import { attachScrollChannel } from './attach-scroll-channel.ts'
import { styleNonce } from '../bridge/style-nonce.ts'

export interface EditorViewParts {
  /** Goes to the element that the editor is put into. */
  readonly host: RefCallback<HTMLElement>
  readonly view: EditorView | null
  /** Stands above the text and scrolls with it; what it shows is put there by a portal. */
  readonly head: HTMLElement
}

/**
 * One editor for all articles of a pane: it shows the document's own state, and gives it back. Preview and status bar go
 * with the one that the author is in.
 */
export function useEditorView(document: AppDocument | null, label: string, inHand: boolean): EditorViewParts {
  const [view, setView] = useState<EditorView | null>(null)
  const [head] = useState(() => window.document.createElement('div'))

  useLayoutEffect(() => {
    if (view === null) return
    if (document === null) {
      // Code of another language may still be on its way to the text before; it looks for its language here.
      view.setState(EditorState.create({ extensions: markdownText() }))
      return
    }
    document.buffer.show(view)
    return () => document.buffer.hide()
  }, [view, document])

  useLayoutEffect(() => {
    if (view === null || document === null || !inHand) return
    const detach = [followCaret(view), attachScrollChannel(view), attachPointerChannel(view)]
    return () => {
      for (const each of detach) each()
    }
  }, [view, document, inHand])

  // Its end comes after those of the effects above: the state leaves before its view goes.
  const host = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined
      const made = new EditorView({ parent: element, extensions: EditorView.cspNonce.of(styleNonce()) })
      made.scrollDOM.prepend(head)
      setView(made)
      return () => made.destroy()
    },
    [head],
  )

  useEffect(() => {
    if (view !== null && document !== null) setArticleLabel(view, label)
  }, [view, document, label])

  return { host, view, head }
}
