import { matchesWords } from '../view-frame/matches-words.ts'
import type { ArticleStatus, Entry, Series } from '#shared/model/series'

/**
 * The series with only those entries whose title, tags or status hold every word of the filter, and the
 * sections that they are in; the same series for an empty one. Positions and numbers stay as they are.
 */
export function filterEntries(
  series: Series,
  filter: string,
  statusName: (status: ArticleStatus) => string,
): Series {
  if (filter.trim() === '') return series
  const texts = ({ title, tags, status }: Entry): string[] => [
    title,
    ...tags,
    ...(status === null ? [] : [statusName(status)]),
  ]
  const entries = series.entries.filter((entry) => matchesWords(filter, texts(entry)))
  const inUse = new Set(entries.map(({ section }) => section))
  return { ...series, entries, sections: series.sections.filter(({ id }) => inUse.has(id)) }
}
