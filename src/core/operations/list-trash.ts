import { join } from 'node:path'
import { requireWritable } from './find-series.ts'
import { readRecord, trashFolder, trashIds } from './trash-record.ts'
import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { TrashedArticle } from '#shared/model/trash'

/** What lies in the trash, the newest first. */
export async function listTrash(storage: Storage, model: WorkspaceModel): Promise<TrashedArticle[]> {
  const articles: TrashedArticle[] = []
  for (const id of await trashIds(storage, model.root)) {
    const found = await readRecord(storage, model.root, id)
    if (found === null) continue
    const { series, path, title, number, words, trashedAt } = found.record
    const known = model.series.find(({ folder }) => folder === series)
    articles.push({
      id,
      series,
      seriesTitle: known?.snapshot.title ?? null,
      path,
      title,
      number,
      words,
      trashedAt,
    })
  }
  return articles.sort(
    (a, b) => compare(b.trashedAt, a.trashedAt) || compare(a.series, b.series) || compare(a.path, b.path),
  )
}

/** Deletes for good what lies in the trash. */
export async function emptyTrash(storage: Storage, model: WorkspaceModel): Promise<void> {
  requireWritable(model)
  for (const id of await trashIds(storage, model.root)) {
    await storage.removeOwnFolder(join(model.root, trashFolder, id))
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
