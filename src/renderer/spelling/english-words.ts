import affixes from 'dictionary-en/index.aff?raw'
import words from 'dictionary-en/index.dic?raw'
import type { DictionaryText } from './word-checker.ts'

/** American English. Half a megabyte: for the worker alone, when a text needs it. */
export const englishWords: DictionaryText = { affixes, words }
