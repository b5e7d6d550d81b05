/** An article of a series as tokens speak of it. */
export interface TokenArticle {
  readonly path: string
  readonly slug: string
  readonly title: string
  /** Printed number; what is no number for none. */
  readonly number: string
}

/** A series as its readers see it. */
export interface TokenSeries<Article extends TokenArticle> {
  readonly title: string
  /** The shown articles in reading order. */
  readonly articles: readonly Article[]
}

/** What a token says on a page; `article` is where it leads, null when it leads nowhere. */
export interface TokenMeaning<Article extends TokenArticle> {
  readonly text: string
  readonly article: Article | null
}

const plainNames: ReadonlySet<string> = new Set([
  'part',
  'parts',
  'next',
  'next.title',
  'prev',
  'prev.title',
  'series.title',
])
const partOf = 'part:'

/** What the token `name` says in the article at `path`; null when there is no such token, or no answer to it. */
export function answerToken<Article extends TokenArticle>(
  name: string,
  { title, articles }: TokenSeries<Article>,
  path: string,
): TokenMeaning<Article> | null {
  const at = articles.findIndex((article) => article.path === path)
  const text = (said: string | null | undefined): TokenMeaning<Article> | null =>
    said === null || said === undefined ? null : { text: said, article: null }
  const link = (article: Article | undefined): TokenMeaning<Article> | null =>
    article === undefined ? null : { text: article.title, article }
  // An article that is not shown has no neighbours.
  const next = at < 0 ? undefined : articles[at + 1]
  const previous = articles[at - 1]

  switch (name) {
    case 'part':
      return text(partNumber(articles[at]))
    case 'parts':
      return text(partNumber(articles.findLast((article) => partNumber(article) !== null)))
    case 'next':
      return link(next)
    case 'next.title':
      return text(next?.title)
    case 'prev':
      return link(previous)
    case 'prev.title':
      return text(previous?.title)
    case 'series.title':
      return text(title)
  }
  if (!name.startsWith(partOf)) return null
  const slug = name.slice(partOf.length).normalize('NFC')
  return text(partNumber(articles.find((article) => article.slug.normalize('NFC') === slug)))
}

/** The n of "Part n of M". */
function partNumber(article: TokenArticle | undefined): string | null {
  const part = Number(article?.number)
  return Number.isInteger(part) && part > 0 ? String(part) : null
}

/** One sentence for the author about a token that stays as it is written. */
export function unansweredToken(name: string): string {
  const written = `The token "{{${name}}}"`
  if (plainNames.has(name))
    return `${written} has nothing to say in this article. It is shown as it is written.`
  if (name.startsWith(partOf))
    return `${written} names no article of this series that has a number. It is shown as it is written.`
  return `${written} is not known. It is shown as it is written; with a backslash before it, it is text.`
}
