import { createLinkResolver, type LinkResolver } from '#core/markdown/resolve-link'
import type { Storage } from '#core/storage/storage'
import { modelLinkTargets } from '#core/workspace/link-targets'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { ExportReport, JobProgress } from '#shared/model/export-report'
import type { Problem } from '#shared/model/problem'
import { createAssetStore } from './asset-store.ts'
import { leftOutLinks } from './left-out-links.ts'
import { ArticlePage } from './pages/article-page.tsx'
import { IndexPage } from './pages/index-page.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { type PageContext, pageHtml } from './pages/page-frame.tsx'
import { SeriesPage } from './pages/series-page.tsx'
import { renderArticle } from './render-article.ts'
import { indexPath, notFoundPath, type SitePlan } from './site-plan.ts'
import { addThemeFiles } from './theme-files.ts'
import type { BundleWriter } from './write-target.ts'

export interface BuildRequest {
  readonly storage: Storage
  readonly model: WorkspaceModel
  readonly resources: string
  readonly site: SitePlan
  readonly writer: BundleWriter
  readonly onProgress: (progress: Omit<JobProgress, 'job'>) => void
  /** Raises when the work was cancelled. */
  readonly requireGoing: () => void
}

export interface BuiltSite {
  /** Pages for readers; the one for missing addresses is none. */
  readonly pages: number
  /** The articles in their order, with words that are in the page as they are in the file. */
  readonly articles: ExportReport['articles']
  /** What rendering found. */
  readonly problems: readonly Problem[]
}

/** Renders every page of a site and hands it to the writer with the files that it needs. */
export async function buildSite(request: BuildRequest): Promise<BuiltSite> {
  const { storage, model, resources, site, writer, onProgress, requireGoing } = request
  const encoder = new TextEncoder()
  const addPage = (path: string, page: Parameters<typeof pageHtml>[0]) =>
    writer.add(path, encoder.encode(pageHtml(page)))
  const assets = createAssetStore(storage, model.root, (path, bytes) => writer.add(path, bytes))
  const theme = await addThemeFiles(storage, resources, assets)
  const context: PageContext = { site, ...theme }
  const { resolve, problems } = siteLinks(model, site)

  const articles = site.series.flatMap((plan) => plan.articles.map((article) => ({ plan, article })))
  const found: Problem[] = [...problems]
  const written: ExportReport['articles'] = []
  for (const [index, { plan, article }] of articles.entries()) {
    requireGoing()
    onProgress({ step: 'render', done: index, total: articles.length })
    const { remoteImages } = model.snapshot
    const result = await renderArticle(
      { storage, root: model.root, resolve, assets, remoteImages },
      plan,
      article,
    )
    await addPage(
      article.path,
      <ArticlePage context={context} plan={plan} article={article} rendered={result.rendered} />,
    )
    const { number, title } = article.entry
    written.push({ series: plan.folder, number, title, wordsIn: result.words, wordsOut: result.words })
    found.push(...result.problems)
  }
  onProgress({ step: 'render', done: articles.length, total: articles.length })

  for (const plan of site.series) await addPage(plan.path, <SeriesPage context={context} plan={plan} />)
  await addPage(indexPath, <IndexPage context={context} />)
  await addPage(notFoundPath, <NotFoundPage context={context} />)
  return { pages: articles.length + site.series.length + 1, articles: written, problems: found }
}

/** Resolves links as far as the site goes: articles of a series that stays out are not linked to. */
function siteLinks(
  model: WorkspaceModel,
  site: SitePlan,
): { readonly resolve: LinkResolver; readonly problems: readonly Problem[] } {
  const included = new Set(site.series.map(({ folder }) => folder))
  const targets = modelLinkTargets(model)
  const resolve = createLinkResolver(
    targets.map((target) => (included.has(target.series) ? target : { ...target, shown: false })),
  )
  return { resolve, problems: leftOutLinks(site, resolve, included) }
}
