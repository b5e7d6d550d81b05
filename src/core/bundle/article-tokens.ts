import { answerToken } from '#core/markdown/answer-token'
import type { TokenOutcome } from '#core/markdown/render-request'
import { relativeHref } from './relative-href.ts'
import type { ArticlePlan, SeriesPlan } from './site-plan.ts'

/** Answers the tokens of an article from the plan of its series, for a page of the site. */
export function articleTokens(
  { series, articles }: SeriesPlan,
  article: ArticlePlan,
): (name: string) => TokenOutcome | null {
  const shown = articles.map(({ entry, facts, path: page }) => ({
    path: facts.path,
    slug: facts.slug,
    title: entry.title,
    number: entry.number,
    page,
  }))
  return (name) => {
    const meaning = answerToken(name, { title: series.title, articles: shown }, article.facts.path)
    if (meaning === null) return null
    const { text, article: target } = meaning
    return { text, href: target === null ? null : relativeHref(article.path, target.page) }
  }
}
