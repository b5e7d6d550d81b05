import { attributeHtml, escapeHtml } from './escape-html.ts'
import { withoutOwnClasses } from './own-classes.ts'
import type { RenderLabels } from './render-labels.ts'
import type { RenderState } from './render-state.ts'
import { type MarkdownToken, metaText } from './token.ts'

/** The beginning of a callout, whichever way it is written; without a title of its own it says its kind. */
export function openCallout(state: RenderState, token: MarkdownToken): string {
  const kind = metaText(token, 'kind') ?? 'note'
  const label = isKind(kind) ? state.labels[kind] : state.labels.note
  const title =
    metaText(token, 'title') === 'own'
      ? ''
      : `<p class="callout-title callout-label">${escapeHtml(label)}</p>\n`
  return `${hiddenAnchor(state, token)}<div class="${classesOf(token, `callout callout-${kind}`)}" role="note"${attributeHtml('aria-label', label)}${blockOf(state, token)}>\n${title}`
}

/**
 * The beginning of what readers open themselves; the browser does it. While it has no end it is open, so that the rest
 * of an article does not vanish while somebody writes it.
 */
export function openDetails(state: RenderState, token: MarkdownToken): string {
  const summary =
    metaText(token, 'title') === 'own'
      ? ''
      : `<summary class="details-label">${escapeHtml(state.labels.details)}</summary>\n`
  return `${hiddenAnchor(state, token)}<details${metaText(token, 'ended') === 'no' ? ' open' : ''} class="${classesOf(token, 'details')}"${blockOf(state, token)}>\n${summary}`
}

/** Our classes and those that the author gave, which may not be ours. */
function classesOf(token: MarkdownToken, own: string): string {
  return escapeHtml(`${own} ${withoutOwnClasses(metaText(token, 'classes') ?? '')}`.trim())
}

/** The id of a heading that is not shown, before a block with an id of its own, and before what may be closed. */
function hiddenAnchor(state: RenderState, token: MarkdownToken): string {
  const { pendingId } = state
  if (pendingId === null || (token.type !== 'details_open' && metaText(token, 'id') === null)) return ''
  state.pendingId = null
  return `<span${attributeHtml('id', pendingId)}></span>\n`
}

function blockOf(state: RenderState, token: MarkdownToken): string {
  const id = metaText(token, 'id')
  return state.block(token, id !== null && state.takeRawId(id) ? id : null)
}

function isKind(
  kind: string,
): kind is 'note' | 'tip' | 'important' | 'warning' | ('caution' & keyof RenderLabels) {
  return ['note', 'tip', 'important', 'warning', 'caution'].includes(kind)
}
