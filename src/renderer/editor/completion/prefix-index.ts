/** Things that are found by the beginnings of their words, in the order in which they were given. */
export interface PrefixIndex<T> {
  /**
   * Those of which each typed word begins a word, at most `limit`: first those that begin with all that is typed.
   * Everything where nothing is typed. What it takes does not grow with the number of things.
   */
  find(typed: string, limit: number): readonly T[]
}

/** So many words that begin alike are looked at; who typed that little has not said what is wanted. */
const mostLooked = 600

export function createPrefixIndex<T>(items: readonly T[], wordsOf: (item: T) => string): PrefixIndex<T> {
  const folded = items.map((item) => ` ${wordsIn(wordsOf(item)).join(' ')}`)
  const entries = folded
    .flatMap((words, index) => entriesIn(words).map((word) => ({ word, index })))
    .sort((one, other) => (one.word < other.word ? -1 : one.word > other.word ? 1 : one.index - other.index))
  return {
    find(typed, limit) {
      const words = wordsIn(typed)
      const [longest] = words.toSorted((one, other) => other.length - one.length)
      if (longest === undefined) return items.slice(0, limit)
      const found = new Set<number>()
      const first = placeOf(entries, longest)
      for (let at = first; at < first + mostLooked; at += 1) {
        const entry = entries[at]
        if (entry === undefined || !entry.word.startsWith(longest)) break
        const text = folded[entry.index] ?? ''
        if (words.every((word) => word === longest || text.includes(` ${word}`))) found.add(entry.index)
      }
      const phrase = ` ${words.join(' ')}`
      const begins = (index: number) => (folded[index]?.startsWith(phrase) === true ? 0 : 1)
      return [...found]
        .sort((one, other) => begins(one) - begins(other) || one - other)
        .slice(0, limit)
        .flatMap((index) => items.slice(index, index + 1))
    },
  }
}

/** Scripts without spaces are found from any of their signs on. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

function entriesIn(words: string): readonly string[] {
  return words
    .slice(1)
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => (unspaced.test(word) ? [...word].map((_, at, all) => all.slice(at).join('')) : [word]))
}

/** Without regard to case and accents. */
function wordsIn(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** The first entry that does not come before the word. */
function placeOf(entries: readonly { readonly word: string }[], word: string): number {
  let from = 0
  let to = entries.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((entries[middle]?.word ?? '') < word) from = middle + 1
    else to = middle
  }
  return from
}
