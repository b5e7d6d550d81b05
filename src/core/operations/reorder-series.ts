import { transact } from '#core/journal/transact'
import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { findSeries, requireWritable } from './find-series.ts'
import { seriesListChange } from './series-list-change.ts'

export interface ReorderSeriesRequest {
  readonly series: string
  /** Folder of the series that is to follow it; null for the last place. */
  readonly before: string | null
}

/**
 * Gives a series another place on All Series. From then on `seriatim.yaml` lists all that stand there, in that
 * order; a name in it that has no folder keeps its place. Returns the step, null where nothing had to be done.
 */
export async function reorderSeries(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, before }: ReorderSeriesRequest,
): Promise<string | null> {
  requireWritable(model)
  const { folder, snapshot } = findSeries(model, wanted)
  const next = before === null ? null : findSeries(model, before).folder
  const shown = model.series.map((series) => series.folder)
  if (next === folder || shown[shown.indexOf(folder) + 1] === (next ?? undefined)) return null
  const changes = await seriesListChange(storage, model.root, (listed) => {
    const known = new Set(listed.map((name) => name.normalize('NFC')))
    const all = [...listed, ...shown.filter((name) => !known.has(name.normalize('NFC')))]
    const isNamed = (name: string) => (other: string) => other.normalize('NFC') === name.normalize('NFC')
    const others = all.filter((name) => !isNamed(folder)(name))
    const own = all.find(isNamed(folder)) ?? folder
    const at = next === null ? others.length : others.findIndex(isNamed(next))
    return others.toSpliced(at, 0, own)
  })
  if (changes.length === 0) return null
  const { id } = await transact(storage, model.root, { label: `Move ${snapshot.title}`, changes })
  return id
}
