import { join } from 'node:path'
import { requireWritable } from './find-series.ts'
import { readRecord, trashFolder, trashIds } from './trash-record.ts'
import { readSeriesRecord } from './trashed-series.ts'
import { forgetHistory, type ForgottenFile } from '#core/history/forget-history'
import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { TrashedItem } from '#shared/model/trash'

/** What lies in the trash, the newest first. */
export async function listTrash(storage: Storage, model: WorkspaceModel): Promise<TrashedItem[]> {
  const items: TrashedItem[] = []
  for (const id of await trashIds(storage, model.root)) {
    const article = (await readRecord(storage, model.root, id))?.record
    if (article !== undefined) {
      const { series, path, title, number, words, trashedAt } = article
      const known = model.series.find(({ folder }) => folder === series)
      const seriesTitle = known?.snapshot.title ?? null
      items.push({ kind: 'article', id, series, seriesTitle, path, title, number, words, trashedAt })
      continue
    }
    const series = (await readSeriesRecord(storage, model.root, id))?.record
    if (series === undefined) continue
    const { folder, title, articles, words, trashedAt } = series
    items.push({ kind: 'series', id, folder, title, articles, words, trashedAt })
  }
  return items.sort((a, b) => compare(b.trashedAt, a.trashedAt) || compare(pathOf(a), pathOf(b)))
}

function pathOf(item: TrashedItem): string {
  return item.kind === 'article' ? `${item.series}/${item.path}` : item.folder
}

/** Deletes for good what lies in the trash, and its versions with it. */
export async function emptyTrash(storage: Storage, model: WorkspaceModel, now: Date): Promise<void> {
  requireWritable(model)
  const { root } = model
  const gone: ForgottenFile[] = []
  for (const id of await trashIds(storage, root)) {
    const article = (await readRecord(storage, root, id))?.record
    const series = (await readSeriesRecord(storage, root, id))?.record
    await storage.removeOwnFolder(join(root, trashFolder, id))
    const trashedAt = article?.trashedAt ?? series?.trashedAt
    if (trashedAt === undefined) continue
    const paths =
      article === undefined
        ? (series?.files ?? []).map((file) => `${series?.folder}/${file}`)
        : [`${article.series}/${article.path}`]
    for (const path of paths) {
      const isThere = (await storage.facts(join(root, path))) !== null
      gone.push({ path, until: isThere ? trashedAt : null })
    }
  }
  // Last: a history without its article is only room that is taken.
  await forgetHistory(storage.system, root, gone, now)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
