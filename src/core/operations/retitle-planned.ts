import { transact } from '#core/journal/transact'
import type { Storage } from '#core/storage/storage'
import { editReadingOrder } from '#core/workspace/edit-reading-order'
import { entryKeys } from '#core/workspace/entry-key'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { sameTitle } from '#shared/order/titles-to-plan'
import { plannedEntry } from './planned-entry.ts'
import { manifestChange } from './read-manifest.ts'

export interface RetitleRequest {
  readonly series: string
  /** Of a planned entry. */
  readonly key: string
  readonly title: string
}

export interface Retitled {
  /** The key that the entry has then. */
  readonly key: string
  /** Null where it was called so already. */
  readonly step: string | null
}

/**
 * Gives a planned entry another title; only that changes in `series.yaml`. Raises `article.nameTaken` where the
 * series has another entry of that title.
 */
export async function retitlePlanned(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, key, title: asked }: RetitleRequest,
): Promise<Retitled> {
  const { series, title: old, position, now } = await plannedEntry(storage, model, { series: wanted, key })
  const title = asked.trim()
  if (title === '') throw untitled(old)
  if (title === old) return { key, step: null }
  const others = series.snapshot.entries.filter((entry) => entry.key !== key)
  if (others.some((entry) => sameTitle(entry.title) === sameTitle(title))) throw taken(title)
  const edited = editReadingOrder(series.folder, now.manifest, { kind: 'retitle', from: position, title })
  const label = `Rename ${old}`
  const { id } = await transact(storage, model.root, { label, changes: manifestChange(now, edited) })
  return { key: entryKeys(edited.entries)[position - 1] ?? key, step: id }
}

function untitled(title: string): SeriatimError {
  return new SeriatimError(
    'article.nameInvalid',
    `A planned article is nothing but its title, so "${title}" keeps its own. Nothing was changed.`,
  )
}

function taken(title: string): SeriatimError {
  return new SeriatimError(
    'article.nameTaken',
    `"${title}" is in this series already. Nothing was changed; choose another title.`,
  )
}
