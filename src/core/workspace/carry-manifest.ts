import type { ManifestEntry } from './manifest-entry.ts'
import { joinOrder, type OrderSource } from './order-source.ts'
import { readSeriesManifest, type SeriesManifest } from './series-manifest.ts'

/** An item of the list after an edit; `was` is its place before, null for one whose text is new. */
export interface CarriedItem {
  readonly text: string
  readonly was: number | null
}

interface Edited {
  readonly items: readonly CarriedItem[]
  /** What the items shall read as, one each. */
  readonly entries: readonly ManifestEntry[]
  readonly text: string
}

/**
 * The manifest after an edit without reading all of it again: only items that are new or have new
 * neighbours are, between the head and the tail of the file, and they must read as was meant. That says
 * the same as a full reading, since an item of a block list means what it means wherever it stands, and
 * makes a move in a long series cost what it touches. Null where it would not be the same: a list in
 * brackets, anchors, or anything in the file that is a problem.
 */
export function carryManifest(
  folder: string,
  before: SeriesManifest,
  { items, entries, text }: Edited,
): SeriesManifest | null {
  const { order } = before
  if (order === null || before.text === null || order.flow || before.problems.length > 0) return null
  if (entries.length !== items.length || items.length < 2 || anchor.test(text)) return null

  const seams = seamsOf(items)
  const sample = joinOrder(
    before.text,
    order,
    seams.map((place) => items[place]?.text ?? ''),
  )
  const read = readSeriesManifest(folder, sample)
  const wanted = seams.flatMap((place) => entries[place] ?? [])
  if (read.damaged || read.problems.length > 0 || !sameEntries(read.entries, wanted)) return null
  if (read.order === null || !sameBesides(read, before)) return null
  return {
    ...before,
    text,
    entries: entries.map((entry, item) => ({ ...entry, item })),
    order: carriedOrder(order, read.order, items, seams),
  }
}

/** An anchor or alias, which ties an item to another one; too cautious where text looks like one. */
const anchor = /(?:^|[\s[{,])[&*]\S/

/** Places of the first and the last item, of those whose text is new, and of both sides of each new pair. */
function seamsOf(items: readonly CarriedItem[]): number[] {
  const seams = new Set([0, items.length - 1])
  items.forEach(({ was }, place) => {
    const next = items[place + 1]
    if (next === undefined || (was !== null && next.was === was + 1)) return
    seams.add(place).add(place + 1)
  })
  return [...seams].toSorted((a, b) => a - b)
}

function carriedOrder(
  before: OrderSource,
  sample: OrderSource,
  items: readonly CarriedItem[],
  seams: readonly number[],
): OrderSource {
  const read = new Map(seams.map((place, index) => [place, sample.items[index]]))
  return {
    ...sample,
    items: items.flatMap(
      ({ was }, place) => read.get(place) ?? (was === null ? [] : (before.items[was] ?? [])),
    ),
    between: items.slice(1).map(() => ''),
  }
}

/** Whether entries read alike; where their items stand plays no part. */
export function sameEntries(a: readonly ManifestEntry[], b: readonly ManifestEntry[]): boolean {
  const print = (entries: readonly ManifestEntry[]) =>
    JSON.stringify(entries.map(({ item: _, ...entry }) => entry))
  return print(a) === print(b)
}

/** Whether manifests are alike but for the list and what is told of it. */
export function sameBesides(a: SeriesManifest, b: SeriesManifest): boolean {
  const print = ({
    entries: _,
    duplicates: __,
    problems: ___,
    text: ____,
    order: _____,
    ...rest
  }: SeriesManifest) => JSON.stringify(rest)
  return print(a) === print(b)
}
