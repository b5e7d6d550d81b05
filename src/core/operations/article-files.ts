import { dirname, join } from 'node:path'
import { revisionOf } from '#core/documents/revision'
import type { Storage } from '#core/storage/storage'
import { isTemporaryName } from '#core/storage/temporary-name'

/** A file that belongs to an article, relative to its series. */
export interface ArticleFile {
  readonly path: string
  readonly revision: string
}

/**
 * All files that are one article's own: `name.md` alone, or the whole folder of `name/index.md`. The article
 * itself comes first. Empty where its file is gone. Symlinks are left where they are.
 */
export async function articleFiles(storage: Storage, series: string, path: string): Promise<ArticleFile[]> {
  const text = await fileAt(storage, series, path)
  if (text === null) return []
  if (!path.endsWith('/index.md')) return [text]
  const others = await filesIn(storage, series, dirname(path))
  return [text, ...others.filter((file) => file.path !== path)]
}

/** Where an own file of an article goes when the article goes from one path to another. */
export function movedAlong(file: string, from: string, to: string): string {
  return file === from ? to : `${dirname(to)}${file.slice(dirname(from).length)}`
}

async function filesIn(storage: Storage, series: string, folder: string): Promise<ArticleFile[]> {
  const files: ArticleFile[] = []
  for (const { name, kind } of (await storage.list(join(series, folder))) ?? []) {
    const path = `${folder}/${name}`
    if (kind === 'folder') files.push(...(await filesIn(storage, series, path)))
    else if (kind === 'file' && !isTemporaryName(name)) {
      const file = await fileAt(storage, series, path)
      if (file !== null) files.push(file)
    }
  }
  return files
}

async function fileAt(storage: Storage, series: string, path: string): Promise<ArticleFile | null> {
  const bytes = await storage.read(join(series, path))
  return bytes === null ? null : { path, revision: revisionOf(bytes) }
}
