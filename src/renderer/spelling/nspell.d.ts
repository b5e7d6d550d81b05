/** What is used of nspell, which brings no declarations. */
declare module 'nspell' {
  interface Speller {
    /** Whether the word is in the dictionary, in this form or one that its affixes make. */
    correct(word: string): boolean
    suggest(word: string): string[]
  }
  export default function createSpeller(affixes: string, words: string): Speller
}
