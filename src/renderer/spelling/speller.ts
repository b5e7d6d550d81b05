import type { DictionaryName } from './dictionary-of-language.ts'
import type { SpellingAnswer, SpellingRequest } from './spelling-protocol.ts'
import { type StartQuestions, workerQuestions } from '../workers/worker-questions.ts'

/** Words that are remembered; more than a long series has. When there are so many, all are asked for again. */
const mostRemembered = 50_000

/** Knows how words are spelled, beside the thread that someone types in. */
export interface Speller {
  /** Whether a word is in a dictionary; undefined where that was not found out yet. */
  readonly isKnown: (dictionary: DictionaryName, word: string) => boolean | undefined
  /** Finds out about words: `isKnown` has an answer for each of them afterwards. */
  readonly learn: (dictionary: DictionaryName, words: readonly string[]) => Promise<void>
  /** What may have been meant by a word, likeliest first; no more than five. */
  readonly suggestions: (dictionary: DictionaryName, word: string) => Promise<readonly string[]>
}

/** A speller over one worker, which starts with the first question. A word is asked about once. */
export function createSpeller(start: StartQuestions<SpellingRequest, SpellingAnswer>): Speller {
  const ask = workerQuestions(start, 'The words could not be checked.')
  const verdicts = new Map<string, boolean>()
  const keyOf = (dictionary: DictionaryName, word: string): string => `${dictionary} ${word}`

  return {
    isKnown: (dictionary, word) => verdicts.get(keyOf(dictionary, word)),
    async learn(dictionary, words) {
      if (verdicts.size > mostRemembered) verdicts.clear()
      const fresh = [...new Set(words)].filter((word) => !verdicts.has(keyOf(dictionary, word)))
      if (fresh.length === 0) return
      const answer = await ask((id) => ({ id, ask: 'unknown', dictionary, words: fresh }))
      const unknown = new Set(answer.words)
      for (const word of fresh) verdicts.set(keyOf(dictionary, word), !unknown.has(word))
    },
    async suggestions(dictionary, word) {
      return (await ask((id) => ({ id, ask: 'suggestions', dictionary, word }))).words
    },
  }
}
