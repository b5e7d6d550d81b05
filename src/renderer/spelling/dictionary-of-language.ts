/** A dictionary that comes with the application. */
export type DictionaryName = 'american' | 'british'

/** Where English is spelled as in Britain. */
const britishRegions: ReadonlySet<string> = new Set(['GB', 'UK', 'IE', 'AU', 'NZ', 'ZA', 'IN'])

/** English, a script if one is named, and a region if one is. */
const english = /^en(?:[-_][a-z]{4})?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_]|$)/i

/** The dictionary for a text in a language (BCP 47); null where none is shipped. */
export function dictionaryOfLanguage(language: string): DictionaryName | null {
  const found = english.exec(language.trim())
  if (found === null) return null
  return britishRegions.has((found[1] ?? '').toUpperCase()) ? 'british' : 'american'
}
