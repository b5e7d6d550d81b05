import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, runScopeHandlers } from '@codemirror/view'
import { articleHead } from '../../article-head.ts'
import { editorServices, noServices } from '../../editor-services.ts'
import { readHtml } from './read-html.ts'
import { markdownText } from '../../markdown-language.ts'
import { marked, markedState } from '../../testing/marked-state.ts'
import { noPastingDesk, type PasteNote, type PastingDesk } from '../pasting-desk.ts'

/** What a clipboard holds, by type; files beside it. */
export interface Clipboard {
  readonly text?: string
  readonly html?: string
  readonly files?: readonly File[]
}

/** An editor whose text is given with its selection, and what is said to its author. */
export interface Pasting {
  readonly view: EditorView
  /** The text with its selection. */
  readonly now: () => string
  readonly told: readonly PasteNote[]
  /** Whether something took what is pasted; what nobody takes is pasted by CodeMirror as text. */
  readonly paste: (clipboard: Clipboard) => boolean
  readonly press: (key: KeyboardEventInit) => void
}

export function pasting(text: string, extension: Extension, desk: Partial<PastingDesk> = {}): Pasting {
  const told: PasteNote[] = []
  const { doc, selection } = markedState(text)
  const view: EditorView = new EditorView({
    state: EditorState.create({
      doc,
      selection,
      extensions: [
        editorServices.of({
          ...noServices,
          pasting: {
            ...noPastingDesk,
            read: readHtml,
            tell: (note) => told.push(note),
            update: (make) => view.dispatch(make(view.state)),
            ...desk,
          },
        }),
        markdownText(),
        articleHead(),
        extension,
      ],
    }),
  })
  return {
    view,
    told,
    now: () => marked(view.state),
    paste: (clipboard) => {
      const event = eventOf('paste', 'clipboardData', clipboard)
      view.contentDOM.dispatchEvent(event)
      return event.defaultPrevented
    },
    press: (key) => void runScopeHandlers(view, new KeyboardEvent('keydown', key), 'editor'),
  }
}

/** An event with its data, as browsers make them; the ones of a test document hold none. */
export function eventOf(name: string, key: 'clipboardData' | 'dataTransfer', clipboard: Clipboard): Event {
  const { text = '', html = '', files = [] } = clipboard
  const data = {
    files,
    getData: (type: string) => (type === 'text/html' ? html : type.startsWith('text') ? text : ''),
    types: [],
    items: [],
  }
  const event = new Event(name, { bubbles: true, cancelable: true })
  Object.defineProperty(event, key, { value: data })
  return event
}
