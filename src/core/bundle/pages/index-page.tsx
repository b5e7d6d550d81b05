import { formatDay } from '#core/markdown/format-date'
import { directionOf } from '#core/markdown/language-tag'
import { relativeHref } from '../relative-href.ts'
import { indexPath, type SeriesPlan, type SitePlan } from '../site-plan.ts'
import { FactsLine } from './facts-line.tsx'
import { type PageContext, PageFrame } from './page-frame.tsx'
import { siteWords } from './site-words.ts'

/** All Series: the first page of a site. */
export function IndexPage({ context }: { readonly context: PageContext }) {
  const { site } = context
  return (
    <PageFrame
      context={context}
      path={indexPath}
      kind="index"
      title={site.title}
      description={site.description}
      language={site.language}
      direction={directionOf(site.language)}
      canonical={null}
    >
      <header class="list-header">
        <h1>{siteWords.allSeries}</h1>
        {site.description === null ? null : <p class="list-description">{site.description}</p>}
        {site.series.length === 0 ? (
          <p class="empty">{siteWords.noSeries}</p>
        ) : (
          <FactsLine facts={siteFacts(site)} kind="list-facts" />
        )}
      </header>
      {site.series.length === 0 ? null : (
        <ol class="series-list">
          {site.series.map((series) => (
            <SeriesItem plan={series} site={site} />
          ))}
        </ol>
      )}
    </PageFrame>
  )
}

function SeriesItem({ plan, site }: { readonly plan: SeriesPlan; readonly site: SitePlan }) {
  const { series, path, language } = plan
  const day = series.updated === null ? null : formatDay(series.updated, language)
  const other = language === site.language ? undefined : language
  return (
    <li class="series-item" lang={other} dir={other === undefined ? undefined : directionOf(other)}>
      <div class="series-text">
        <h2 class="series-title">
          <a href={relativeHref(indexPath, path)}>{series.title}</a>
        </h2>
        {series.description === null ? null : <p class="series-description">{series.description}</p>}
      </div>
      <p class="series-facts">
        <span class="fact">
          <Figure text={siteWords.articleCount(series.count)} />
        </span>{' '}
        <span class="fact">
          <Figure text={siteWords.totalMinutes(series.minutes)} />
        </span>{' '}
        {day === null ? null : <span class="fact">{siteWords.updated(day)}</span>}
      </p>
    </li>
  )
}

/** The figure at the beginning of a fact stands out. */
function Figure({ text }: { readonly text: string }) {
  const [figure = '', rest = ''] = text.split(/(?<=^~?\d+)(?!\d)/)
  return (
    <>
      <b>{figure}</b>
      {rest}
    </>
  )
}

function siteFacts({ series }: SitePlan): string[] {
  const sum = (of: (plan: SeriesPlan) => number) => series.reduce((total, plan) => total + of(plan), 0)
  return [
    siteWords.seriesCount(series.length),
    siteWords.articleCount(sum((plan) => plan.series.count)),
    siteWords.totalMinutes(sum((plan) => plan.series.minutes)),
  ]
}
