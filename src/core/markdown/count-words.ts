import { eachReadableText } from './readable-text.ts'

/** How much there is to read in an article. Diagrams count as images; math counts as nothing. */
export interface TextCounts {
  /** Words of prose, in scripts that put spaces between them. */
  readonly words: number
  /** Characters of Chinese and Japanese, which do not. */
  readonly cjk: number
  /** Words within code, blocks and spans. */
  readonly codeWords: number
  readonly images: number
}

const cjkCharacter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const maybeCjk = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF66-\uFF9F\uD840-\uD88F]/
/** Letters and digits; an apostrophe, full stop, hyphen or underscore within them does not end a word. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’._-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu
const plainWord = /[a-z0-9]+(?:['._-][a-z0-9]+)*/gi
const plain = /^[\0-\x7F]*$/

/** Counts the words of a body. */
export function countText(body: string): TextCounts {
  const counts = { words: 0, cjk: 0, codeWords: 0, images: 0 }
  eachReadableText(body, (kind, text) => {
    if (kind === 'image') counts.images += 1
    else if (kind === 'code') counts.codeWords += count(text).words
    else {
      const { words, cjk } = count(text)
      counts.words += words
      counts.cjk += cjk
    }
  })
  return counts
}

/** Minutes to read: DESIGN's formula, at least 1. */
export function readingMinutes(counts: TextCounts, wordsPerMinute: number): number {
  const { words, cjk, codeWords, images } = counts
  return Math.max(1, Math.round(words / wordsPerMinute + cjk / 500 + codeWords / 675 + images / 6))
}

/** The one figure shown as "words": prose, code, and characters where a script has no words to count. */
export function totalWords({ words, cjk, codeWords }: TextCounts): number {
  return words + cjk + codeWords
}

function count(text: string): { words: number; cjk: number } {
  if (plain.test(text)) return { words: matches(text, plainWord), cjk: 0 }
  if (!maybeCjk.test(text)) return { words: matches(text, word), cjk: 0 }
  const cjk = matches(text, cjkCharacter)
  return { words: matches(text.replace(cjkCharacter, ' '), word), cjk }
}

function matches(text: string, pattern: RegExp): number {
  let found = 0
  pattern.lastIndex = 0
  while (pattern.test(text)) found += 1
  return found
}
