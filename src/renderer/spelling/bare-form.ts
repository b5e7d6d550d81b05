/** A word as dictionaries spell it: a straight apostrophe, and accents as part of their letters. */
export function bareForm(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'")
}

/** The word that a possessive is made of; the word itself where it is none. */
export function withoutPossessive(word: string): string {
  return word.replace(/['’]s$/, '')
}
