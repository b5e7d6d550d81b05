import createSpeller from 'nspell'
import { bareForm, withoutPossessive } from './bare-form.ts'
import type { DictionaryName } from './dictionary-of-language.ts'
import type { SpellingAnswer, SpellingRequest } from './spelling-protocol.ts'
import { withIse } from './with-ise.ts'

/** A dictionary in the two files of Hunspell. */
export interface DictionaryText {
  readonly affixes: string
  readonly words: string
}

/** Suggestions for one word. */
const mostSuggestions = 5
/** Nothing is suggested for longer words: the time it takes grows with their length. */
const longestSuggested = 30

/** Answers questions about words; each dictionary is read when it is first asked for. */
export function createWordChecker(
  load: (name: DictionaryName) => Promise<DictionaryText>,
): (request: SpellingRequest) => Promise<SpellingAnswer> {
  const spellers = new Map<DictionaryName, Promise<Speller>>()

  function spellerOf(name: DictionaryName): Promise<Speller> {
    const known = spellers.get(name)
    if (known !== undefined) return known
    const made = load(name).then(({ affixes, words }) => createSpeller(affixes, words))
    spellers.set(name, made)
    // What could not be read is tried again with the next question.
    made.catch(() => spellers.delete(name))
    return made
  }

  return async (request) => {
    const speller = await spellerOf(request.dictionary)
    const words =
      request.ask === 'unknown'
        ? request.words.filter((word) => !isKnown(speller, request.dictionary, word))
        : suggestionsOf(speller, request.word)
    return { id: request.id, kind: 'words', words }
  }
}

type Speller = ReturnType<typeof createSpeller>

function isKnown(speller: Speller, dictionary: DictionaryName, word: string): boolean {
  const bare = bareForm(word)
  return [bare, withoutPossessive(bare)].some((form) => {
    if (speller.correct(form)) return true
    const other = dictionary === 'british' ? withIse(form) : null
    return other !== null && speller.correct(other)
  })
}

/** Letters that changed places are the likeliest slip; what has them right comes first. */
function suggestionsOf(speller: Speller, word: string): readonly string[] {
  const bare = bareForm(word)
  if (bare.length > longestSuggested) return []
  const letters = lettersOf(bare)
  const suggested = speller.suggest(bare)
  const swapped = suggested.filter((each) => lettersOf(each) === letters)
  const others = suggested.filter((each) => !swapped.includes(each))
  return [...swapped, ...others].slice(0, mostSuggestions)
}

function lettersOf(word: string): string {
  return [...word.toLowerCase()].toSorted().join('')
}
