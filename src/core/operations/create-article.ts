import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { createMany } from './create-many.ts'
import { findSeries, requireSection, requireWritable } from './find-series.ts'
import { firstText } from './first-text.ts'
import { freeArticlePath } from './free-article-path.ts'
import { nameFromTitle } from './name-from-title.ts'

export interface CreateRequest {
  readonly series: string
  /** File name as the author gave it, or null to make a free one from the title. */
  readonly name: string | null
  /** Goes to the frontmatter; null leaves the title to the file name. */
  readonly title: string | null
  readonly section: string | null
}

export interface Created {
  /** Inside the series. */
  readonly path: string
  /** Names the transaction in the journal. */
  readonly step: string
}

/** Creates an article and places it last. */
export async function createArticle(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, name, title, section }: CreateRequest,
): Promise<Created> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  requireSection(series, section)
  const path = name ?? freeArticlePath(series, nameFromTitle(title ?? ''))
  const articles = [{ name: path, bytes: firstText(title), section }]
  const { paths, step } = await createMany(storage, model, { series: series.folder, articles })
  return { path: paths[0] ?? path, step }
}
