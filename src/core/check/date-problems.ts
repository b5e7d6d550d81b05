import type { SeriesModel } from '#core/workspace/workspace-model'
import type { Problem } from '#shared/model/problem'

/** Days of shown articles that are still to come on `today`, a day as heads write it. */
export function dateProblems(series: SeriesModel, today: string): readonly Problem[] {
  const before = known.get(series)
  if (before?.today === today) return before.problems
  const problems = daysToCome(series, today)
  known.set(series, { today, problems })
  return problems
}

const known = new WeakMap<SeriesModel, { readonly today: string; readonly problems: readonly Problem[] }>()

function daysToCome({ folder, snapshot, articles }: SeriesModel, today: string): Problem[] {
  return snapshot.entries.flatMap(({ state, path }): Problem[] => {
    const article = path === null || state !== 'shown' ? undefined : articles.get(path)
    if (article === undefined) return []
    const days = [
      { key: 'date', day: article.date, at: article.dateAt },
      { key: 'updated', day: article.updated, at: article.updatedAt },
    ] as const
    return days.flatMap(({ key, day, at }): Problem[] => {
      // Days compare as text.
      if (day === null || day <= today) return []
      const message =
        key === 'date'
          ? `"${path}" has the date ${day}, which is still to come. Readers see it as it is written.`
          : `"${path}" says that it was updated on ${day}, which is still to come.`
      const place = { line: at?.line ?? null, column: at?.column ?? null }
      return [{ ...place, code: 'article.date-future', severity: 'warning', series: folder, path, message }]
    })
  })
}
