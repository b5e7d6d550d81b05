import { Compartment, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

const label = new Compartment()

/** What assistive tools call the text: "03 Title, Markdown". */
export function articleLabel(): Extension {
  return label.of([])
}

export function setArticleLabel(view: EditorView, text: string): void {
  if (view.contentDOM.getAttribute('aria-label') === text) return
  view.dispatch({ effects: label.reconfigure(EditorView.contentAttributes.of({ 'aria-label': text })) })
}
