import { directionOf } from '#core/markdown/language-tag'
import { findSeries } from '#core/operations/find-series'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import type { SitePage, SitePageName } from '#shared/model/site-page'
import { IndexPage } from './pages/index-page.tsx'
import { pageBody, type PageContext } from './pages/page-frame.tsx'
import { SeriesPage } from './pages/series-page.tsx'
import { outlineSite } from './site-plan.ts'

/** What a page's head alone would name, and nobody loads it here. */
const withoutTheme = { styleSheet: '', script: '' }

/**
 * A page of lists as an export of the whole workspace would hold it now, made of the model's facts: no
 * file is read or written. What would keep an export from being written at all, as two articles of one
 * address do, does not keep the page from being looked at. Raises `series.notFound`.
 */
export function sitePage(model: WorkspaceModel, page: SitePageName): SitePage {
  if (page.kind === 'index') {
    const site = outlineSite(model, model.series)
    const context: PageContext = { site, ...withoutTheme }
    return shownAs(site.language, pageBody(IndexPage({ context })))
  }
  // The other series are no part of this one's page, and a workspace may have many.
  const site = outlineSite(model, [findSeries(model, page.series)])
  const context: PageContext = { site, ...withoutTheme }
  const [plan] = site.series
  if (plan === undefined) throw new Error('A series that was found has a plan.')
  return shownAs(plan.language, pageBody(SeriesPage({ context, plan })))
}

function shownAs(language: string, html: string): SitePage {
  return { html, language, direction: directionOf(language) }
}
