import type { Speller } from '../../spelling/speller.ts'

/** What the check of spelling needs of the application. */
export interface SpellingDesk {
  readonly speller: Speller
  /** Puts a word into the author's own dictionary. */
  readonly addWord: (word: string) => void
}

/** Knows every word. */
export const noSpellingDesk: SpellingDesk = {
  speller: {
    isKnown: () => true,
    learn: () => Promise.resolve(),
    suggestions: () => Promise.resolve([]),
  },
  addWord: () => undefined,
}

/** Words of the menu of a word that is not known. */
export interface SpellingWords {
  readonly addWord: string
  readonly ignoreWord: string
  /** Says that a word is not in the author's own dictionary, and why. */
  readonly notAdded: (word: string, message: string) => string
}
