import { relativeHref } from '../relative-href.ts'
import type { ArticlePlan, SeriesPlan } from '../site-plan.ts'
import { siteWords } from './site-words.ts'

/** How many entries stand open before and after the current one. */
const before = 2
const after = 3
/** Fewer than this are not worth folding away. */
const fewestFolded = 3

/** Every article of the series, open near the current one. */
export function PartList({ plan, article }: { readonly plan: SeriesPlan; readonly article: ArticlePlan }) {
  const { articles, series } = plan
  if (articles.length < 2) return null
  const { start, end } = openRange(articles.length, articles.indexOf(article))
  const rows = (from: number, to: number) => (
    <PartRows articles={articles.slice(from, to)} current={article} />
  )
  return (
    <nav class="parts" aria-label={siteWords.partList}>
      <details open>
        <summary>
          {series.lastNumber === series.count
            ? siteWords.allParts(series.count)
            : siteWords.allPages(series.count)}
        </summary>
        {start === 0 ? null : (
          <details class="folded">
            <summary>
              <span class="when-closed">{siteWords.showEarlier(start)}</span>
              <span class="when-open">{siteWords.showFewer}</span>
            </summary>
            {rows(0, start)}
          </details>
        )}
        {rows(start, end)}
        {end === articles.length ? null : (
          <details class="folded">
            <summary>
              <span class="when-closed">{siteWords.showMore(articles.length - end)}</span>
              <span class="when-open">{siteWords.showFewer}</span>
            </summary>
            {rows(end, articles.length)}
          </details>
        )}
      </details>
    </nav>
  )
}

/** The entries that stand open, end exclusive: always as many, also near the ends of the list. */
function openRange(count: number, current: number): { readonly start: number; readonly end: number } {
  const size = before + 1 + after
  const start = Math.max(0, Math.min(current - before, count - size))
  const end = Math.min(count, start + size)
  return { start: start < fewestFolded ? 0 : start, end: count - end < fewestFolded ? count : end }
}

function PartRows({
  articles,
  current,
}: {
  readonly articles: readonly ArticlePlan[]
  readonly current: ArticlePlan
}) {
  return (
    <ol>
      {articles.map((article) => (
        <PartRow article={article} current={current} />
      ))}
    </ol>
  )
}

function PartRow({ article, current }: { readonly article: ArticlePlan; readonly current: ArticlePlan }) {
  const { entry, part, path, language, direction } = article
  const other = language === current.language ? undefined : language
  return (
    <li class="part" value={part ?? undefined}>
      <span class="number">{entry.number}</span>
      <a
        href={relativeHref(current.path, path)}
        aria-current={article === current ? 'page' : undefined}
        lang={other}
        dir={other === undefined ? undefined : direction}
      >
        {entry.title}
      </a>
      {entry.minutes === null ? null : <span class="minutes">{siteWords.minutes(entry.minutes)}</span>}
    </li>
  )
}
