import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete'
import { EditorState, type Extension } from '@codemirror/state'
import { keymap } from '@codemirror/view'

/**
 * Closes brackets and straight double quotes. Apostrophes belong to words, and backticks come in threes:
 * both are left to the author.
 */
export function closePairs(): Extension {
  return [
    EditorState.languageData.of(() => [{ closeBrackets: { brackets: ['(', '[', '{', '"'] } }]),
    closeBrackets(),
    keymap.of([...closeBracketsKeymap]),
  ]
}
