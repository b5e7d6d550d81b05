import type { Series } from '#shared/model/series'

/** What the list of series shows of one. */
export type ListedSeries = Pick<Series, 'folder' | 'title' | 'count' | 'archived'>

/** With more than these, the list of articles below would get too little room. */
const most = 6

/** The series that an author can choose from: all but the archived, and the one that is chosen. */
export function listedSeries<T extends ListedSeries>(
  every: readonly T[],
  chosen: string | null,
): readonly T[] {
  return every.filter(({ folder, archived }) => !archived || folder === chosen)
}

/** The series that are listed above the articles, the chosen one among them, and how many are not. */
export function fewSeries(
  every: readonly ListedSeries[],
  chosen: string | null,
): { readonly shown: readonly ListedSeries[]; readonly others: number } {
  const all = listedSeries(every, chosen)
  if (all.length <= most) return { shown: all, others: 0 }
  const first = all.slice(0, most - 1)
  const other = all.slice(most - 1).find(({ folder }) => folder === chosen)
  const shown = other === undefined ? first : [...first.slice(0, -1), other]
  return { shown, others: all.length - shown.length }
}
