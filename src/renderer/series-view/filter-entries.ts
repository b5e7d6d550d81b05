import { matchesWords } from '../view-frame/matches-words.ts'
import type { ArticleStatus, Entry, Series } from '#shared/model/series'

/** The words that a filter finds an entry by beside its own; null for none. */
export interface EntryWords {
  readonly status: (status: ArticleStatus) => string
  readonly state: (entry: Entry) => string | null
  readonly problems: (entry: Entry) => string | null
}

/**
 * The series with only those entries whose title, tags, section, status, state or problems hold every word of the
 * filter, and the sections that they are in; the same series for an empty one. Positions and numbers stay as they
 * are.
 */
export function filterEntries(series: Series, filter: string, words: EntryWords): Series {
  if (filter.trim() === '') return series
  const sections = new Map(series.sections.map(({ id, title }) => [id, title ?? id]))
  const texts = (entry: Entry): string[] =>
    [
      entry.title,
      ...entry.tags,
      entry.section === null ? null : (sections.get(entry.section) ?? entry.section),
      entry.status === null ? null : words.status(entry.status),
      words.state(entry),
      words.problems(entry),
    ].filter((text) => text !== null)
  const entries = series.entries.filter((entry) => matchesWords(filter, texts(entry)))
  const inUse = new Set(entries.map(({ section }) => section))
  return { ...series, entries, sections: series.sections.filter(({ id }) => inUse.has(id)) }
}
