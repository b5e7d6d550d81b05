import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView, keymap } from '@codemirror/view'

/** Text and size of the bare editor; the same as the application's, so that both draw as much. */
export interface BareEditor {
  readonly text: string
  readonly width: number
  readonly height: number
}

/** CodeMirror with the Markdown language, wrapped lines and undo, and nothing else. */
function startEditor({ text, width, height }: BareEditor): void {
  const view = new EditorView({
    doc: text,
    parent: document.body,
    extensions: [
      history(),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      EditorView.lineWrapping,
      syntaxHighlighting(defaultHighlightStyle),
      markdown(),
      EditorView.theme({
        '&': { width: `${width}px`, height: `${height}px` },
        '.cm-scroller': { overflow: 'auto', fontSize: '16px', lineHeight: '1.6' },
      }),
    ],
  })
  view.focus()
}

Object.assign(globalThis, { startEditor })
