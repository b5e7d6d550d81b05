import { relativeHref } from '../relative-href.ts'
import type { ArticlePlan, SeriesPlan } from '../site-plan.ts'
import { siteWords } from './site-words.ts'

/** Links to the article before and the one after, in reading order. */
export function Neighbours({ plan, article }: { readonly plan: SeriesPlan; readonly article: ArticlePlan }) {
  const at = plan.articles.indexOf(article)
  const previous = plan.articles[at - 1]
  const next = plan.articles[at + 1]
  if (previous === undefined && next === undefined) return null
  return (
    <nav class="neighbours" aria-label={siteWords.neighbours}>
      {previous === undefined ? null : (
        <a class="previous" rel="prev" href={relativeHref(article.path, previous.path)}>
          <span class="neighbour-place">
            <Arrow path="M13 8H3m4-4L3 8l4 4" />
            {siteWords.previous(previous.part)}
          </span>{' '}
          <span class="neighbour-title" lang={otherLanguage(previous, article)}>
            {previous.entry.title}
          </span>
        </a>
      )}
      {next === undefined ? null : (
        <a class="next" rel="next" href={relativeHref(article.path, next.path)}>
          <span class="neighbour-place">
            {siteWords.next(next.part)}
            <Arrow path="M3 8h10M9 4l4 4-4 4" />
          </span>{' '}
          <span class="neighbour-title" lang={otherLanguage(next, article)}>
            {next.entry.title}
          </span>
        </a>
      )}
    </nav>
  )
}

function Arrow({ path }: { readonly path: string }) {
  return (
    <svg class="arrow" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}

function otherLanguage(one: ArticlePlan, page: ArticlePlan): string | undefined {
  return one.language === page.language ? undefined : one.language
}
