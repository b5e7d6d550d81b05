import { join } from 'node:path'
import { requireWritable } from './find-series.ts'
import { readRecord, trashFolder, trashIds } from './trash-record.ts'
import { forgetHistory, type ForgottenFile } from '#core/history/forget-history'
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

/** Deletes for good what lies in the trash, and its versions with it. */
export async function emptyTrash(storage: Storage, model: WorkspaceModel, now: Date): Promise<void> {
  requireWritable(model)
  const { root } = model
  const gone: ForgottenFile[] = []
  for (const id of await trashIds(storage, root)) {
    const record = (await readRecord(storage, root, id))?.record
    await storage.removeOwnFolder(join(root, trashFolder, id))
    if (record === undefined) continue
    const path = `${record.series}/${record.path}`
    const isThere = (await storage.facts(join(root, path))) !== null
    gone.push({ path, until: isThere ? record.trashedAt : null })
  }
  // Last: a history without its article is only room that is taken.
  await forgetHistory(storage.system, root, gone, now)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
