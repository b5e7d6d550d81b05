import { entryPathKey } from './entry-key.ts'
import { joinOrder } from './order-source.ts'
import { readSeriesManifest, type SeriesManifest } from './series-manifest.ts'

/**
 * The manifest without the second of two items that name the same article; the first stays, and every other item as it
 * is written. Null where there is none, or where the list could not be read again as the same.
 */
export function withoutDuplicate(
  folder: string,
  before: SeriesManifest,
  path: string,
): SeriesManifest | null {
  const { order, text, entries, duplicates } = before
  const first = entries.find(
    (entry) => entry.kind === 'article' && entryPathKey(entry.path) === entryPathKey(path),
  )
  const duplicate = duplicates.find(({ of }) => of === first?.item)
  if (order === null || text === null || duplicate === undefined) return null
  const items = order.items.flatMap((item, at) => (at === duplicate.item ? [] : [item.text]))
  const between = order.between.filter((_, at) => at !== Math.max(0, duplicate.item - 1))
  const after = readSeriesManifest(folder, joinOrder(text, { ...order, between }, items))
  const isSame = after.entries.length === entries.length && after.duplicates.length === duplicates.length - 1
  const isSameOrder = after.entries.every((entry, at) => nameOf(entry) === nameOf(entries[at]))
  return !after.damaged && isSame && isSameOrder ? after : null
}

function nameOf(entry: SeriesManifest['entries'][number] | undefined): string | undefined {
  return entry?.kind === 'article' ? entry.path : entry?.title
}
