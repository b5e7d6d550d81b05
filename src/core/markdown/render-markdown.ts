import { assignIds } from './assign-ids.ts'
import { inlineText } from './inline-text.ts'
import { parseBody } from './parse-body.ts'
import { renderBlocks } from './render-blocks.ts'
import type { Heading, RenderedMarkdown, RenderRequest } from './render-request.ts'
import { RenderState } from './render-state.ts'
import { repeatedTitle } from './repeated-title.ts'
import { sanitiseHtml } from './sanitise-html.ts'
import type { MarkdownToken } from './token.ts'

/**
 * Renders the body of an article (no frontmatter) to sanitised HTML: the same bytes in preview, site,
 * EPUB and command line for the same source and answers.
 */
export function renderMarkdown(body: string, request: RenderRequest): RenderedMarkdown {
  const tokens = parseBody(body)
  const hidden = repeatedTitle(tokens, request.title)
  const secondTitle =
    request.title !== null && tokens.some((token) => isTopHeading(token) && token !== hidden)
  const state = new RenderState(request, assignIds(tokens), secondTitle ? 1 : 0)
  const html = renderBlocks(state, tokens, hidden)
  const headings = tokens.flatMap((token, index): Heading[] => {
    if (token.type !== 'heading_open' || token === hidden) return []
    const text = inlineText(tokens[index + 1]?.children ?? [], request.wikilinkLabel).trim()
    return [{ level: state.headingLevel(token), id: state.ids.headings.get(token) ?? '', text }]
  })
  return { html: sanitiseHtml(html, state, !state.hasRawHtml), headings, notes: state.notes }
}

function isTopHeading({ type, tag }: MarkdownToken): boolean {
  return type === 'heading_open' && tag === 'h1'
}
