import type { SeriesModel } from '#core/workspace/workspace-model'
import type { Problem } from '#shared/model/problem'

/** Finds problems of a series once for each model of it: most edits leave the other series as they are. */
export function perSeries(find: (series: SeriesModel) => readonly Problem[]) {
  const known = new WeakMap<SeriesModel, readonly Problem[]>()
  return (series: SeriesModel): readonly Problem[] => {
    const before = known.get(series)
    if (before !== undefined) return before
    const found = find(series)
    known.set(series, found)
    return found
  }
}
