import { diagramLanguage, readCodeInfo } from './code-info.ts'
import { scanHtml } from './scan-html.ts'
import { inlineText } from './inline-text.ts'
import { parseBody } from './parse-body.ts'
import type { MarkdownToken } from './token.ts'

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
  const addProse = (text: string): void => {
    const found = count(text)
    counts.words += found.words
    counts.cjk += found.cjk
  }
  const addCode = (text: string): void => {
    counts.codeWords += count(text).words
  }
  for (const token of parseBody(body)) {
    switch (token.type) {
      case 'inline':
        addProse(inlineText((token.children ?? []).filter(isProse)))
        for (const child of token.children ?? []) addInline(child)
        break
      case 'fence':
        if (readCodeInfo(token.info).language === diagramLanguage) counts.images += 1
        else addCode(token.content)
        break
      case 'code_block':
        addCode(token.content)
        break
      case 'html_block':
        for (const piece of scanHtml(token.content)) {
          if (piece.kind === 'text') addProse(piece.text)
          else if (piece.kind === 'open' && piece.name === 'img') counts.images += 1
        }
        break
    }
  }
  return counts

  function addInline(child: MarkdownToken): void {
    if (child.type === 'image') counts.images += 1
    else if (child.type === 'code_inline') addCode(child.content)
    else if (child.type === 'html_inline' && /^<img[\s/>]/i.test(child.content)) counts.images += 1
  }
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

function isProse({ type }: MarkdownToken): boolean {
  return type !== 'code_inline' && type !== 'math_inline'
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
