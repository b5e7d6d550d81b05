import affixes from 'dictionary-en-gb/index.aff?raw'
import words from 'dictionary-en-gb/index.dic?raw'
import type { DictionaryText } from './word-checker.ts'

/** English as in Britain, with -ise. Half a megabyte: for the worker alone, when a text needs it. */
export const britishWords: DictionaryText = { affixes, words }
