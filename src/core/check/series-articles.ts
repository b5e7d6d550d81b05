import type { ArticleFacts } from '#core/workspace/article-facts'
import type { SeriesModel } from '#core/workspace/workspace-model'
import type { Entry } from '#shared/model/series'

/** An article file of a series; `entry` is null for one that has no place and needs none. */
export interface SeriesArticle {
  /** Its path from the workspace's root. */
  readonly id: string
  readonly entry: Entry | null
  readonly article: ArticleFacts
}

/** The article files of a series in reading order, those last that need no place. */
export function seriesArticles({ folder, snapshot, articles }: SeriesModel): SeriesArticle[] {
  const placed = snapshot.entries.flatMap((entry): SeriesArticle[] => {
    const article = entry.path === null ? undefined : articles.get(entry.path)
    return article === undefined ? [] : [{ id: `${folder}/${article.path}`, entry, article }]
  })
  const known = new Set(placed.map(({ article }) => article.path))
  const others = [...articles.values()].filter(({ path }) => !known.has(path))
  return [...placed, ...others.map((article) => ({ id: `${folder}/${article.path}`, entry: null, article }))]
}
