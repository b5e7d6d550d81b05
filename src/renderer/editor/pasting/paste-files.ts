import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { copyFiles } from './copy-files.ts'
import { isPlainPaste } from './plain-paste.ts'
import { pendingFiles } from './pending-files.ts'

/** Pictures and other files that are pasted or dropped are copied beside the article and linked to. */
export function pasteFiles(): Extension {
  return [
    pendingFiles,
    EditorView.domEventHandlers({
      paste: ({ clipboardData }, view) => {
        const files = [...(clipboardData?.files ?? [])]
        if (clipboardData === null || files.length === 0 || view.state.readOnly || isPlainPaste(view.state))
          return false
        // Sheets and word processors put a picture of their text beside the text.
        if (!isOnlyPicture(clipboardData.getData('text/html')) && clipboardData.getData('text/plain') !== '')
          return false
        copyFiles(view, files, view.state.selection.main.to)
        return true
      },
      drop: (event, view) => {
        const files = [...(event.dataTransfer?.files ?? [])]
        if (files.length === 0 || view.state.readOnly) return false
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY }, false)
        view.dispatch({ selection: { anchor: at }, userEvent: 'select.drop' })
        view.focus()
        copyFiles(view, files, at)
        return true
      },
    }),
  ]
}

/** Characters that a browser takes to name a picture. */
const longestPicture = 10_000

/** What a browser puts beside a picture that was copied from a page. */
function isOnlyPicture(html: string): boolean {
  if (html.length > longestPicture) return false
  const body = html.replace(/<!--[^]*?-->|<\/?(?:html|head|body|meta)\b[^>]*>/gi, '').trim()
  return body === '' || /^<img\b[^>]*>$/i.test(body)
}
