import { formatDay } from '#core/markdown/format-date'
import { directionOf } from '#core/markdown/language-tag'
import type { Section } from '#shared/model/series'
import { relativeHref } from '../relative-href.ts'
import { type ArticlePlan, indexPath, type SeriesPlan } from '../site-plan.ts'
import { FactsLine } from './facts-line.tsx'
import { type PageContext, PageFrame } from './page-frame.tsx'
import { siteWords } from './site-words.ts'

/** The page of one series: its facts and its articles, in reading order or grouped by section. */
export function SeriesPage({ context, plan }: { readonly context: PageContext; readonly plan: SeriesPlan }) {
  const { series, path, language, articles } = plan
  return (
    <PageFrame
      context={context}
      path={path}
      kind="series"
      title={series.title}
      description={series.description}
      language={language}
      direction={directionOf(language)}
      canonical={null}
    >
      <header class="list-header">
        <nav class="breadcrumb" aria-label={siteWords.breadcrumb}>
          <ol>
            <li>
              <a href={relativeHref(path, indexPath)}>{siteWords.allSeries}</a>
            </li>
          </ol>
        </nav>
        <p class="label">{siteWords.series}</p>
        <h1>{series.title}</h1>
        {series.description === null ? null : <p class="list-description">{series.description}</p>}
        <FactsLine facts={seriesFacts(plan)} kind="list-facts" />
      </header>
      {articles.length === 0 ? <p class="empty">{siteWords.noArticles}</p> : null}
      {groupsOf(plan).map((group) => (
        <ArticleGroup group={group} plan={plan} />
      ))}
    </PageFrame>
  )
}

function seriesFacts({ series, language }: SeriesPlan): string[] {
  const facts = [siteWords.articleCount(series.count), siteWords.totalMinutes(series.minutes)]
  return series.updated === null ? facts : [...facts, siteWords.updated(formatDay(series.updated, language))]
}

interface Group {
  readonly section: Section | null
  readonly articles: readonly ArticlePlan[]
}

/** Articles without a section come first, in a group without a title; sections with nothing to show are left out. */
function groupsOf({ series, articles }: SeriesPlan): Group[] {
  if (series.groupBy === 'none') return articles.length === 0 ? [] : [{ section: null, articles }]
  const known = new Set(series.sections.map(({ id }) => id))
  const groups: Group[] = [
    {
      section: null,
      articles: articles.filter(({ entry }) => entry.section === null || !known.has(entry.section)),
    },
    ...series.sections.map((section) => ({
      section,
      articles: articles.filter(({ entry }) => entry.section === section.id),
    })),
  ]
  return groups.filter((group) => group.articles.length > 0)
}

function ArticleGroup({ group, plan }: { readonly group: Group; readonly plan: SeriesPlan }) {
  const { section, articles } = group
  const minutes = articles.reduce((sum, { entry }) => sum + (entry.minutes ?? 0), 0)
  const entries = (
    <ol class="entries">
      {articles.map((article) => (
        <EntryItem article={article} plan={plan} />
      ))}
    </ol>
  )
  if (section === null || section.title === null) return <div class="group">{entries}</div>
  return (
    <section class="group">
      <header class="group-head">
        <h2>{section.title}</h2>
        <FactsLine
          facts={[siteWords.articleCount(articles.length), siteWords.sectionMinutes(minutes)]}
          kind="group-facts"
        />
        {section.description === null ? null : <p class="group-description">{section.description}</p>}
      </header>
      {entries}
    </section>
  )
}

function EntryItem({ article, plan }: { readonly article: ArticlePlan; readonly plan: SeriesPlan }) {
  const { entry, path, language, direction, part } = article
  const other = language === plan.language ? undefined : language
  return (
    <li class="entry" value={part ?? undefined}>
      <span class="number">{entry.number}</span>
      <div class="entry-text" lang={other} dir={other === undefined ? undefined : direction}>
        <p class="entry-title">
          <a href={relativeHref(plan.path, path)}>{entry.title}</a>
        </p>
        {entry.excerpt === null ? null : <p class="entry-excerpt">{entry.excerpt}</p>}
      </div>
      {entry.minutes === null ? null : <span class="minutes">{siteWords.minutesToRead(entry.minutes)}</span>}
    </li>
  )
}
