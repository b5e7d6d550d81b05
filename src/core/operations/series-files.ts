import { join } from 'node:path'
import { revisionOf } from '#core/documents/revision'
import type { Storage } from '#core/storage/storage'
import { isTemporaryName } from '#core/storage/temporary-name'
import type { ArticleFile } from './article-files.ts'

/** Every file below the folder of a series, by its path in it. Symlinks are left where they are. */
export async function seriesFiles(storage: Storage, series: string): Promise<ArticleFile[]> {
  return await filesIn(storage, series, '')
}

async function filesIn(storage: Storage, series: string, folder: string): Promise<ArticleFile[]> {
  const files: ArticleFile[] = []
  for (const { name, kind } of (await storage.list(join(series, folder))) ?? []) {
    const path = folder === '' ? name : `${folder}/${name}`
    if (kind === 'folder') files.push(...(await filesIn(storage, series, path)))
    else if (kind === 'file' && !isTemporaryName(name)) {
      const bytes = await storage.read(join(series, path))
      if (bytes !== null) files.push({ path, revision: revisionOf(bytes) })
    }
  }
  return files
}
