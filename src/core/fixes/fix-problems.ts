import { join } from 'node:path'
import { transact } from '#core/journal/transact'
import { editFrontmatter } from '#core/markdown/edit-frontmatter'
import {
  beginNote,
  mendAddress,
  mendHeading,
  removeNote,
  shortenDescription,
  type WrongPlace,
} from '#core/markdown/mend-text'
import type { TextChange } from '#core/markdown/source-range'
import { entryPositions } from '#core/operations/entry-positions'
import { requireWritable } from '#core/operations/find-series'
import { seriesListChange } from '#core/operations/series-list-change'
import type { Storage } from '#core/storage/storage'
import { withoutDuplicate } from '#core/workspace/drop-duplicate'
import { withSlug } from '#core/workspace/edit-manifest-keys'
import { editReadingOrder } from '#core/workspace/edit-reading-order'
import { workspaceManifestName } from '#core/workspace/workspace-manifest'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { Fix } from '#shared/model/finding'
import { createFixPlan, type FixPlan } from './fix-plan.ts'
import { outdated } from './outdated.ts'
import { planTrash } from './trash-file.ts'

/** A way out of a problem, and where that is. */
export interface WantedFix extends WrongPlace {
  readonly series: string | null
  readonly path: string | null
  /** The address that the problem is about. */
  readonly href: string | null
  readonly fix: Fix
}

/**
 * Takes ways out of problems, all of them in one transaction or none. Each changes its own place and nothing else.
 * Raises `operation.outdated` where something is not as it was when a way was offered. `now` tells the author when
 * something went to the trash; it decides nothing.
 */
export async function fixProblems(
  storage: Storage,
  model: WorkspaceModel,
  wanted: readonly WantedFix[],
  now: Date,
): Promise<{ readonly step: string | null }> {
  requireWritable(model)
  const plan = createFixPlan(storage, model)
  for (const each of wanted) await planFix(plan, each, now)
  const changes = plan.changes()
  if (changes.length === 0) return { step: null }
  const label = wanted.length === 1 ? 'Mend a problem' : `Mend ${wanted.length} problems`
  const { id } = await transact(storage, model.root, { label, changes })
  return { step: id }
}

async function planFix(plan: FixPlan, wanted: WantedFix, now: Date): Promise<void> {
  const { series, path, fix } = wanted
  if (fix.kind === 'drop-series') return await dropSeries(plan, fix.folder)
  if (series === null) throw outdated(workspaceManifestName)
  if (path === null) {
    if (fix.kind !== 'slug') throw outdated(series)
    return await plan.manifest(series, (manifest) =>
      manifest.slug === null ? withSlug(series, manifest, fix.slug) : null,
    )
  }
  switch (fix.kind) {
    case 'trash-file':
      return await planTrash(plan, series, path, now)
    case 'place':
      return await plan.manifest(series, (manifest) =>
        entryPositions(manifest).of(path) === undefined
          ? editReadingOrder(series, manifest, {
              kind: 'insert',
              path,
              to: manifest.entries.length + 1,
              section: null,
            })
          : null,
      )
    case 'drop-entry':
      return await dropEntry(plan, series, path)
    case 'drop-duplicate':
      return await plan.manifest(series, (manifest) => withoutDuplicate(series, manifest, path))
    default: {
      const file = `${series}/${path}`
      const text = await plan.text(file)
      const changes = changesOf(text.decoded.text, wanted, fix)
      if (changes === null) throw outdated(file)
      text.changes.push(...changes)
    }
  }
}

/** Null where the text is another. */
function changesOf(
  source: string,
  place: WantedFix,
  fix: Exclude<Fix, { kind: `${'trash' | 'drop'}-${string}` | 'place' }>,
): readonly TextChange[] | null {
  switch (fix.kind) {
    case 'article':
    case 'anchor':
    case 'file':
      return place.href === null ? null : mendAddress(source, place, place.href, fix.href)
    case 'heading-level':
      return mendHeading(source, place, fix.level)
    case 'remove-note':
      return removeNote(source, place, fix.label, fix.lines)
    case 'begin-note':
      return beginNote(source, fix.label)
    case 'shorten-description':
      return shortenDescription(source)
    case 'slug': {
      const edit = editFrontmatter(source, 'slug', fix.slug)
      return edit.kind === 'refused' ? null : edit.changes
    }
    // What it says is the author's.
    case 'alternative-text':
      return null
  }
}

/** Its place is given up only where there is still no file. */
async function dropEntry(plan: FixPlan, series: string, path: string): Promise<void> {
  const { storage, model } = plan
  if ((await storage.facts(join(model.root, series, path))) !== null) throw outdated(`${series}/${path}`)
  await plan.manifest(series, (manifest) => {
    const position = entryPositions(manifest).of(path)
    return position === undefined
      ? null
      : editReadingOrder(series, manifest, { kind: 'remove', from: [position] })
  })
}

async function dropSeries(plan: FixPlan, folder: string): Promise<void> {
  const { storage, model } = plan
  const without = (listed: readonly string[]): string[] => listed.filter((each) => each !== folder)
  const [change] = await seriesListChange(storage, model.root, without)
  if (change === undefined) throw outdated(workspaceManifestName)
  plan.add(change)
}
