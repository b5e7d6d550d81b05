import type { RenderNote, RenderRequest } from '#core/markdown/render-request'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import type { ArticleFacts } from '#core/workspace/article-facts'
import type { Problem } from '#shared/model/problem'

/** What a page made of the file whose facts these are; a file that changes has other facts. */
const known = new WeakMap<ArticleFacts, readonly Problem[]>()

/** Longer articles take the host too long; what their pages leave out is said when they are exported. */
const longest = 300_000

/**
 * What the page of an article would leave out or could not draw. Only articles that hold such things are
 * rendered, and once for each revision. Links and tokens have findings of their own.
 */
export async function pageProblems(
  series: string,
  article: ArticleFacts,
  read: () => Promise<string | null>,
): Promise<readonly Problem[]> {
  if (!article.mayLeaveNotes) return []
  const before = known.get(article)
  if (before !== undefined) return before
  const text = await read()
  if (text === null) return []
  const { body, bodyLine } = splitFrontmatter(text)
  if (body.length > longest) return []
  // All that draws and highlights is loaded when the first such article is met.
  const { renderMarkdown } = await import('#core/markdown/render-markdown')
  const { notes } = renderMarkdown(body, request)
  const found = distinct(notes).map(({ code, line, message }): Problem => ({
    code,
    severity: 'warning',
    series,
    path: article.path,
    line: line === null ? null : line + bodyLine,
    column: null,
    message,
  }))
  known.set(article, found)
  return found
}

/** Where links lead says nothing of what can be drawn. */
const request: RenderRequest = {
  link: () => ({ kind: 'text' }),
  image: () => ({ kind: 'missing' }),
  wikilinkLabel: () => null,
  token: () => ({ text: '', href: null }),
  bodyLine: null,
  title: null,
}

/** One line may say the same of several tags. */
function distinct(notes: readonly RenderNote[]): RenderNote[] {
  return [...new Map(notes.map((note) => [JSON.stringify([note.line, note.message]), note])).values()]
}
