import { join } from 'node:path'
import { decodeText } from '#core/documents/decode-text'
import { decodeForeignText } from '#core/documents/decode-foreign-text'
import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { articleFiles, movedAlong } from './article-files.ts'
import { createMany } from './create-many.ts'
import { findEntry, findSeries, requireWritable } from './find-series.ts'
import { freeArticlePath } from './free-article-path.ts'

export interface ConvertRequest {
  readonly series: string
  /** Path of the article inside the series. */
  readonly path: string
}

/**
 * Makes a copy in UTF-8 of an article that is text in another encoding; the files of its own folder go
 * along. The copy stands right after the original, which is not touched. Returns its path. Raises
 * `article.notFound` where there is no file, and `article.isUtf8` where no copy is needed.
 */
export async function convertArticle(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, path }: ConvertRequest,
): Promise<string> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  const { position, section } = findEntry(series, path)
  const folder = join(model.root, series.folder)
  const read = async (file: string): Promise<Uint8Array> => {
    const bytes = await storage.read(join(folder, file))
    if (bytes !== null) return bytes
    throw new SeriatimError(
      'article.notFound',
      `"${series.folder}/${file}" has lost its file, so no copy was made. Nothing was changed.`,
    )
  }
  const original = await read(path)
  if (decodeText(original) !== null) {
    throw new SeriatimError(
      'article.isUtf8',
      `"${series.folder}/${path}" is text in UTF-8 already, so no copy was made. Nothing was changed.`,
    )
  }
  const isFolder = path.endsWith('/index.md')
  const stem = `${path.replace(/\/index\.md$|\.md$/, '')}-utf-8`
  const copy = freeArticlePath(series, isFolder ? `${stem}/index.md` : stem)
  const bytes = new TextEncoder().encode(decodeForeignText(original))
  const beside = (await articleFiles(storage, folder, path)).filter((file) => file.path !== path)
  const assets = await Promise.all(
    beside.map(async (file) => ({ path: movedAlong(file.path, path, copy), bytes: await read(file.path) })),
  )
  const articles = [{ name: copy, bytes, section }]
  await createMany(storage, model, {
    series: series.folder,
    articles,
    assets,
    ...(position === null ? {} : { to: position + 1 }),
  })
  return copy
}
