import { SeriatimError } from '#shared/errors'
import { moveItem } from '#shared/order/move-entry'
import { newItem, withSection } from './item-source.ts'
import type { ManifestEntry } from './manifest-entry.ts'
import { cutOrder, type OrderSource, startOrder } from './order-source.ts'
import { readSeriesManifest, seriesManifestName } from './series-manifest.ts'

/** A change of one series' reading order. Positions are 1-based and count every entry. */
export type OrderEdit =
  | {
      readonly kind: 'move'
      /** Current position. */
      readonly from: number
      readonly to: number
      /** Section id, null for none, undefined to keep it. */
      readonly section?: string | null | undefined
    }
  | { readonly kind: 'insert'; readonly path: string; readonly to: number; readonly section: string | null }

/**
 * The source of `series.yaml` after the edit. Items move as they are written, with their comments;
 * nothing else changes. The result is read again and compared with what was meant before it is given
 * out, so that a source this code misreads raises `series.manifestUnreadable` and is left alone.
 */
export function editReadingOrder(folder: string, source: string, edit: OrderEdit): string {
  const before = readSeriesManifest(folder, source)
  if (before.damaged) throw refusal(folder)
  const wanted = applyEdit(before.entries, edit)
  const result = editSource(source, before.entries, edit)
  const after = readSeriesManifest(folder, result)
  const same = !after.damaged && fingerprint(after.entries) === fingerprint(wanted)
  if (!same || restOf(after) !== restOf(before)) throw refusal(folder)
  return result
}

function editSource(source: string, entries: readonly ManifestEntry[], edit: OrderEdit): string {
  const order = cutOrder(source)
  if (order === null)
    return edit.kind === 'insert' ? startOrder(source, newItem(edit.path, edit.section)) : source
  if (edit.kind === 'insert') {
    const item = order.wrap(newItem(edit.path, edit.section))
    return join(source, order, order.items.toSpliced(itemAt(entries, edit.to, order.items.length), 0, item))
  }
  const moved = entries[edit.from - 1]
  if (moved === undefined) return source
  const start = order.contentStart(moved.item)
  const old = order.items[moved.item] ?? ''
  const text = edit.section === undefined ? old : sectioned(old, start, edit.section)
  const rest = entries.filter((entry) => entry !== moved)
  const target = itemAt(rest, edit.to, order.items.length)
  const index = target > moved.item ? target - 1 : target
  return join(source, order, order.items.toSpliced(moved.item, 1).toSpliced(index, 0, text))
}

/** Items keep their indentation while one of them is read alone: the part before it is blanked. */
function sectioned(item: string, start: number, section: string | null): string {
  const lead = item.slice(0, start)
  const column = start - (lead.lastIndexOf('\n') + 1)
  return lead + withSection(' '.repeat(column) + item.slice(start), section).slice(column)
}

/** The item (0-based) before which something has to stand to get the position `to` among `entries`. */
function itemAt(entries: readonly ManifestEntry[], to: number, items: number): number {
  return entries[to - 1]?.item ?? items
}

function join(source: string, order: OrderSource, items: readonly string[]): string {
  const separators = order.between.length === 0 && items.length > 1 && isFlow(order) ? [', '] : order.between
  const list = items
    .map((item, index) =>
      index === items.length - 1 ? item : item + (separators[index] ?? separators.at(-1) ?? ''),
    )
    .join('')
  const result = order.head + list + order.tail
  // A file that had no final line end gets none.
  return order.tail === '' && !source.endsWith('\n') ? result.replace(/\r?\n$/, '') : result
}

function isFlow(order: OrderSource): boolean {
  return order.wrap('') === ''
}

function applyEdit(entries: readonly ManifestEntry[], edit: OrderEdit): ManifestEntry[] {
  if (edit.kind === 'insert') {
    const entry: ManifestEntry = {
      kind: 'article',
      path: edit.path,
      section: edit.section,
      unnumbered: false,
      item: 0,
    }
    return moveItem([...entries, entry], entries.length, edit.to)
  }
  const resectioned = entries.map((entry, index) =>
    index === edit.from - 1 && edit.section !== undefined ? { ...entry, section: edit.section } : entry,
  )
  return moveItem(resectioned, edit.from - 1, edit.to)
}

function fingerprint(entries: readonly ManifestEntry[]): string {
  return JSON.stringify(entries.map(({ item: _, ...entry }) => entry))
}

function restOf({ entries: _, problems: __, ...rest }: ReturnType<typeof readSeriesManifest>): string {
  return JSON.stringify(rest)
}

function refusal(folder: string): SeriatimError {
  return new SeriatimError(
    'series.manifestUnreadable',
    `The order in ${folder}/${seriesManifestName} could not be changed without touching something else, so the file was left as it is. All articles are safe; mend the file in a text editor.`,
    { series: folder },
  )
}
