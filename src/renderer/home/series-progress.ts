import { articleStatuses, type ArticleStatus, type Series } from '#shared/model/series'

/** How far the articles of a series are. Planned and missing ones have no text and count apart. */
export interface SeriesProgress {
  readonly statuses: Readonly<Record<ArticleStatus, number>>
  /** Articles in the reading order whose frontmatter names no status. */
  readonly without: number
  readonly planned: number
}

export function seriesProgress(series: Series): SeriesProgress {
  const statuses = { idea: 0, draft: 0, review: 0, ready: 0, published: 0 }
  let without = 0
  let planned = 0
  for (const { state, status } of series.entries) {
    if (state === 'planned') planned += 1
    else if (state === 'missing' || state === 'unplaced') continue
    else if (status === null) without += 1
    else statuses[status] += 1
  }
  return { statuses, without, planned }
}

/** The statuses from done to not begun, as a bar and its words read them. */
export const doneFirst: readonly ArticleStatus[] = articleStatuses.toReversed()
