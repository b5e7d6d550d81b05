import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { servicesOf } from '../editor-services.ts'
import { addressAt } from '../../links/address-at.ts'

/** A press with Mod on a link goes where it leads. */
export function openLinks(): Extension {
  return EditorView.domEventHandlers({
    mousedown: (event, view) => {
      if (event.button !== 0 || event.altKey || event.shiftKey || !(event.metaKey || event.ctrlKey))
        return false
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
      const address = at === null ? null : addressAt(view.state, at)
      if (address === null || address.form === 'image') return false
      event.preventDefault()
      return servicesOf(view.state).openLink(address)
    },
  })
}
