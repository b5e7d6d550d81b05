import {
  closeCompletion,
  startCompletion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete'
import { EditorState, type Extension } from '@codemirror/state'
import { type Command, EditorView } from '@codemirror/view'
import { misspeltAt } from './spelling-marks.ts'
import { ignoreInText, rulesOf } from './spelling-rules.ts'
import type { CompletionRow } from '../completion-look.ts'
import { insertRow } from '../completion/insert-row.ts'
import { servicesOf } from '../editor-services.ts'

/** The menu of a marked word: other spellings, the author's own dictionary, and leaving it as it is. */
export function spellingChoices(): Extension {
  return [
    EditorState.languageData.of(() => data),
    EditorView.domEventHandlers({
      contextmenu: (event, view) => {
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
        if (at === null || misspeltAt(view.state, at) === null) return false
        view.dispatch({ selection: { anchor: at }, userEvent: 'select.pointer' })
        return offerSpellings(view)
      },
    }),
  ]
}

/** Opens the menu where the caret is in a marked word. */
export const offerSpellings: Command = (view) => {
  const { main } = view.state.selection
  if (!main.empty || misspeltAt(view.state, main.head) === null) return false
  return startCompletion(view)
}

const data = [{ autocomplete: spellings }]

async function spellings({ state, pos, explicit }: CompletionContext): Promise<CompletionResult | null> {
  // While a word is typed nothing is offered for it.
  const word = explicit ? misspeltAt(state, pos) : null
  const { dictionary } = rulesOf(state)
  if (word === null || dictionary === null) return null
  const { spelling, words } = servicesOf(state)
  const suggested = await spelling.speller
    .suggestions(dictionary, word.text)
    .catch((): readonly string[] => [])
  const options: readonly CompletionRow[] = [
    ...suggested.map((label): CompletionRow => ({ label, apply: replaceWord })),
    {
      label: words.spelling.addWord,
      apply: (view) => {
        closeCompletion(view)
        spelling.addWord(word.text)
      },
    },
    {
      label: words.spelling.ignoreWord,
      apply: (view) => {
        closeCompletion(view)
        ignoreInText(view, word.text)
      },
    },
  ]
  return { from: word.from, to: word.to, options, filter: false }
}

function replaceWord(view: EditorView, row: CompletionRow, from: number, to: number): void {
  insertRow(view, row, { from, to, insert: row.label })
}
