import { parseBody } from './parse-body.ts'
import { renderPage } from './render-page.ts'
import type { RenderedMarkdown, RenderRequest } from './render-request.ts'
import { tokenRuns } from './token-run.ts'

/**
 * Renders the body of an article (no frontmatter) to sanitised HTML: the same bytes in preview, site,
 * EPUB and command line for the same source and answers.
 */
export function renderMarkdown(body: string, request: RenderRequest): RenderedMarkdown {
  const { parts, headings } = renderPage(tokenRuns(parseBody(body)), request, null)
  return {
    html: parts.map(({ html }) => html).join(''),
    headings,
    notes: parts.flatMap(({ notes }) => notes),
  }
}
