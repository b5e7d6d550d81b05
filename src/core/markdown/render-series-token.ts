import { unansweredToken } from './answer-token.ts'
import { escapeHtml } from './escape-html.ts'
import { closeLink, openOutcome } from './render-link.ts'
import type { RenderState } from './render-state.ts'
import { type MarkdownToken, metaNumber, metaText } from './token.ts'

/** What a token says on this page, a link where it leads somewhere; one without an answer as it is written. */
export function renderSeriesToken(state: RenderState, token: MarkdownToken): string {
  const name = metaText(token, 'name') ?? ''
  const answer = state.request.token?.(name) ?? null
  if (answer === null) {
    state.note('token.unresolved', unansweredToken(name), metaNumber(token, 'line') ?? 0)
    return `<span class="token-missing">${escapeHtml(token.content)}</span>`
  }
  const text = escapeHtml(answer.text)
  if (answer.href === null) return text
  return openOutcome(state, { kind: 'link', href: answer.href }, null) + text + closeLink(state)
}
