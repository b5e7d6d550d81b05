import type { SeriesItem } from './series-items.ts'
import type { ShownArticle } from './shown-article.ts'

/** Articles in the order in which they are wanted: what is in view, what is below, what is above. */
export function nearestFirst(articles: readonly ShownArticle[], height: number): SeriesItem[] {
  const distances = new Map(articles.map((article) => [article, distance(article, height)]))
  return articles
    .toSorted((one, other) => (distances.get(one) ?? 0) - (distances.get(other) ?? 0))
    .map(({ item }) => item)
}

function distance({ element }: ShownArticle, height: number): number {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom <= 0 ? height - bottom : Math.max(0, top)
}
