import { answerToken, unansweredToken } from '#core/markdown/answer-token'
import type { LinkTarget } from '#core/markdown/link-index'
import type { ArticleFacts } from '#core/workspace/article-facts'
import type { Series } from '#shared/model/series'
import type { Problem } from '#shared/model/problem'

/** Tokens of a shown article that its page would show as they are written. */
export function tokenProblems(
  { folder, title }: Series,
  { path, tokens }: ArticleFacts,
  targets: readonly LinkTarget[],
): Problem[] {
  if (tokens.length === 0) return []
  const articles = targets.filter(({ series, shown }) => shown && series === folder)
  return tokens
    .filter(({ name }) => answerToken(name, { title, articles }, path) === null)
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
