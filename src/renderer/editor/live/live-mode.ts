import { Compartment, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { liveLook } from './live-look.ts'
import { quietMarks } from './quiet-marks.ts'

const place = new Compartment()

/** Where live mode comes and goes: the same text, with its marks out of sight away from the carets. */
export function liveMode(): Extension {
  return place.of(source)
}

/** Shows the text as it will look, or as it is written. Each text has its own: call it for each. Changes no byte. */
export function setLiveMode(view: EditorView, isLive: boolean): void {
  const now = place.get(view.state)
  const wanted = isLive ? live : source
  if (now === undefined || now === wanted) return
  view.dispatch({ effects: place.reconfigure(wanted) })
}

const source: Extension = []
const live: Extension = [quietMarks(), liveLook(), EditorView.editorAttributes.of({ class: 'cm-live-mode' })]
