import type { SeriesItem } from './series-items.ts'

/** Head and space of an article, and of one in whose place something is said, in pixels. */
const head = 190
const box = 150
/** Pixels for a word at a width of one pixel: narrower pages are higher. */
const perWord = 1_950
/** Before so many are measured they say little of the others. */
const fewest = 3

/** Guesses how high articles are that were not laid out yet, better with each one that was. */
export class HeightGuess {
  #width: number
  #factor = 1
  #measured = new Map<string, { readonly guessed: number; readonly height: number }>()

  constructor(width: number) {
    this.#width = Math.max(1, width)
  }

  of({ words, isMissing }: SeriesItem): number {
    return isMissing ? box : head + this.#textOf(words) * this.#factor
  }

  /** Says how high one is. True where the guesses for the others were far off and are others now. */
  measured({ key, words, isMissing }: SeriesItem, height: number): boolean {
    if (isMissing) return false
    this.#measured.set(key, { guessed: this.#textOf(words), height: Math.max(0, height - head) })
    if (this.#measured.size < fewest) return false
    let guessed = 0
    let real = 0
    for (const each of this.#measured.values()) {
      guessed += each.guessed
      real += each.height
    }
    const factor = guessed === 0 ? 1 : real / guessed
    if (Math.abs(factor / this.#factor - 1) < 0.2) return false
    this.#factor = factor
    return true
  }

  #textOf(words: number | null): number {
    return ((words ?? 500) * perWord) / this.#width
  }
}
