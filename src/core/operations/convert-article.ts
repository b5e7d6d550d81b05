import { join } from 'node:path'
import { decodeText } from '#core/documents/decode-text'
import { decodeForeignText } from '#core/documents/decode-foreign-text'
import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { findEntry, findSeries, requireWritable } from './find-series.ts'
import { freeArticlePath } from './free-article-path.ts'
import { notCopied, placeCopy } from './place-copy.ts'

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
  findEntry(series, path)
  const original = await storage.read(join(model.root, series.folder, path))
  if (original === null) throw notCopied(series.folder, path)
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
  await placeCopy(storage, model, series, { of: path, path: copy, bytes })
  return copy
}
