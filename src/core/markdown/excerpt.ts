import { firstParagraph, type TextPart } from './plain-text.ts'

const limit = 160
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * What lists and feeds show of an article: its description in full, else its first paragraph, cut at a
 * word boundary so that text and `…` are at most 160 characters. Null when there is neither.
 */
export function excerptOf(description: string | null, body: string): string | null {
  const own = description?.trim() ?? ''
  if (own !== '') return own
  const paragraph = firstParagraph(body)
  return paragraph === null ? null : cutExcerpt(paragraph)
}

/** The same of a first paragraph that holds tokens of the series; one without an answer is as it is written. */
export function excerptOfParts(parts: readonly TextPart[], said: (token: string) => string | null): string {
  const text = parts.map((part) => (typeof part === 'string' ? part : (said(part.token) ?? part.written)))
  return cutExcerpt(text.join('').replace(/\s+/g, ' ').trim())
}

/** A text cut at a word boundary, so that with `…` it is at most 160 characters. */
export function cutExcerpt(text: string): string {
  const characters = Array.from(text)
  if (characters.length <= limit) return text
  let end = limit - 1
  while (end > 0 && !isBoundary(characters[end - 1] ?? '', characters[end] ?? '')) end -= 1
  const kept = characters.slice(0, end === 0 ? limit - 1 : end).join('')
  return `${kept.replace(/[\s,;:.!?([{–—-]+$/u, '')}…`
}

/** Words end at spaces; Chinese and Japanese may be cut between any two characters. */
function isBoundary(before: string, after: string): boolean {
  return /\s/.test(after) || unspaced.test(before) || unspaced.test(after)
}
