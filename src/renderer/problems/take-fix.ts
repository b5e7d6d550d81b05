import type { Mover, ProblemFix } from '../actions/action.ts'
import { goToArticle } from '../view-frame/go-to-article.ts'
import type { Finding, Fix } from '#shared/model/finding'

/** What the host is asked for. */
function asked({ series, path, line, column, href }: Finding, fix: Fix): ProblemFix {
  return { series, path, line, column, href, fix }
}

/** Takes one way out of a problem; where only the author can say what is to stand there, it leads to that place. */
export async function takeFix(mover: Mover, problem: Finding, fix: Fix): Promise<void> {
  const { series, path, line, column } = problem
  const article = series === null || path === null ? null : { series, path }
  if (fix.kind === 'alternative-text') {
    // Between the brackets of `![]`.
    if (article !== null) goToArticle(article, line, column === null ? null : column + 2)
    return
  }
  await mover.fix([asked(problem, fix)])
  // The note is begun at the end; its words are the author's.
  if (fix.kind === 'begin-note' && article !== null) goToArticle(article, Number.MAX_SAFE_INTEGER)
}

/** Changes that lead to what the author meant in all likelihood, and that lose nothing. */
const safeKinds: ReadonlySet<Fix['kind']> = new Set(['article', 'anchor', 'file', 'heading-level'])
/** As many as the host takes at once. */
const mostAtOnce = 500

/** The problems that have one way out, which is safe. */
export function safeFixes(problems: readonly Finding[]): readonly ProblemFix[] {
  return problems
    .flatMap((problem) => {
      const [fix, another] = problem.fixes
      return fix !== undefined && another === undefined && safeKinds.has(fix.kind)
        ? [asked(problem, fix)]
        : []
    })
    .slice(0, mostAtOnce)
}
