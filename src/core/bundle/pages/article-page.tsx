import { raw } from 'hono/html'
import { articleHeader, partWords } from '#core/markdown/article-header'
import { formatDay } from '#core/markdown/format-date'
import type { RenderedMarkdown } from '#core/markdown/render-request'
import { webAddress } from '#core/markdown/web-address'
import { relativeHref } from '../relative-href.ts'
import { type ArticlePlan, indexPath, type SeriesPlan } from '../site-plan.ts'
import { ContentsList } from './contents-list.tsx'
import { Neighbours } from './neighbours.tsx'
import { type PageContext, PageFrame } from './page-frame.tsx'
import { PartList } from './part-list.tsx'
import { siteWords } from './site-words.ts'

export interface ArticlePageProps {
  readonly context: PageContext
  readonly plan: SeriesPlan
  readonly article: ArticlePlan
  /** What the pipeline made of the body: sanitised. */
  readonly rendered: RenderedMarkdown
}

/** One article with the way to it and the way on. */
export function ArticlePage({ context, plan, article, rendered }: ArticlePageProps) {
  const { entry, facts, path, part, language, direction } = article
  return (
    <PageFrame
      context={context}
      path={path}
      kind="article"
      title={entry.title}
      description={entry.excerpt}
      language={language}
      direction={direction}
      canonical={facts.canonical === null ? null : webAddress(facts.canonical)}
      runningHead={part === null ? null : partWords(part, plan.series.lastNumber)}
    >
      <nav class="breadcrumb" aria-label={siteWords.breadcrumb}>
        <ol>
          <li>
            <a href={relativeHref(path, indexPath)}>{siteWords.allSeries}</a>
          </li>
          <li>
            <a href={relativeHref(path, plan.path)}>{plan.series.title}</a>
          </li>
        </ol>
      </nav>
      {raw(headerHtml(plan, article))}
      <ContentsList headings={rendered.headings} />
      <div class="prose">{raw(rendered.html)}</div>
      <Neighbours plan={plan} article={article} />
      <PartList plan={plan} article={article} />
    </PageFrame>
  )
}

function headerHtml({ series }: SeriesPlan, { entry, part, language }: ArticlePlan): string {
  const day = entry.updated ?? entry.date
  return articleHeader({
    title: entry.title,
    partLabel: part === null ? null : { part, of: series.lastNumber },
    date: day === null ? null : formatDay(day, language),
    isoDay: day,
    minutes: entry.minutes,
  })
}
