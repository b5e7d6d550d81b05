import { answerToken } from '#core/markdown/answer-token'
import { excerptOfParts } from '#core/markdown/excerpt'
import type { Entry } from '#shared/model/series'
import type { ArticleFacts } from './article-facts.ts'

/** The rows with what tokens say in their excerpts; that is known only when all numbers are. */
export function fillExcerpts(
  entries: readonly Entry[],
  title: string,
  articles: ReadonlyMap<string, ArticleFacts>,
): Entry[] {
  const partsOf = ({ path }: Entry) => (path === null ? null : (articles.get(path)?.excerptParts ?? null))
  if (entries.every((entry) => partsOf(entry) === null)) return [...entries]
  const shown = entries.flatMap(({ path, slug, title: own, number, state }) =>
    path === null || slug === null || state !== 'shown' ? [] : [{ path, slug, title: own, number }],
  )
  return entries.map((entry) => {
    const parts = partsOf(entry)
    if (parts === null || entry.path === null) return entry
    const { path } = entry
    const said = (name: string) => answerToken(name, { title, articles: shown }, path)?.text ?? null
    return { ...entry, excerpt: excerptOfParts(parts, said) }
  })
}
