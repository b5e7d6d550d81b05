import { createPrefixIndex, type PrefixIndex } from './completion/prefix-index.ts'
import type { Workspace } from '#shared/model/workspace'
import type { Series } from '#shared/model/series'

const counts = new WeakMap<Series, ReadonlyMap<string, number>>()
const indexes = new WeakMap<Workspace, PrefixIndex<string>>()

/** The tags of a workspace, the most used first. */
export function tagIndex(workspace: Workspace): PrefixIndex<string> {
  const known = indexes.get(workspace)
  if (known !== undefined) return known
  const total = new Map<string, number>()
  for (const series of workspace.series)
    for (const [tag, count] of countsOf(series)) total.set(tag, (total.get(tag) ?? 0) + count)
  const tags = [...total].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
  const made = createPrefixIndex(
    tags.map(([tag]) => tag),
    (tag) => tag,
  )
  indexes.set(workspace, made)
  return made
}

function countsOf(series: Series): ReadonlyMap<string, number> {
  const known = counts.get(series)
  if (known !== undefined) return known
  const made = new Map<string, number>()
  for (const { tags } of series.entries) for (const tag of tags) made.set(tag, (made.get(tag) ?? 0) + 1)
  counts.set(series, made)
  return made
}
