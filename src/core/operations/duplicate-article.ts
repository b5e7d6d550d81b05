import { encodeText } from '#core/documents/decode-text'
import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { Created } from './create-article.ts'
import { findEntry, findSeries, requireWritable } from './find-series.ts'
import { freeArticlePath } from './free-article-path.ts'
import { notCopied, placeCopy } from './place-copy.ts'
import { readSource } from './read-source.ts'
import { textOfCopy } from './text-of-copy.ts'

export interface DuplicateRequest {
  readonly series: string
  /** Path of the article inside the series. */
  readonly path: string
}

/**
 * Makes a copy of an article right after it. The copy has no address of the original's: two pages cannot have
 * one. Its title in the frontmatter says that it is a copy; all else is the same to the byte. Raises
 * `article.notFound` and `article.notUtf8`.
 */
export async function duplicateArticle(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, path: asked }: DuplicateRequest,
): Promise<Created> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  // Without a place in the series there is no original.
  findEntry(series, asked)
  const { path, text, bom } = await readSource(storage, model, series, asked)
  const bytes = encodeText({ text: textOfCopy(text), bom })
  if (bytes === null) throw notCopied(series.folder, path)
  return placeCopy(storage, model, series, { of: path, path: freeArticlePath(series, path), bytes })
}
