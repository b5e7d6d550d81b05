import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { slugOf } from '#core/markdown/slug'
import type { Storage } from '#core/storage/storage'
import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { articlePathOf, collisionKey } from './article-name.ts'
import { findSeries, requireSection, requireWritable } from './find-series.ts'
import { writeReadingOrder } from './write-reading-order.ts'

export interface CreateRequest {
  readonly series: string
  /** File name as the author gave it, or null to make a free one from the title. */
  readonly name: string | null
  /** Goes to the frontmatter; null leaves the title to the file name. */
  readonly title: string | null
  readonly section: string | null
}

/**
 * Creates an article and places it last. The file comes first: were the second write to fail, the
 * article would be Unplaced and nothing lost. Returns its path inside the series.
 */
export async function createArticle(
  storage: Storage,
  model: WorkspaceModel,
  request: CreateRequest,
): Promise<string> {
  requireWritable(model)
  const series = findSeries(model, request.series)
  requireSection(series, request.section)
  const path =
    request.name === null ? freePath(series, request.title ?? '') : takenOrPath(series, request.name)
  const file = join(model.root, series.folder, path)
  if (path.includes('/')) await storage.makeFolder(dirname(file))
  if (!(await storage.create(file, new TextEncoder().encode(firstText(request.title)))))
    throw taken(series.folder, path)
  const to = Number.MAX_SAFE_INTEGER
  await writeReadingOrder(storage, model.root, series.folder, () => ({
    kind: 'insert',
    path,
    to,
    section: request.section,
  }))
  return path
}

function firstText(title: string | null): string {
  return title === null ? '' : `---\ntitle: ${stringify(title, { lineWidth: 0 }).trimEnd()}\n---\n\n`
}

function takenOrPath(series: SeriesModel, name: string): string {
  const path = articlePathOf(name)
  if (takenKeys(series).has(collisionKey(path))) throw taken(series.folder, path)
  return path
}

function freePath(series: SeriesModel, title: string): string {
  const keys = takenKeys(series)
  const stem =
    Array.from(slugOf(title))
      .slice(0, 60)
      .join('')
      .replace(/^[-_.]+|[-.]+$/g, '') || 'untitled'
  for (let nth = 1; ; nth += 1) {
    const path = articlePathOf(nth === 1 ? stem : `${stem}-${nth}`)
    if (!keys.has(collisionKey(path))) return path
  }
}

/** Files on disk, and entries whose file is gone: a new article must not slip into their place. */
function takenKeys(series: SeriesModel): Set<string> {
  const listed = series.manifest.entries.flatMap((entry) => (entry.kind === 'article' ? [entry.path] : []))
  return new Set([...series.articles.keys(), ...listed].map(collisionKey))
}

function taken(folder: string, path: string): SeriatimError {
  return new SeriatimError(
    'article.nameTaken',
    `"${folder}/${path}" is there already. It was not touched; choose another name.`,
  )
}
