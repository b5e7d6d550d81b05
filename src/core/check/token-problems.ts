import { answerToken, unansweredToken } from '#core/markdown/answer-token'
import type { LinkTarget } from '#core/markdown/link-index'
import type { ArticleFacts } from '#core/workspace/article-facts'
import type { Problem } from '#shared/model/problem'

/** A series as the tokens in it see it. */
interface TokenSeries {
  readonly folder: string
  readonly title: string
  /** The shown articles in reading order. */
  readonly articles: readonly LinkTarget[]
}

/** Tokens of a shown article that its page would show as they are written. */
export function tokenProblems({ folder, ...series }: TokenSeries, { path, tokens }: ArticleFacts): Problem[] {
  return tokens
    .filter(({ name }) => answerToken(name, series, path) === null)
    .map(({ name, line, column }) => ({
      code: 'token.unresolved',
      severity: 'warning',
      series: folder,
      path,
      line,
      column,
      message: unansweredToken(name),
    }))
}
