import { contentOf } from '#core/journal/text-content'
import { transact } from '#core/journal/transact'
import type { FileChange } from '#core/journal/transaction'
import { editFrontmatter } from '#core/markdown/edit-frontmatter'
import { applyTextChanges } from '#core/markdown/source-range'
import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import type { ArticleStatus } from '#shared/model/series'
import { findSeries, requireWritable } from './find-series.ts'
import { readSource } from './read-source.ts'

export interface SetStatusRequest {
  readonly series: string
  /** Paths of the articles inside the series. */
  readonly paths: readonly string[]
  /** Null takes the key away. */
  readonly status: ArticleStatus | null
}

export interface SetStatus {
  /** Names the transaction in the journal; null where every article said so already. */
  readonly step: string | null
}

/**
 * Says in the frontmatter of articles how far they are; nothing else in their files and in the order changes. All
 * of them or none, in one transaction. Raises `article.headUnreadable` where a frontmatter cannot carry the change.
 */
export async function setStatus(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, paths, status }: SetStatusRequest,
): Promise<SetStatus> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  const changes: FileChange[] = []
  for (const asked of new Set(paths)) {
    const { path, title, text, bom, revision } = await readSource(storage, model, series, asked)
    const edit = editFrontmatter(text, 'status', status)
    if (edit.kind === 'refused') throw unreadable(title)
    if (edit.changes.length === 0) continue
    const after = contentOf({ text: applyTextChanges(text, edit.changes), bom })
    changes.push({ path: `${series.folder}/${path}`, before: revision, after })
  }
  if (changes.length === 0) return { step: null }
  const count = changes.length === 1 ? 'an article' : `${changes.length} articles`
  const label = status === null ? `Take the status from ${count}` : `Make ${count} ${status}`
  const { id } = await transact(storage, model.root, { label, changes })
  return { step: id }
}

function unreadable(title: string): SeriatimError {
  return new SeriatimError(
    'article.headUnreadable',
    `The properties at the top of "${title}" cannot be read, so its status was left as it is and nothing was changed. Mend them in its text first.`,
  )
}
