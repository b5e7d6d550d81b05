import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { servicesOf } from './editor-services.ts'
import { outsideChange } from './outside-change.ts'

/** Tells the application when the author writes and when the author leaves. */
export function authorEvents(): Extension {
  return [
    EditorView.updateListener.of((update) => {
      if (!update.docChanged) return
      const own = update.transactions.some(
        (each) => each.docChanged && each.annotation(outsideChange) === undefined,
      )
      if (own) servicesOf(update.state).edited()
    }),
    EditorView.domEventHandlers({
      blur: (_event, view) => {
        servicesOf(view.state).left()
      },
    }),
  ]
}
