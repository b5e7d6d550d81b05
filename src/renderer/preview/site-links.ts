import { previewLink, type PreviewLink } from './preview-links.ts'
import type { SitePageName } from '#shared/model/site-page'
import type { Workspace } from '#shared/model/workspace'

/** What a link on a page of the site means here: the site's addresses are made of slugs. */
export function siteLink(workspace: Workspace, page: SitePageName, href: string): PreviewLink {
  const known = previewLink(href)
  if (known.kind !== 'nothing') return known
  const path = pathOnSite(pagePath(workspace, page), href)
  if (path === null) return { kind: 'nothing' }
  const [first = '', second, ...more] = path
  if (second === undefined) return first === 'index.html' ? { kind: 'index' } : { kind: 'nothing' }
  const series = workspace.series.find(({ slug }) => slug === first)
  if (series === undefined || more.length > 0) return { kind: 'nothing' }
  if (second === 'index.html') return { kind: 'series', series: series.folder }
  const entry = series.entries.find(({ state, slug }) => state === 'shown' && `${slug}.html` === second)
  return entry === undefined || entry.path === null
    ? { kind: 'nothing' }
    : { kind: 'article', source: { series: series.folder, path: entry.path }, fragment: null }
}

function pagePath(workspace: Workspace, page: SitePageName): string {
  if (page.kind === 'index') return 'index.html'
  const series = workspace.series.find(({ folder }) => folder === page.series)
  return `${encodeURIComponent(series?.slug ?? '')}/index.html`
}

/** The parts of an address' path, decoded; null where it leaves the site. */
function pathOnSite(from: string, href: string): string[] | null {
  const site = 'http://site.invalid'
  if (!URL.canParse(href, `${site}/${from}`)) return null
  const url = new URL(href, `${site}/${from}`)
  if (url.origin !== site) return null
  try {
    return url.pathname.slice(1).split('/').map(decodeURIComponent)
  } catch {
    return null
  }
}
