import type { Child } from 'hono/jsx'
import { renderToString } from 'hono/jsx/dom/server'
import { directionOf } from '#core/markdown/language-tag'
import { absoluteHref, relativeHref } from '../relative-href.ts'
import { indexPath, type SitePlan } from '../site-plan.ts'
import { siteWords } from './site-words.ts'

/** What every page of a site needs: the site itself and the theme's files, as paths in the bundle. */
export interface PageContext {
  readonly site: SitePlan
  readonly styleSheet: string
  readonly script: string
}

export interface PageFrameProps {
  readonly context: PageContext
  /** Path of the page in the bundle. */
  readonly path: string
  readonly kind: 'index' | 'series' | 'article' | 'not-found'
  readonly title: string
  readonly description: string | null
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** Full address that stands for this page; null takes the site's own, where that is known. */
  readonly canonical: string | null
  /** What stands at the head of each sheet when the page is printed; null for nothing. */
  readonly runningHead?: string | null
  readonly children: Child
}

/** No heading has this id: theirs are in lower case. */
const contentId = 'Page_content'

/** Head, skip link, site navigation and foot around the page's own content. */
export function PageFrame({
  context,
  path,
  kind,
  title,
  description,
  language,
  direction,
  canonical,
  runningHead = null,
  children,
}: PageFrameProps) {
  const { site, styleSheet, script } = context
  const href = addressesFrom(site, path, kind)
  const home = href(indexPath)
  const own = kind === 'not-found' ? null : absoluteHref(site.url, path)
  const address = canonical ?? own
  return (
    <html lang={language} dir={direction} data-running-head={runningHead ?? undefined}>
      <head>
        <meta charset="utf-8" />
        <title>{title === site.title ? title : `${title} · ${site.title}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {description === null ? null : <meta name="description" content={description} />}
        {kind === 'not-found' ? <meta name="robots" content="noindex" /> : null}
        {address === null ? null : <link rel="canonical" href={address} />}
        {own === null ? null : openGraph({ site, kind, title, description, url: own })}
        <link rel="stylesheet" href={href(styleSheet)} />
        <script src={href(script)}></script>
      </head>
      <body class={`crisp page-${kind}`}>
        <a class="skip-link" href={`#${contentId}`}>
          {siteWords.skipToContent}
        </a>
        <header
          class="site-header"
          lang={otherLanguage(site, language)}
          dir={otherDirection(site, direction)}
        >
          <a class="site-name" href={home}>
            {site.title}
          </a>
          <nav class="site-links" aria-label={siteWords.siteNavigation}>
            {kind === 'index' ? (
              <a href={home} aria-current="page">
                {siteWords.allSeries}
              </a>
            ) : (
              <a href={home}>{siteWords.allSeries}</a>
            )}
            <button class="theme-switch" type="button" hidden>
              {siteWords.theme}
            </button>
          </nav>
        </header>
        <main id={contentId} class={kind} tabindex={-1}>
          {children}
        </main>
        <footer
          class="site-footer"
          lang={otherLanguage(site, language)}
          dir={otherDirection(site, direction)}
        >
          <p>{site.author ?? site.title}</p>
          <p>
            <a href={home}>{siteWords.allSeries}</a>
          </p>
        </footer>
      </body>
    </html>
  )
}

/** The page as it stands in its file. The elements of its head are void: they take no slash. */
export function pageHtml(page: ReturnType<typeof PageFrame>): string {
  const html = renderToString(page).replace(/<(meta|link)\b([^>]*)\/>/g, '<$1$2>\n')
  return `<!DOCTYPE html>\n${html}\n`
}

/** What stands in the body of that file. */
export function pageBody(page: ReturnType<typeof PageFrame>): string {
  const html = pageHtml(page)
  // All that an author writes is escaped: nothing else can look like these two.
  const [, body = ''] = /<body [^>]*>(.*)<\/body>/s.exec(html) ?? []
  return body
}

/** A page that stands for any missing address cannot know how deep it is called from. */
function addressesFrom(site: SitePlan, path: string, kind: PageFrameProps['kind']): (to: string) => string {
  return (to) => (kind === 'not-found' ? absoluteHref(site.url, to) : null) ?? relativeHref(path, to)
}

function otherLanguage(site: SitePlan, language: string): string | undefined {
  return language === site.language ? undefined : site.language
}

function otherDirection(site: SitePlan, direction: 'ltr' | 'rtl'): 'ltr' | 'rtl' | undefined {
  const own = directionOf(site.language)
  return own === direction ? undefined : own
}

interface OpenGraphFacts {
  readonly site: SitePlan
  readonly kind: PageFrameProps['kind']
  readonly title: string
  readonly description: string | null
  readonly url: string
}

function openGraph({ site, kind, title, description, url }: OpenGraphFacts) {
  return (
    <>
      <meta property="og:type" content={kind === 'article' ? 'article' : 'website'} />
      <meta property="og:site_name" content={site.title} />
      <meta property="og:title" content={title} />
      {description === null ? null : <meta property="og:description" content={description} />}
      <meta property="og:url" content={url} />
    </>
  )
}
