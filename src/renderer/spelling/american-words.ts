import affixes from 'dictionary-en/index.aff?raw'
import words from 'dictionary-en/index.dic?raw'
import type { DictionaryText } from './word-checker.ts'

/** English as in the United States. Half a megabyte: for the worker alone, when a text needs it. */
export const americanWords: DictionaryText = { affixes, words }
