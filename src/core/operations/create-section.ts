import { slugOf } from '#core/markdown/slug'
import { transact } from '#core/journal/transact'
import type { Storage } from '#core/storage/storage'
import { editReadingOrder } from '#core/workspace/edit-reading-order'
import { editSections, sectionIdsInUse } from '#core/workspace/edit-sections'
import type { SeriesManifest } from '#core/workspace/series-manifest'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { Entry } from '#shared/model/series'
import { entryGone, entryPositions, findEntries } from './entry-positions.ts'
import { findSeries, requireSection, requireWritable } from './find-series.ts'
import { manifestChange, readManifest } from './read-manifest.ts'
import { sectionTitle } from './section-title.ts'

export interface CreateSectionRequest {
  readonly series: string
  readonly title: string
  /** Entries that join it; unplaced articles get the last places of the order. */
  readonly keys: readonly string[]
  /** The section that is to follow it; null for the last place. */
  readonly before: string | null
}

export interface CreatedSection {
  /** Its id, made from the title. */
  readonly section: string
  /** Names the transaction in the journal. */
  readonly step: string
}

/**
 * Adds a section to a series, and lets entries join it where they stand. Only `series.yaml` is written, in one step:
 * the list of sections, and the `section` of those that join.
 */
export async function createSection(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, title: asked, keys, before }: CreateSectionRequest,
): Promise<CreatedSection> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  const entries = findEntries(series, keys)
  const now = await readManifest(storage, model.root, series)
  const current = { ...series, manifest: now.manifest }
  requireSection(current, before)
  const title = sectionTitle(current, asked)
  const id = freeSectionId(title, sectionIdsInUse(now.manifest))
  const listed = editSections(series.folder, now.manifest, { kind: 'create', id, title, before })
  const edited = joined(series.folder, listed, entries, id)
  const label = `Create the section ${title}`
  const { id: step } = await transact(storage, model.root, { label, changes: manifestChange(now, edited) })
  return { section: id, step }
}

/** The slug of the title, or `slug-2`, `slug-3` …; ids stay short whatever the title is. */
function freeSectionId(title: string, taken: ReadonlySet<string>): string {
  const slug =
    Array.from(slugOf(title))
      .slice(0, 60)
      .join('')
      .replace(/^[-_]+|-+$/g, '') || 'section'
  const known = new Set([...taken].map((id) => id.normalize('NFC').toLowerCase()))
  for (let nth = 1; ; nth += 1) {
    const id = nth === 1 ? slug : `${slug}-${nth}`
    if (!known.has(id)) return id
  }
}

function joined(
  folder: string,
  manifest: SeriesManifest,
  entries: readonly Entry[],
  section: string,
): SeriesManifest {
  const positions = entryPositions(manifest)
  const members = new Set<number>()
  const joining: string[] = []
  for (const { key, path, title } of entries) {
    const position = positions.of(key)
    if (position !== undefined) members.add(position)
    else if (path === null) throw entryGone(folder, title)
    else joining.push(path)
  }
  const order = manifest.entries.map((entry, index) => ({
    from: index + 1,
    section: members.has(index + 1) ? section : entry.section,
  }))
  const placed =
    members.size === 0 ? manifest : editReadingOrder(folder, manifest, { kind: 'arrange', order })
  if (joining.length === 0) return placed
  const to = placed.entries.length + 1
  return editReadingOrder(folder, placed, { kind: 'move', from: [], joining, to, section })
}
