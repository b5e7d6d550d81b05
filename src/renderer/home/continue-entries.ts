import type { ArticleRef } from '../stores/workspace-store.ts'
import type { ArticleStatus, Entry, Series } from '#shared/model/series'

/** How near an unfinished article is to its end; what is nearest is offered first. */
const nearness: Readonly<Record<Exclude<ArticleStatus, 'ready' | 'published'>, number>> = {
  review: 0,
  draft: 1,
  idea: 2,
}

/**
 * The articles of a series to go on with: those the author had in hand, the last one first, then the
 * unfinished ones with the newest date. `recent` names articles of any series, the last one first.
 */
export function continueEntries(series: Series, recent: readonly ArticleRef[], limit = 3): Entry[] {
  const readable = series.entries.filter(({ path, state }) => path !== null && state !== 'missing')
  const byPath = new Map(readable.map((entry) => [entry.path, entry]))
  const inHand = recent
    .filter((article) => article.series === series.folder)
    .map(({ path }) => byPath.get(path))
    .filter((entry) => entry !== undefined)
  const unfinished = readable.filter(isUnfinished).sort(newestFirst)
  return [...new Set([...inHand, ...unfinished])].slice(0, limit)
}

function isUnfinished(entry: Entry): boolean {
  return nearnessOf(entry) !== null
}

function nearnessOf({ status }: Entry): number | null {
  return status === null || status === 'ready' || status === 'published' ? null : nearness[status]
}

/** By the author's own dates, never by a file's; without one an article comes after those that have one. */
function newestFirst(a: Entry, b: Entry): number {
  const days = (b.updated ?? b.date ?? '').localeCompare(a.updated ?? a.date ?? '')
  return days === 0 ? (nearnessOf(a) ?? 0) - (nearnessOf(b) ?? 0) : days
}
