import { transact } from '#core/journal/transact'
import type { FileChange } from '#core/journal/transaction'
import type { Storage } from '#core/storage/storage'
import { editReadingOrder } from '#core/workspace/edit-reading-order'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { nameTaken, occupiedAs } from './article-taken.ts'
import type { Created } from './create-article.ts'
import { firstText } from './first-text.ts'
import { freeArticlePath } from './free-article-path.ts'
import { nameFromTitle } from './name-from-title.ts'
import { plannedEntry } from './planned-entry.ts'
import { manifestChange } from './read-manifest.ts'

export interface WriteRequest {
  readonly series: string
  /** Of a planned entry. */
  readonly key: string
}

/**
 * Makes a planned entry an article: its file is named from the title, which stands in its frontmatter, and the
 * entry keeps its place, its section and all else that it says. One transaction. Nothing is written over.
 */
export async function writePlanned(
  storage: Storage,
  model: WorkspaceModel,
  request: WriteRequest,
): Promise<Created> {
  const { series, title, position, now } = await plannedEntry(storage, model, request)
  const path = freeArticlePath(series, nameFromTitle(title))
  const edited = editReadingOrder(series.folder, now.manifest, { kind: 'write', from: position, path })
  const changes: FileChange[] = [
    { path: `${series.folder}/${path}`, before: null, after: { kind: 'bytes', bytes: firstText(title) } },
    ...manifestChange(now, edited),
  ]
  const { id, conflicts } = await transact(storage, model.root, { label: `Write ${title}`, changes }).catch(
    occupiedAs(series.folder, path),
  )
  const [lost] = conflicts
  if (lost !== undefined) throw nameTaken(series.folder, lost)
  return { path, step: id }
}
