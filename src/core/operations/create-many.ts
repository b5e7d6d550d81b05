import type { TransactOptions } from '#core/journal/stage-transaction'
import { transact } from '#core/journal/transact'
import type { FileChange } from '#core/journal/transaction'
import type { Storage } from '#core/storage/storage'
import { editReadingOrder } from '#core/workspace/edit-reading-order'
import type { SeriesManifest } from '#core/workspace/series-manifest'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { articlePathOf, collisionKey } from './article-name.ts'
import { findSeries, requireSection, requireWritable } from './find-series.ts'
import { manifestChange, readManifest } from './read-manifest.ts'
import { takenKeys } from './taken-names.ts'

export interface NewArticle {
  /** `name`, `name.md` or `name/index.md`. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly section: string | null
  readonly unnumbered?: boolean
}

export interface CreateManyRequest {
  readonly series: string
  readonly articles: readonly NewArticle[]
  /** Files beside them, by their path in the series. */
  readonly assets?: readonly { readonly path: string; readonly bytes: Uint8Array }[]
  /** 1-based position of the first; beyond the end means last. */
  readonly to?: number
}

export interface CreatedMany {
  /** In the series. */
  readonly paths: readonly string[]
  /** Names the transaction in the journal. */
  readonly step: string
}

/**
 * Creates articles and places them one after the other: all of them or none. Nothing is ever written over:
 * a name that is taken, on this system or on another one, raises `article.nameTaken` before anything is
 * written.
 */
export async function createMany(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, articles, assets = [], to = Number.MAX_SAFE_INTEGER }: CreateManyRequest,
  options: TransactOptions = {},
): Promise<CreatedMany> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  for (const { section } of articles) requireSection(series, section)
  const taken = takenKeys(series)
  const manifest = await readManifest(storage, model.root, series)
  const changes: FileChange[] = []
  const placed: PlacedArticle[] = []
  for (const { name, bytes, section, unnumbered = false } of articles) {
    const path = articlePathOf(name)
    if (taken.has(collisionKey(path))) throw nameTaken(series.folder, path)
    taken.add(collisionKey(path))
    changes.push({ path: `${series.folder}/${path}`, before: null, after: { kind: 'bytes', bytes } })
    placed.push({ path, section, unnumbered })
  }
  const paths = placed.map(({ path }) => path)
  for (const { path, bytes } of assets)
    changes.push({ path: `${series.folder}/${path}`, before: null, after: { kind: 'bytes', bytes } })
  changes.push(...manifestChange(manifest, withArticles(series.folder, manifest.manifest, placed, to)))
  const label = paths.length === 1 ? `Create ${paths[0]}` : `Create ${paths.length} articles`
  const { id, conflicts } = await transact(storage, model.root, { label, changes }, options).catch(
    (error: unknown) => {
      throw isOccupied(error) ? nameTaken(series.folder, paths.join(', ')) : error
    },
  )
  const [lost] = conflicts
  if (lost !== undefined) throw nameTaken(series.folder, lost)
  return { paths, step: id }
}

interface PlacedArticle {
  readonly path: string
  readonly section: string | null
  readonly unnumbered: boolean
}

/** The order with new articles from a position on. Thousands of one kind are one edit, which reads the list once. */
function withArticles(
  folder: string,
  before: SeriesManifest,
  articles: readonly PlacedArticle[],
  to: number,
): SeriesManifest {
  const [first] = articles
  if (first === undefined) return before
  const { section } = first
  if (articles.every((each) => each.section === section && !each.unnumbered)) {
    const joining = articles.map(({ path }) => path)
    return editReadingOrder(folder, before, { kind: 'move', from: [], joining, to, section })
  }
  return articles.reduce(
    (order, article, nth) => editReadingOrder(folder, order, { kind: 'insert', ...article, to: to + nth }),
    before,
  )
}

/** The disk has a file that the model does not know of yet. */
function isOccupied(error: unknown): boolean {
  return (
    error instanceof SeriatimError &&
    error.code === 'operation.outdated' &&
    !String(error.details['path']).endsWith('.yaml')
  )
}

function nameTaken(folder: string, path: string): SeriatimError {
  return new SeriatimError(
    'article.nameTaken',
    `"${folder}/${path}" is there already. It was not touched; choose another name.`,
  )
}
