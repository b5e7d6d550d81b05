import { deleteMarkupBackward } from '@codemirror/lang-markdown'
import { Prec, type Extension } from '@codemirror/state'
import { keymap } from '@codemirror/view'
import { continueMarkup } from './continue-markup.ts'
import { indentItems, outdentItems } from './indent-items.ts'
import { renumbering } from './renumber-lists.ts'

/** Takes away the marker before the caret; lists count on. */
export const takeMarker = renumbering((target) => !target.state.readOnly && deleteMarkupBackward(target))

/** Enter, Tab and Backspace know lists and quotes; elsewhere they do what they always do. */
export function structureKeys(): Extension {
  return Prec.high(
    keymap.of([
      { key: 'Enter', run: continueMarkup },
      { key: 'Backspace', run: takeMarker },
      { key: 'Tab', run: indentItems, shift: outdentItems },
    ]),
  )
}
