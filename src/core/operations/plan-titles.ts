import { transact } from '#core/journal/transact'
import type { Storage } from '#core/storage/storage'
import { editReadingOrder } from '#core/workspace/edit-reading-order'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { titlesToPlan } from '#shared/order/titles-to-plan'
import { findSeries, requireSection, requireWritable } from './find-series.ts'
import { manifestChange, readManifest } from './read-manifest.ts'

export interface PlanRequest {
  readonly series: string
  /** Those that the series has already, and those that stand twice, are left out. */
  readonly titles: readonly string[]
  /** 1-based position of the first; beyond the end means last. */
  readonly to?: number
  readonly section: string | null
}

export interface Planned {
  /** How many titles joined the list. */
  readonly planned: number
  /** Names the transaction in the journal; null where every title was there. */
  readonly step: string | null
}

/** Puts titles into the reading order that have no file yet. Only `series.yaml` is written, in one step. */
export async function planTitles(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, titles: asked, to = Number.MAX_SAFE_INTEGER, section }: PlanRequest,
): Promise<Planned> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  requireSection(series, section)
  const now = await readManifest(storage, model.root, series)
  const present = [
    ...series.snapshot.entries.map(({ title }) => title),
    ...now.manifest.entries.flatMap((entry) => (entry.kind === 'planned' ? [entry.title] : [])),
  ]
  const { titles } = titlesToPlan(asked, present)
  const [first] = titles
  if (first === undefined) return { planned: 0, step: null }
  const edited = editReadingOrder(series.folder, now.manifest, { kind: 'plan', titles, to, section })
  const label = titles.length === 1 ? `Plan ${first}` : `Plan ${titles.length} titles`
  const { id } = await transact(storage, model.root, { label, changes: manifestChange(now, edited) })
  return { planned: titles.length, step: id }
}
