import { SeriatimError } from '#shared/errors'
import { moveItems } from '#shared/order/move-items'
import { readYaml } from '#core/markdown/yaml-reader'
import { asIfAlone } from './item-alone.ts'
import {
  asWritten,
  newItem,
  newPlannedItem,
  withPath,
  withPlannedTitle,
  withSection,
  withUnnumbered,
} from './item-source.ts'
import type { ManifestEntry } from './manifest-entry.ts'
import { carryManifest, type CarriedItem, sameBesides, sameEntries } from './carry-manifest.ts'
import { joinOrder, type OrderSource, startOrder, wrapItem } from './order-source.ts'
import { readSeriesManifest, type SeriesManifest, seriesManifestName } from './series-manifest.ts'
import { standingItems } from './standing-items.ts'

/** A change of one series' reading order. Positions are 1-based and count every entry. */
export type OrderEdit =
  | {
      readonly kind: 'move'
      /** Present positions of what moves; it keeps its relative order. */
      readonly from: readonly number[]
      /** Paths that join the order, behind those that have a place. */
      readonly joining?: readonly string[]
      /** Position of the first of them in the resulting list; beyond the end means last. */
      readonly to: number
      /** Section id, null for none, undefined to keep it. */
      readonly section?: string | null | undefined
    }
  | {
      readonly kind: 'insert'
      readonly path: string
      readonly to: number
      readonly section: string | null
      readonly unnumbered?: boolean
      /** The item as it once stood in this list, with its comments; must read as what is inserted. */
      readonly source?: string
    }
  /** Titles that join the list one after the other, with no file yet. */
  | {
      readonly kind: 'plan'
      readonly titles: readonly string[]
      readonly to: number
      readonly section: string | null
    }
  /** Gives a planned entry another title. */
  | { readonly kind: 'retitle'; readonly from: number; readonly title: string }
  /** Makes a planned entry the article that lies at a path now; place and section stay. */
  | { readonly kind: 'write'; readonly from: number; readonly path: string }
  /** Takes entries out of the list, by their present positions. */
  | { readonly kind: 'remove'; readonly from: readonly number[] }
  /** Gives the entry at a position another file name. */
  | { readonly kind: 'rename'; readonly from: number; readonly path: string }
  /** What entries say of themselves, by their present positions; planned ones have no number to lose. */
  | { readonly kind: 'mark'; readonly marks: ReadonlyMap<number, EntryMark> }
  /** The whole order; `from` names every present position once. */
  | { readonly kind: 'arrange'; readonly order: readonly ArrangedEntry[] }

export interface ArrangedEntry {
  readonly from: number
  readonly section: string | null
}

/** What of an entry changes in its place; a key that is left out stays. */
export interface EntryMark {
  readonly section?: string | null | undefined
  readonly unnumbered?: boolean | undefined
}

/** One place of the resulting order: an entry as it was read, and what of it changes. */
interface Slot extends EntryMark {
  readonly entry: ManifestEntry
  readonly path?: string
  readonly title?: string
  readonly source?: string
}

/** `moved` are the entries whose item is taken out and put elsewhere; the others' items stand. */
interface Plan {
  readonly slots: readonly Slot[]
  readonly moved: ReadonlySet<ManifestEntry>
}

/**
 * The manifest of a series after the edit; its `text` is what to write. Items move as they are written,
 * with their comments; nothing else changes. The result is read again and compared with what was meant
 * before it is given out, so that a source this code misreads raises `series.manifestUnreadable` and is
 * left alone.
 */
export function editReadingOrder(folder: string, before: SeriesManifest, edit: OrderEdit): SeriesManifest {
  if (before.damaged || before.text === null) throw refusal(folder)
  const plan = planOf(before.entries, edit)
  const wanted = plan.slots.map(changedEntry)
  const items = before.order === null ? null : itemsAfter(before, before.order, plan)
  const text = items === null ? startedText(before.text, plan) : joined(before.text, before.order, items)
  if (text === null) throw refusal(folder)
  if (text === before.text) return before
  const carried = items === null ? null : carryManifest(folder, before, { items, entries: wanted, text })
  if (carried !== null) return carried
  const after = readSeriesManifest(folder, text)
  const same = !after.damaged && sameEntries(after.entries, wanted)
  if (!same || !sameBesides(after, before)) throw refusal(folder)
  return after
}

