import type { DictionaryName } from './dictionary-of-language.ts'

/** What the worker is asked: which words a dictionary does not have, or what may have been meant by one. */
export type SpellingRequest =
  | {
      readonly id: number
      readonly ask: 'unknown'
      readonly dictionary: DictionaryName
      readonly words: readonly string[]
    }
  | {
      readonly id: number
      readonly ask: 'suggestions'
      readonly dictionary: DictionaryName
      readonly word: string
    }

/** The words asked for: those that are unknown, or the suggestions, likeliest first. */
export interface SpellingAnswer {
  readonly id: number
  readonly kind: 'words'
  readonly words: readonly string[]
}
