import { transact } from '#core/journal/transact'
import type { Storage } from '#core/storage/storage'
import { editReadingOrder } from '#core/workspace/edit-reading-order'
import { editSections, type SectionEdit } from '#core/workspace/edit-sections'
import type { SeriesManifest } from '#core/workspace/series-manifest'
import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'
import { findSeries, requireSection, requireWritable } from './find-series.ts'
import { manifestChange, readManifest } from './read-manifest.ts'
import { sectionTitle } from './section-title.ts'

/** A section of a series, by its id. */
export interface SectionRef {
  readonly series: string
  readonly section: string
}

/** Gives a section another title; its id stays. Returns the step, null where it was called so already. */
export function renameSection(
  storage: Storage,
  model: WorkspaceModel,
  { title: asked, ...ref }: SectionRef & { readonly title: string },
): Promise<string | null> {
  return change(storage, model, ref, (now, series) => {
    const title = sectionTitle(series, asked, ref.section)
    return {
      label: `Rename the section ${nameOf(now, ref)}`,
      edit: { kind: 'rename', id: ref.section, title },
    }
  })
}

/**
 * Gives a section another place among the sections. The reading order stays, and with it every number. `before` is
 * the section that is to follow, null for the last place. Returns the step, null where it stands there.
 */
export function reorderSection(
  storage: Storage,
  model: WorkspaceModel,
  { before, ...ref }: SectionRef & { readonly before: string | null },
): Promise<string | null> {
  return change(storage, model, ref, (now, series) => {
    requireSection(series, before)
    return { label: `Move the section ${nameOf(now, ref)}`, edit: { kind: 'move', id: ref.section, before } }
  })
}

/** Takes a section out of a series. Its articles keep their places and belong to none. Returns the step. */
export function removeSection(
  storage: Storage,
  model: WorkspaceModel,
  ref: SectionRef,
): Promise<string | null> {
  return change(storage, model, ref, (now) => ({
    label: `Remove the section ${nameOf(now, ref)}`,
    edit: { kind: 'remove', id: ref.section },
  }))
}

interface Change {
  readonly label: string
  readonly edit: SectionEdit
}

async function change(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, section }: SectionRef,
  plan: (now: SeriesManifest, series: SeriesModel) => Change,
): Promise<string | null> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  const now = await readManifest(storage, model.root, series)
  // Another program may have changed the sections meanwhile: those on disk count.
  const current = { ...series, manifest: now.manifest }
  requireSection(current, section)
  const { label, edit } = plan(now.manifest, current)
  const before = edit.kind === 'remove' ? withoutMembers(series.folder, now.manifest, section) : now.manifest
  const changes = manifestChange(now, editSections(series.folder, before, edit))
  if (changes.length === 0) return null
  const { id } = await transact(storage, model.root, { label, changes })
  return id
}

/** The manifest with none in the section, each where it stood. */
function withoutMembers(folder: string, manifest: SeriesManifest, section: string): SeriesManifest {
  if (manifest.entries.every((entry) => entry.section !== section)) return manifest
  const order = manifest.entries.map((entry, index) => ({
    from: index + 1,
    section: entry.section === section ? null : entry.section,
  }))
  return editReadingOrder(folder, manifest, { kind: 'arrange', order })
}

function nameOf({ sections }: SeriesManifest, { section }: SectionRef): string {
  return sections.find(({ id }) => id === section)?.title ?? section
}