function planOf(entries: readonly ManifestEntry[], edit: OrderEdit): Plan {
  if (edit.kind === 'arrange') return arrangedPlan(entries, edit.order)
  if (edit.kind === 'remove') return remainingPlan(entries, edit.from)
  if (edit.kind === 'rename' || edit.kind === 'write')
    return changedPlan(entries, edit.from, { path: edit.path })
  if (edit.kind === 'retitle') return changedPlan(entries, edit.from, { title: edit.title })
  if (edit.kind === 'mark') return markedPlan(entries, edit.marks)
  const { to, section } = edit
  const taken = new Set(edit.kind === 'move' ? edit.from : [])
  const joining = joiningEntries(edit)
  const moved = new Set([...entries.filter((_, index) => taken.has(index + 1)), ...joining])
  const order = moveItems([...entries, ...joining], (entry) => moved.has(entry), to)
  const slots = order.map((entry): Slot => {
    const source = edit.kind === 'insert' && entry === joining[0] ? edit.source : undefined
    if (source !== undefined) return { entry, source }
    const changes =
      moved.has(entry) && section !== undefined && (section === null || section !== entry.section)
    return changes ? { entry, section } : { entry }
  })
  return { slots, moved }
}

function joiningEntries(edit: Extract<OrderEdit, { kind: 'move' | 'insert' | 'plan' }>): ManifestEntry[] {
  const section = edit.section ?? null
  if (edit.kind === 'plan')
    return edit.titles.map((title) => ({ kind: 'planned', title, section, item: newItemPlace }))
  const paths = edit.kind === 'insert' ? [edit.path] : (edit.joining ?? [])
  const unnumbered = edit.kind === 'insert' && edit.unnumbered === true
  return paths.map((path) => ({ kind: 'article', path, section, unnumbered, item: newItemPlace }))
}

function arrangedPlan(entries: readonly ManifestEntry[], order: readonly ArrangedEntry[]): Plan {
  const slots = order.flatMap(({ from, section }): Slot[] => {
    const entry = entries[from - 1]
    if (entry === undefined) return []
    return [section === entry.section ? { entry } : { entry, section }]
  })
  const standing = standingItems(slots.map(({ entry }) => entry.item))
  return { slots, moved: new Set(entries.filter(({ item }) => !standing.has(item))) }
}

function remainingPlan(entries: readonly ManifestEntry[], from: readonly number[]): Plan {
  const taken = new Set(from)
  const rest = entries.filter((_, index) => !taken.has(index + 1))
  return {
    slots: rest.map((entry) => ({ entry })),
    moved: new Set(entries.filter((entry) => !rest.includes(entry))),
  }
}

function changedPlan(
  entries: readonly ManifestEntry[],
  from: number,
  change: Pick<Slot, 'path' | 'title'>,
): Plan {
  const slots = entries.map((entry, index): Slot => (index === from - 1 ? { entry, ...change } : { entry }))
  return { slots, moved: new Set() }
}

function markedPlan(entries: readonly ManifestEntry[], marks: ReadonlyMap<number, EntryMark>): Plan {
  const slots = entries.map((entry, index): Slot => {
    const { section = entry.section, unnumbered } = marks.get(index + 1) ?? {}
    const isMarked = entry.kind === 'article' && unnumbered !== undefined && unnumbered !== entry.unnumbered
    return { entry, ...(section === entry.section ? {} : { section }), ...(isMarked ? { unnumbered } : {}) }
  })
  return { slots, moved: new Set() }
}

