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
          <span class="neighbour-place">{siteWords.previous(previous.part)}</span>{' '}
          <span class="neighbour-title" lang={otherLanguage(previous, article)}>
            {previous.entry.title}
          </span>
        </a>
      )}
      {next === undefined ? null : (
        <a class="next" rel="next" href={relativeHref(article.path, next.path)}>
          <span class="neighbour-place">{siteWords.next(next.part)}</span>{' '}
          <span class="neighbour-title" lang={otherLanguage(next, article)}>
            {next.entry.title}
          </span>
        </a>
      )}
    </nav>
  )
}

function otherLanguage(one: ArticlePlan, page: ArticlePlan): string | undefined {
  return one.language === page.language ? undefined : one.language
}
