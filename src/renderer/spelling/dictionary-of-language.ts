/** A dictionary that comes with the application. */
export type DictionaryName = 'english'

/** The dictionary for a text in a language (BCP 47); null where none is shipped. */
export function dictionaryOfLanguage(language: string): DictionaryName | null {
  return /^en(?:[-_]|$)/i.test(language.trim()) ? 'english' : null
}
