import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { localDay } from '#shared/calendar/local-day'
import { SeriatimError } from '#shared/errors'
import { createMany } from './create-many.ts'
import { findSeries, requireSection, requireWritable } from './find-series.ts'
import { firstText } from './first-text.ts'
import { freeArticlePath } from './free-article-path.ts'
import { nameFromTitle } from './name-from-title.ts'
import { readTemplate, templatePath } from './template-file.ts'
import { type Filling, textFromTemplate } from './text-from-template.ts'

export interface CreateRequest {
  readonly series: string
  /** File name as the author gave it, or null to make a free one from the title. */
  readonly name: string | null
  /** Goes to the frontmatter; null leaves the title to the file name. */
  readonly title: string | null
  readonly section: string | null
  /** The template that it begins as, and when that is. */
  readonly template?: { readonly name: string; readonly now: Date } | null
}

export interface Created {
  /** Inside the series. */
  readonly path: string
  /** Names the transaction in the journal. */
  readonly step: string
}

/**
 * Creates an article and places it last. Raises `template.notFound` and `template.unusable` before anything is
 * written.
 */
export async function createArticle(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, name, title, section, template = null }: CreateRequest,
): Promise<Created> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  requireSection(series, section)
  const path = name ?? freeArticlePath(series, nameFromTitle(title ?? ''))
  const bytes =
    template === null
      ? firstText(title)
      : await textAfter(storage, model, template.name, {
          title: title ?? bareName(path),
          day: localDay(template.now),
        })
  const articles = [{ name: path, bytes, section }]
  const { paths, step } = await createMany(storage, model, { series: series.folder, articles })
  return { path: paths[0] ?? path, step }
}

async function textAfter(
  storage: Storage,
  { root }: WorkspaceModel,
  template: string,
  filling: Filling,
): Promise<Uint8Array> {
  const text = textFromTemplate(await readTemplate(storage, root, template), filling)
  if (text !== null) return new TextEncoder().encode(text)
  throw new SeriatimError(
    'template.unusable',
    `The properties of "${templatePath(template)}" are written in a way that no title can be put into. Nothing was created; mend it in a text editor.`,
  )
}

/** What a file is called says what the article is called, where nothing else does. */
function bareName(path: string): string {
  return path.replace(/\/index\.md$|\.md$/, '')
}
