import { StateEffect, StateField, type EditorState } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { bareForm, withoutPossessive } from '../../spelling/bare-form.ts'
import type { DictionaryName } from '../../spelling/dictionary-of-language.ts'

/** By what the words of a text are checked. */
export interface SpellingRules {
  /** Null where nothing is checked. */
  readonly dictionary: DictionaryName | null
  /** The author's own dictionary. */
  readonly own: ReadonlySet<string>
  /** Words of this text that its author left as they are, until it is closed. */
  readonly ignored: ReadonlySet<string>
}

const setRules = StateEffect.define<Pick<SpellingRules, 'dictionary' | 'own'>>()
const ignoreWord = StateEffect.define<string>()

const unchecked: SpellingRules = { dictionary: null, own: new Set(), ignored: new Set() }

/** The rules of a text; they stay with it while another one is shown. */
export const spellingRules = StateField.define<SpellingRules>({
  create: () => unchecked,
  update(rules, { effects }) {
    let next = rules
    for (const effect of effects) {
      if (effect.is(setRules)) next = { ...next, ...effect.value }
      if (effect.is(ignoreWord)) next = { ...next, ignored: new Set([...next.ignored, effect.value]) }
    }
    return next
  },
})

/** Checks the text that an editor shows by a dictionary and the author's own words. Each text has its own rules. */
export function setSpelling(
  view: EditorView,
  dictionary: DictionaryName | null,
  words: readonly string[],
): void {
  const now = view.state.field(spellingRules, false)
  if (now === undefined) return
  const own = words.map((word) => bareForm(word))
  if (now.dictionary === dictionary && now.own.size === own.length && own.every((word) => now.own.has(word)))
    return
  view.dispatch({ effects: setRules.of({ dictionary, own: new Set(own) }) })
}

/** Takes a word as it is in this text. */
export function ignoreInText(view: EditorView, word: string): void {
  view.dispatch({ effects: ignoreWord.of(bareForm(word)) })
}

export function rulesOf(state: EditorState): SpellingRules {
  return state.field(spellingRules, false) ?? unchecked
}

/** Whether the author takes a word as it is: in this form, with a capital, or as what a possessive is made of. */
export function isTaken({ own, ignored }: SpellingRules, word: string): boolean {
  const bare = bareForm(word)
  const owner = withoutPossessive(bare)
  return [bare, bare.toLowerCase(), owner, owner.toLowerCase()].some(
    (form) => own.has(form) || ignored.has(form),
  )
}
