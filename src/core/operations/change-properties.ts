import { contentOf } from '#core/journal/text-content'
import { transact } from '#core/journal/transact'
import type { FileChange } from '#core/journal/transaction'
import type { Storage } from '#core/storage/storage'
import { editReadingOrder, type EntryMark } from '#core/workspace/edit-reading-order'
import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import type { PropertyChange } from '#shared/model/property-change'
import type { Entry } from '#shared/model/series'
import { entryGone, entryPositions, findEntries } from './entry-positions.ts'
import { findSeries, requireSection, requireWritable } from './find-series.ts'
import { manifestChange, readManifest } from './read-manifest.ts'
import { readSource } from './read-source.ts'
import { textWithProperties } from './text-with-properties.ts'

export interface ChangePropertiesRequest {
  readonly series: string
  /** Keys of its entries. */
  readonly keys: readonly string[]
  readonly change: PropertyChange
}

export interface ChangedProperties {
  /** Names the transaction in the journal; null where nothing had to be done. */
  readonly step: string | null
  /** How many entries something changed for. */
  readonly articles: number
}

/**
 * Says something of several articles at once: what stands in their heads, and what `series.yaml` says of them. One
 * transaction for all; only the keys that are asked for are written, and only where they say something else. What
 * has no file has no head, what has no place no section and number: there that part of the change says nothing.
 * Raises `article.notUtf8` and `article.headUnreadable` before anything is written.
 */
export async function changeProperties(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, keys, change }: ChangePropertiesRequest,
): Promise<ChangedProperties> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  requireSection(series, change.section)
  const entries = findEntries(series, keys)
  const [heads, marks] = [
    await headChanges(storage, model, series, entries, change),
    await markChanges(storage, model, series, entries, change),
  ]
  const changes = [...heads.changes, ...marks.changes]
  if (changes.length === 0) return { step: null, articles: 0 }
  const changed = new Set([...heads.keys, ...marks.keys])
  const [first] = entries.filter(({ key }) => changed.has(key))
  const whose = changed.size === 1 && first !== undefined ? first.title : `${changed.size} articles`
  const { id } = await transact(storage, model.root, { label: `Change properties of ${whose}`, changes })
  return { step: id, articles: changed.size }
}

interface ChangesOf {
  readonly changes: readonly FileChange[]
  /** Entries that they are for. */
  readonly keys: readonly string[]
}

async function headChanges(
  storage: Storage,
  model: WorkspaceModel,
  series: SeriesModel,
  entries: readonly Entry[],
  { section: _, unnumbered: __, ...change }: PropertyChange,
): Promise<ChangesOf> {
  const changes: FileChange[] = []
  const keys: string[] = []
  if (Object.values(change).every((value) => value === undefined)) return { changes, keys }
  for (const { key, path, state } of entries) {
    if (path === null || state === 'missing') continue
    const source = await readSource(storage, model, series, key)
    const text = textWithProperties(source.text, change)
    if (text === null) throw unreadable(`${series.folder}/${path}`)
    if (text === source.text) continue
    const after = contentOf({ text, bom: source.bom })
    changes.push({ path: `${series.folder}/${source.path}`, before: source.revision, after })
    keys.push(key)
  }
  return { changes, keys }
}

async function markChanges(
  storage: Storage,
  { root }: WorkspaceModel,
  series: SeriesModel,
  entries: readonly Entry[],
  { section, unnumbered }: PropertyChange,
): Promise<ChangesOf> {
  const marked = entries.filter(
    (entry) =>
      entry.position !== null &&
      ((section !== undefined && section !== entry.section) ||
        (unnumbered !== undefined && unnumbered !== entry.unnumbered && entry.path !== null)),
  )
  if (marked.length === 0) return { changes: [], keys: [] }
  const now = await readManifest(storage, root, series)
  const positions = entryPositions(now.manifest)
  const marks = new Map<number, EntryMark>()
  for (const { key, title } of marked) {
    const position = positions.of(key)
    if (position === undefined) throw entryGone(series.folder, title)
    marks.set(position, { section, unnumbered })
  }
  const edited = editReadingOrder(series.folder, now.manifest, { kind: 'mark', marks })
  return { changes: manifestChange(now, edited), keys: marked.map(({ key }) => key) }
}

function unreadable(path: string): SeriatimError {
  return new SeriatimError(
    'article.headUnreadable',
    `The properties of "${path}" are written in a way that only its text can change. Nothing was changed in any article; open it and change them there.`,
    { path },
  )
}
