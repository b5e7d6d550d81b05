/**
 * Scripts that part no words by spaces, of which one run of letters is many words: those of China, Japan, Thailand,
 * Laos, Cambodia, Myanmar and Tibet.
 */
const unparted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}ー]/u

/** Words are looked for no further than this around a place, in UTF-16 units. */
const reach = 120

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Whether the letter before or after a place is of a script whose words only a dictionary tells apart. */
export function isUnparted(text: string, at: number): boolean {
  return unparted.test(text.slice(Math.max(0, at - 2), at + 2))
}

/**
 * The end of the word after a place, or the start of the one before it, as the dictionaries of the system tell words
 * apart. Blanks and signs go with the word that they stand before on the way there. The ends of the text are ends.
 */
export function wordBoundary(text: string, at: number, direction: 1 | -1): number {
  const from = startOfWindow(text, at)
  const window = text.slice(from, at + reach)
  const words = [...segmenter.segment(window)].filter(({ isWordLike }) => isWordLike === true)
  if (direction > 0) {
    const next = words.find(({ index, segment }) => from + index + segment.length > at)
    return next === undefined ? from + window.length : from + next.index + next.segment.length
  }
  const before = words.findLast(({ index }) => from + index < at)
  return before === undefined ? from : from + before.index
}

/** The word that a place is in or beside; null between words. */
export function wordAround(text: string, at: number): { readonly from: number; readonly to: number } | null {
  const from = startOfWindow(text, at)
  const found = segmenter.segment(text.slice(from, at + reach)).containing(at - from)
  if (found?.isWordLike !== true) return null
  return { from: from + found.index, to: from + found.index + found.segment.length }
}

/** Never between the halves of a pair. */
function startOfWindow(text: string, at: number): number {
  const from = Math.max(0, at - reach)
  return /[\udc00-\udfff]/.test(text.charAt(from)) ? from + 1 : from
}
