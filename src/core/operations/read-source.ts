import { join } from 'node:path'
import { decodeText, type DecodedText } from '#core/documents/decode-text'
import { revisionOf } from '#core/documents/revision'
import type { Storage } from '#core/storage/storage'
import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { findEntry } from './find-series.ts'

/** An article as it is on disk now. */
export interface ArticleSource extends DecodedText {
  /** Path inside its series. */
  readonly path: string
  readonly title: string
  readonly revision: string
}

/** Reads an article to be rewritten. Raises `article.notFound` and `article.notUtf8`. */
export async function readSource(
  storage: Storage,
  { root }: WorkspaceModel,
  series: SeriesModel,
  key: string,
): Promise<ArticleSource> {
  const { path, title } = findEntry(series, key)
  const bytes = path === null ? null : await storage.read(join(root, series.folder, path))
  if (path === null || bytes === null)
    throw new SeriatimError(
      'article.notFound',
      `"${title}" has no file in "${series.folder}". Nothing was changed.`,
    )
  const decoded = decodeText(bytes)
  if (decoded === null)
    throw new SeriatimError(
      'article.notUtf8',
      `"${series.folder}/${path}" is not UTF-8, so its text was left as it is. Convert it first.`,
    )
  return { path, title, revision: revisionOf(bytes), ...decoded }
}
