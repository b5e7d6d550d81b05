import { join } from 'node:path'
import { encodeText } from '#core/documents/decode-text'
import { type EditableKey, editFrontmatter, type FormValue } from '#core/markdown/edit-frontmatter'
import { readFrontmatter } from '#core/markdown/frontmatter'
import { applyTextChanges } from '#core/markdown/source-range'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { articleFiles, movedAlong } from './article-files.ts'
import type { Created } from './create-article.ts'
import { createMany } from './create-many.ts'
import { findEntry, findSeries, requireWritable } from './find-series.ts'
import { freeArticlePath } from './free-article-path.ts'
import { readSource } from './read-source.ts'

export interface DuplicateRequest {
  readonly series: string
  /** Path of the article inside the series. */
  readonly path: string
}

/**
 * Makes a copy of an article right after it, in its section; the files of its own folder go along, so that
 * what the text shows is there. The copy has no address of the original's: two pages cannot have one. Its
 * title in the frontmatter says that it is a copy; all else is the same to the byte. Raises
 * `article.notFound` and `article.notUtf8`.
 */
export async function duplicateArticle(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, path: asked }: DuplicateRequest,
): Promise<Created> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  const { position, section, unnumbered } = findEntry(series, asked)
  const { path, text, bom } = await readSource(storage, model, series, asked)
  const folder = join(model.root, series.folder)
  const bytes = encodeText({ text: textOfCopy(text), bom })
  if (bytes === null) throw notCopied(series.folder, path)
  const copy = freeArticlePath(series, path)
  const beside = (await articleFiles(storage, folder, path)).filter((file) => file.path !== path)
  const assets = await Promise.all(
    beside.map(async (file) => {
      const content = await storage.read(join(folder, file.path))
      if (content === null) throw notCopied(series.folder, file.path)
      return { path: movedAlong(file.path, path, copy), bytes: content }
    }),
  )
  const { step } = await createMany(storage, model, {
    series: series.folder,
    articles: [{ name: copy, bytes, section, unnumbered }],
    assets,
    ...(position === null ? {} : { to: position + 1 }),
  })
  return { path: copy, step }
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

function notCopied(folder: string, path: string): SeriatimError {
  return new SeriatimError(
    'article.notFound',
    `"${folder}/${path}" could not be read, so no copy was made. Nothing was changed.`,
  )
}
