import { join } from 'node:path'
import { transact } from '#core/journal/transact'
import type { Storage } from '#core/storage/storage'
import { editReadingOrder } from '#core/workspace/edit-reading-order'
import { entryKeys, entryPathKey } from '#core/workspace/entry-key'
import type { SeriesManifest } from '#core/workspace/series-manifest'
import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'
import { findSeries, requireWritable } from './find-series.ts'
import { manifestChange, readManifest } from './read-manifest.ts'
import { readOrderThen } from './order-then.ts'

export interface RestoreOrderRequest {
  readonly series: string
  /** Names a version of its `series.yaml`. */
  readonly id: string
}

/**
 * Gives a series the order and the sections that it had: its `series.yaml` becomes the version's, byte for
 * byte where the articles are the same. An article that came since stays in the list, behind the one it stands
 * behind now; one whose file is gone does not come back as Missing. Returns the transaction's name, null where
 * nothing had to be written.
 */
export async function restoreOrder(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, id }: RestoreOrderRequest,
): Promise<string | null> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  const { manifest: then } = await readOrderThen(storage, model, series, id)
  const now = await readManifest(storage, model.root, series)
  const without = await withoutLost(storage, model, series, then, now.manifest)
  const restored = withJoined(series.folder, without, now.manifest)
  const changes = manifestChange(now, restored)
  if (changes.length === 0) return null
  const title = series.snapshot.title
  const { id: step } = await transact(storage, model.root, {
    label: `Restore the order of ${title}`,
    changes,
  })
  return step
}

/** Leaves out what the order names now no more and the disk has no longer. */
async function withoutLost(
  storage: Storage,
  { root }: WorkspaceModel,
  { folder }: SeriesModel,
  then: SeriesManifest,
  now: SeriesManifest,
): Promise<SeriesManifest> {
  const present = keySet(now)
  const lost: number[] = []
  for (const [index, entry] of then.entries.entries()) {
    if (entry.kind !== 'article' || present.has(entryPathKey(entry.path))) continue
    if ((await storage.facts(join(root, folder, entry.path))) === null) lost.push(index + 1)
  }
  return lost.length === 0 ? then : editReadingOrder(folder, then, { kind: 'remove', from: lost })
}

/** Puts in what the order names now and did not then, each behind its neighbour of now. */
function withJoined(folder: string, then: SeriesManifest, now: SeriesManifest): SeriesManifest {
  let restored = then
  for (const [index, entry] of now.entries.entries()) {
    if (entry.kind !== 'article' || keySet(restored).has(entryPathKey(entry.path))) continue
    const sections = new Set(restored.sections.map(({ id }) => id))
    restored = editReadingOrder(folder, restored, {
      kind: 'insert',
      path: entry.path,
      to: placeBehind(restored, now, index) + 1,
      section: entry.section !== null && sections.has(entry.section) ? entry.section : null,
      unnumbered: entry.unnumbered,
    })
  }
  return restored
}

/** Position of the nearest earlier entry of `now` that the other list has, too; 0 where there is none. */
function placeBehind(restored: SeriesManifest, now: SeriesManifest, index: number): number {
  const positions = new Map(entryKeys(restored.entries).map((key, place) => [entryPathKey(key), place + 1]))
  const before = entryKeys(now.entries).slice(0, index).toReversed()
  return before.map((key) => positions.get(entryPathKey(key))).find((place) => place !== undefined) ?? 0
}

function keySet({ entries }: SeriesManifest): ReadonlySet<string> {
  return new Set(entryKeys(entries).map(entryPathKey))
}
