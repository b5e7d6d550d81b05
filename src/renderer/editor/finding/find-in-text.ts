import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from '@codemirror/search'
import { EditorState, Prec, type Extension } from '@codemirror/state'
import { type Command, keymap, type KeyBinding } from '@codemirror/view'
import { createFindPanel, showReplacing } from './find-panel.ts'
import { servicesOf } from '../editor-services.ts'

/** Find and replace in the open article, in a bar above the text. */
export function findInText(): Extension {
  return [
    search({ top: true, createPanel: createFindPanel }),
    highlightSelectionMatches({ minSelectionLength: 2 }),
    Prec.high(keymap.of([replacing])),
    keymap.of([...searchKeymap]),
    EditorState.phrases.compute([], (state) => servicesOf(state).words.phrases),
  ]
}

/** Opens the bar with the field for what takes the place of what is found. */
export const openReplacing: Command = (view) => {
  openSearchPanel(view)
  view.dispatch({ effects: showReplacing.of(null) })
  return true
}

const replacing: KeyBinding = {
  key: 'Ctrl-h',
  mac: 'Mod-Alt-f',
  run: openReplacing,
  scope: 'editor search-panel',
  preventDefault: true,
}
