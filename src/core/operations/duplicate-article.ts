import { encodeText } from '#core/documents/decode-text'
import { type EditableKey, editFrontmatter, type FormValue } from '#core/markdown/edit-frontmatter'
import { readFrontmatter } from '#core/markdown/frontmatter'
import { applyTextChanges } from '#core/markdown/source-range'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { Created } from './create-article.ts'
import { findEntry, findSeries, requireWritable } from './find-series.ts'
import { freeArticlePath } from './free-article-path.ts'
import { notCopied, placeCopy } from './place-copy.ts'
import { readSource } from './read-source.ts'

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

/** Frontmatter that cannot be read says nothing to Seriatim, and is left as it is. */
function textOfCopy(source: string): string {
  const { title } = readFrontmatter(splitFrontmatter(source).yaml)
  const withoutAddress = (['slug', 'aliases', 'canonical'] as const).reduce(
    (text, key) => edited(text, key, null),
    source,
  )
  return title === null || title.trim() === ''
    ? withoutAddress
    : edited(withoutAddress, 'title', `${title} (copy)`)
}

function edited(text: string, key: EditableKey, value: FormValue): string {
  const edit = editFrontmatter(text, key, value)
  return edit.kind === 'refused' ? text : applyTextChanges(text, edit.changes)
}