function changedEntry({ entry, section = entry.section, path, title, unnumbered }: Slot): ManifestEntry {
  if (entry.kind === 'article')
    return { ...entry, section, path: path ?? entry.path, unnumbered: unnumbered ?? entry.unnumbered }
  if (path === undefined) return { ...entry, section, title: title ?? entry.title }
  return { kind: 'article', path, section, unnumbered: false, item: entry.item }
}

/** The place of an entry that no item holds yet. */
const newItemPlace = -1

function joined(source: string, order: OrderSource | null, items: readonly CarriedItem[]): string | null {
  return (
    order &&
    joinOrder(
      source,
      order,
      items.map((item) => item.text),
    )
  )
}

/** Null where the list could not take the entries without losing what stands there. */
function startedText(source: string, { slots }: Plan): string | null {
  return slots.length === 0 ? source : startOrder(source, readYaml(source).document, slots.map(contentOf))
}

function itemsAfter(
  { duplicates, entries }: SeriesManifest,
  order: OrderSource,
  plan: Plan,
): readonly CarriedItem[] {
  const owned = new Set(entries.map(({ item }) => item))
  const places = withPlaces(order.items.length, owned, plan)
  for (const { item, of } of duplicates) keepBehind(places, item, of)
  return places.map((place) => itemAt(order, place))
}

/**
 * The items in their new order: a number for one that holds no entry (a duplicate, or something that
 * cannot be read), which stays where it is among those that stand. What moves goes directly before the
 * standing entry that follows it.
 */
function withPlaces(count: number, owned: ReadonlySet<number>, { slots, moved }: Plan): (Slot | number)[] {
  const places: (Slot | number)[] = []
  const byItem = new Map(slots.map((slot) => [slot.entry.item, slot]))
  let next = 0
  for (let item = 0; item < count; item += 1) {
    const slot = byItem.get(item)
    if (!owned.has(item)) places.push(item)
    else if (slot !== undefined && !moved.has(slot.entry)) {
      const end = slots.indexOf(slot, next) + 1
      places.push(...slots.slice(next, end))
      next = end
    }
  }
  return [...places, ...slots.slice(next)]
}

/** The first of two equal entries counts, so the second must not come to stand before it. */
function keepBehind(places: (Slot | number)[], duplicate: number, first: number): void {
  const from = places.indexOf(duplicate)
  const to = places.findIndex((place) => typeof place !== 'number' && place.entry.item === first)
  if (from < 0 || from > to) return
  places.splice(to, 0, ...places.splice(from, 1))
}

function itemAt(order: OrderSource, place: Slot | number): CarriedItem {
  const was = typeof place === 'number' ? place : place.entry.item
  const item = order.items[was]
  if (typeof place === 'number') return { text: item?.text ?? '', was }
  if (item === undefined) return { text: place.source ?? wrapItem(order, contentOf(place)), was: null }
  const { entry, section, path, title, unnumbered } = place
  if ([section, path, title, unnumbered].every((change) => change === undefined))
    return { text: item.text, was }
  const edits = [
    (text: string) => (section === undefined ? text : withSection(text, section)),
    (text: string) => (unnumbered === undefined ? text : withUnnumbered(text, unnumbered)),
    (text: string) => (title === undefined ? text : withPlannedTitle(text, title)),
    (text: string) => {
      if (path === undefined) return text
      return entry.kind === 'planned' ? asWritten(text, path) : withPath(text, path)
    },
  ]
  const edited = edits.reduce((text, one) => asIfAlone(text, item.contentStart, one), item.text)
  return { text: edited, was: null }
}

function contentOf({ entry, section }: Slot): string {
  if (entry.kind === 'planned') return newPlannedItem(entry.title, section ?? entry.section)
  return newItem(entry.path, section ?? entry.section, entry.unnumbered)
}

function refusal(folder: string): SeriatimError {
  return new SeriatimError(
    'series.manifestUnreadable',
    `The order in ${folder}/${seriesManifestName} could not be changed without touching something else, so the file was left as it is. All articles are safe; mend the file in a text editor.`,
    { series: folder },
  )
}
