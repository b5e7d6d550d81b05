import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { headOfState } from './article-head.ts'
import { servicesOf } from './editor-services.ts'
import { outsideChange } from './outside-change.ts'

/** Tells the application when the author writes, moves and leaves. */
export function authorEvents(): Extension {
  return [
    EditorView.updateListener.of((update) => {
      const services = servicesOf(update.state)
      if (update.selectionSet || update.docChanged) services.caretMoved(update.view)
      if (headOfState(update.startState) !== headOfState(update.state)) services.headChanged()
      if (!update.docChanged) return
      const own = update.transactions.some(
        (each) => each.docChanged && each.annotation(outsideChange) === undefined,
      )
      if (own) services.edited()
    }),
    EditorView.domEventHandlers({
      blur: (_event, view) => {
        servicesOf(view.state).left()
      },
    }),
  ]
}
