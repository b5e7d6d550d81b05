import type { ArticleChoice } from './completion/completion-facts.ts'
import { createPrefixIndex, type PrefixIndex } from './completion/prefix-index.ts'
import type { Series } from '#shared/model/series'

/** An article with the slug that tokens of its series name. */
export type IndexedArticle = ArticleChoice & { readonly slug: string }

/** Series are shared between snapshots while nothing in them changes, so each is read once. */
const indexes = new WeakMap<Series, PrefixIndex<IndexedArticle>>()

/** The articles of a series by the beginnings of words of their titles and file names, and by their numbers. */
export function articleIndex(series: Series): PrefixIndex<IndexedArticle> {
  const known = indexes.get(series)
  if (known !== undefined) return known
  const made = createPrefixIndex(articlesOf(series), ({ number, title, place }) =>
    [title, number, place.path.replace(/(?:\/index)?\.md$/, '')].join(' '),
  )
  indexes.set(series, made)
  return made
}

function articlesOf(series: Series): readonly IndexedArticle[] {
  return series.entries.flatMap(({ path, slug, title, number, state }): IndexedArticle[] => {
    if (path === null || slug === null || state === 'missing') return []
    const place = { series: series.folder, path }
    return [{ place, number, title, seriesTitle: series.title, draft: state !== 'shown', slug }]
  })
}
