import { slugProblems } from '#core/check/slug-problems'
import { directionOf, languageTag } from '#core/markdown/language-tag'
import type { ArticleFacts } from '#core/workspace/article-facts'
import type { SeriesModel, WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import type { ExportReport } from '#shared/model/export-report'
import type { Entry, Series } from '#shared/model/series'

/** One page of text: what the list says of it, what its file says, where it goes. */
export interface ArticlePlan {
  readonly entry: Entry
  readonly facts: ArticleFacts
  /** Path in the bundle. */
  readonly path: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** The n of "Part n of M"; null where the page is unnumbered. */
  readonly part: number | null
}

export interface SeriesPlan {
  readonly folder: string
  readonly series: Series
  readonly path: string
  readonly language: string
  readonly articles: readonly ArticlePlan[]
}

/** All pages of a site, before any is rendered. */
export interface SitePlan {
  /** What the site calls itself in its head and foot. */
  readonly title: string
  readonly description: string | null
  readonly author: string | null
  readonly language: string
  /** Base of absolute links; null where the site has no known address. */
  readonly url: string | null
  readonly series: readonly SeriesPlan[]
  readonly leftOut: ExportReport['leftOut']
}

export const indexPath = 'index.html'
export const notFoundPath = '404.html'

/**
 * Lists the pages of a site. `folders` names the series to include; none means all. Raises
 * `export.seriesUnknown`, and `export.blocked` where an export must not be written at all.
 */
export function planSite(model: WorkspaceModel, folders: readonly string[]): SitePlan {
  const included = pickSeries(model, folders)
  requireReadable(model, included)
  requireAddresses({ ...model, series: included })
  return outlineSite(model, included)
}

/** Lists the pages of a site of these series, whatever an export would say to them. */
export function outlineSite(model: WorkspaceModel, included: readonly SeriesModel[]): SitePlan {
  const { manifest } = model
  const language = languageTag(manifest.language)
  return {
    title: manifest.title ?? manifest.author ?? 'All Series',
    description: manifest.description,
    author: manifest.author,
    language,
    url: manifest.url,
    series: included.map((series) => planSeries(series, language)),
    leftOut: included.flatMap(({ folder, snapshot: { entries } }) =>
      entries
        .filter(({ state }) => state !== 'shown')
        .map(({ title, state }) => ({ series: folder, title, state })),
    ),
  }
}

function pickSeries(model: WorkspaceModel, folders: readonly string[]): SeriesModel[] {
  const wanted = new Set(folders.map((folder) => folder.normalize('NFC').replace(/\/+$/, '')))
  const known = new Set(model.series.map(({ folder }) => folder.normalize('NFC')))
  const unknown = [...wanted].find((folder) => !known.has(folder))
  if (unknown !== undefined) {
    const names = model.series.map(({ folder }) => folder).join(', ')
    throw new SeriatimError(
      'export.seriesUnknown',
      `There is no series "${unknown}" in this workspace, so nothing was written. There is: ${names === '' ? 'none' : names}.`,
    )
  }
  return model.series.filter(({ folder }) => wanted.size === 0 || wanted.has(folder.normalize('NFC')))
}

function requireReadable(model: WorkspaceModel, included: readonly SeriesModel[]): void {
  if (model.manifest.damaged) {
    throw blocked(
      'seriatim.yaml cannot be read, so the site was not written. All articles are safe; mend it and export again.',
    )
  }
  const damaged = included.find(({ manifest }) => manifest.damaged)
  if (damaged !== undefined) {
    throw blocked(
      `${damaged.folder}/series.yaml cannot be read, so the site was not written. All articles are safe; mend it and export again.`,
    )
  }
}

function requireAddresses(model: WorkspaceModel): void {
  const [first, ...others] = slugProblems(model)
  if (first === undefined) return
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`
  throw blocked(`The site was not written: ${first.message}${more}`)
}

function planSeries({ folder, snapshot: series, articles }: SeriesModel, siteLanguage: string): SeriesPlan {
  const language = languageTag(series.language, siteLanguage)
  const plans: ArticlePlan[] = []
  let part = 0
  for (const entry of series.entries) {
    const facts = entry.path === null ? undefined : articles.get(entry.path)
    if (entry.state !== 'shown' || facts === undefined) continue
    if (!entry.unnumbered) part += 1
    const own = languageTag(facts.language, language)
    plans.push({
      entry,
      facts,
      path: `${series.slug}/${facts.slug}.html`,
      language: own,
      direction: facts.direction ?? directionOf(own),
      part: entry.unnumbered ? null : part,
    })
  }
  return { folder, series, path: `${series.slug}/${indexPath}`, language, articles: plans }
}

function blocked(message: string): SeriatimError {
  return new SeriatimError('export.blocked', message)
}
