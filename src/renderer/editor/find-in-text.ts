import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import { keymap } from '@codemirror/view'
import { servicesOf } from './editor-services.ts'

/** Find and replace in the open article, in a bar above the text. */
export function findInText(): Extension {
  return [
    search({ top: true }),
    highlightSelectionMatches({ minSelectionLength: 2 }),
    keymap.of([...searchKeymap]),
    EditorState.phrases.compute([], (state) => servicesOf(state).words.phrases),
  ]
}
