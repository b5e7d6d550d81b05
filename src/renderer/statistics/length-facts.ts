import type { Entry, Series } from '#shared/model/series'

/** An article with text, and how long it is. */
export interface ArticleLength {
  readonly entry: Entry
  readonly words: number
}

/** Totals of a series over all its texts, drafts and articles without a place included. */
export interface LengthFacts {
  /** In reading order. */
  readonly lengths: readonly ArticleLength[]
  readonly words: number
  readonly minutes: number
  /** The middle one of all lengths, the lower of two; 0 without any. */
  readonly median: number
  readonly longest: ArticleLength | null
  readonly shortest: ArticleLength | null
}

export function lengthFacts({ entries }: Pick<Series, 'entries'>): LengthFacts {
  const lengths = entries.flatMap((entry) => (entry.words === null ? [] : [{ entry, words: entry.words }]))
  const sorted = lengths.toSorted((one, other) => one.words - other.words)
  return {
    lengths,
    words: lengths.reduce((sum, { words }) => sum + words, 0),
    minutes: entries.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    median: sorted[Math.floor((sorted.length - 1) / 2)]?.words ?? 0,
    longest: sorted.at(-1) ?? null,
    shortest: sorted[0] ?? null,
  }
}
