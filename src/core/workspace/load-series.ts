import { join } from 'node:path'
import { decodeText } from '#core/documents/decode-text'
import type { Storage } from '#core/storage/storage'
import type { Problem } from '#shared/model/problem'
import { arrangeSeries, placementProblems } from './arrange-series.ts'
import type { ArticleFacts } from './article-facts.ts'
import { conflictedOriginal } from './conflicted-copy.ts'
import { type ArticleFile, articleAt, lastWritten, listArticles } from './list-articles.ts'
import { mapConcurrently } from './map-concurrently.ts'
import { readArticle } from './read-article.ts'
import { readSeriesManifest, type SeriesManifest, seriesManifestName } from './series-manifest.ts'
import type { WorkspaceManifest } from './workspace-manifest.ts'
import type { SeriesModel } from './workspace-model.ts'

/** What a series' rows depend on besides its own files. */
export interface ArrangeContext {
  readonly manifest: Pick<WorkspaceManifest, 'language' | 'author'>
  readonly drafts: boolean
}

export interface LoadSeriesOptions extends ArrangeContext {
  readonly manifest: WorkspaceManifest
  /** Files whose stamp is the same as then are not read again. */
  readonly previous: SeriesModel | undefined
  /** Paths that are read whatever their stamp says: just written, or named by the watch. */
  readonly changed?: ReadonlySet<string>
}

const readsAtOnce = 32

/** Reads one series. Never fails for what a file holds; that is among the problems. */
export async function loadSeries(
  storage: Storage,
  root: string,
  folder: string,
  options: LoadSeriesOptions,
): Promise<SeriesModel> {
  const path = join(root, folder)
  const bytes = await storage.read(join(path, seriesManifestName))
  const manifest = readSeriesManifest(folder, bytes === null ? '' : (decodeText(bytes)?.text ?? null))
  const files = await listArticles(storage, path)
  const copies = await manifestCopies(storage, folder, path)
  const facts = await mapConcurrently(files, readsAtOnce, (file) =>
    factsOf(storage, root, folder, file, options),
  )
  const articles = new Map(
    facts.flatMap((article) => (article === null ? [] : [[article.path, article] as const])),
  )
  const stamps = new Map(files.map((file) => [file.path, file.stamp]))
  return arranged({ folder, manifest, articles, stamps, copies }, options)
}

/** Second versions of `series.yaml`: an order that another machine made lies there. */
async function manifestCopies(storage: Storage, folder: string, path: string): Promise<Problem[]> {
  const entries = (await storage.list(path)) ?? []
  return entries
    .filter(({ name }) => conflictedOriginal(name) === seriesManifestName)
    .map(({ name }) => ({
      code: 'series.conflicted-copy',
      severity: 'warning',
      series: folder,
      path: name,
      line: null,
      column: null,
      message: `"${name}" is a second version of ${seriesManifestName} that a sync service kept: an order that was made on another machine. The order shown is that of ${seriesManifestName}; remove the copy when nothing in it is missed.`,
    }))
}

/**
 * The series with some of its articles read anew, as `kindOfPath` calls them: those that came, changed or went. No
 * folder is listed and no other file is looked at. Hands back `previous` where none of them has other bytes.
 */
export async function reloadArticles(
  storage: Storage,
  root: string,
  previous: SeriesModel,
  paths: readonly string[],
  options: Pick<LoadSeriesOptions, 'manifest' | 'drafts'>,
): Promise<SeriesModel> {
  const { folder, manifest, copies } = previous
  const context = { ...options, previous, changed: new Set(paths) }
  const read = await mapConcurrently(paths, readsAtOnce, async (path) => {
    const file = await articleAt(storage, join(root, folder), path)
    const facts = file === null ? null : await factsOf(storage, root, folder, file, context)
    return { path, file, facts }
  })
  const changed = read.filter(({ path, facts }) => facts?.revision !== previous.articles.get(path)?.revision)
  if (changed.length === 0) return previous
  const articles = new Map(previous.articles)
  const stamps = new Map(previous.stamps)
  for (const { path, file, facts } of read) {
    articles.delete(path)
    stamps.delete(path)
    if (file !== null) stamps.set(path, file.stamp)
    if (facts !== null) articles.set(path, facts)
  }
  // As a listing of the folder has them: by the names in it.
  const nameOf = (path: string): string => path.replace(/\/index\.md$/, '')
  const inOrder = new Map([...articles].sort(([one], [other]) => (nameOf(one) < nameOf(other) ? -1 : 1)))
  return arranged({ folder, manifest, articles: inOrder, stamps, copies }, options)
}

/** The series under another manifest; its articles are as they were and no file is looked at. */
export function withManifest(
  { folder, articles, stamps, copies }: SeriesModel,
  manifest: SeriesManifest,
  context: ArrangeContext,
): SeriesModel {
  return arranged({ folder, manifest, articles, stamps, copies }, context)
}

function arranged(
  files: Omit<SeriesModel, 'snapshot' | 'problems'>,
  { manifest: { language, author }, drafts }: ArrangeContext,
): SeriesModel {
  const edited = lastWritten([...files.stamps.values()])
  const snapshot = arrangeSeries({ ...files, drafts, language, author, edited })
  const placed = new Set(snapshot.entries.map((entry) => entry.path))
  const articleProblems = [...files.articles.values()].flatMap(({ path, problems }) =>
    placed.has(path) ? problems : [],
  )
  const problems = [
    ...files.manifest.problems,
    ...files.copies,
    ...placementProblems(snapshot),
    ...articleProblems,
  ]
  return { ...files, snapshot, problems }
}

async function factsOf(
  storage: Storage,
  root: string,
  folder: string,
  file: ArticleFile,
  { manifest, previous, changed }: LoadSeriesOptions,
): Promise<ArticleFacts | null> {
  const known = previous?.articles.get(file.path)
  if (known !== undefined && previous?.stamps.get(file.path) === file.stamp && !changed?.has(file.path))
    return known
  const bytes = await storage.read(join(root, folder, file.path))
  return bytes === null
    ? null
    : readArticle(bytes, { series: folder, path: file.path, wordsPerMinute: manifest.wordsPerMinute })
}
