import type { ArticleIds } from './assign-ids.ts'
import { attributeHtml } from './escape-html.ts'
import type { RenderNote, RenderRequest } from './render-request.ts'
import { englishLabels, type RenderLabels } from './render-labels.ts'
import type { MarkdownToken } from './token.ts'

/** What one rendering carries along; it lives for one call. */
export class RenderState {
  readonly request: RenderRequest
  readonly ids: ArticleIds
  readonly labels: RenderLabels
  readonly notes: RenderNote[] = []
  /** Every address that the caller gave out. No other may leave in `href` or `src`. */
  readonly addresses = new Set<string>()
  /** `data-…` attributes that the caller gave out, as `name=value`. */
  readonly data = new Set<string>()
  /** Ids that raw HTML may still use. */
  readonly rawIds: Set<string>
  /** How the links and raw anchors that are open now have to be closed, innermost last. */
  readonly openLinks: string[] = []
  /** Elements that raw HTML opened and did not close yet, innermost last. */
  readonly rawElements: string[] = []
  /** True once raw HTML was met: only then can tags be out of balance. */
  hasRawHtml = false
  /** Line of the block that is being written, from 0 in the body. */
  line: number | null = null
  /** Id of a heading that is not shown; the next block carries it. */
  pendingId: string | null = null
  diagrams = 0
  /** Levels by which headings go down, so that a page under its own title has no second H1. */
  readonly headingShift: number
  readonly #names = new Map<string, number>()

  constructor(request: RenderRequest, ids: ArticleIds, headingShift = 0) {
    this.request = request
    this.headingShift = headingShift
    this.ids = ids
    this.labels = { ...englishLabels, ...request.labels }
    this.rawIds = new Set(ids.raw)
  }

  /** `data-line` and `id` of a block, as they follow its tag's name. */
  block(token: MarkdownToken, id: string | null = null): string {
    const kept = id ?? this.pendingId
    if (id === null) this.pendingId = null
    const { bodyLine } = this.request
    const line = bodyLine === null || token.map === null ? null : bodyLine + token.map[0] + 1
    return attributeHtml('id', kept) + attributeHtml('data-line', line)
  }

  /** Level at which a heading is written, 1 to 6. */
  headingLevel(token: MarkdownToken): number {
    return Math.min(Number(token.tag.slice(1)) + this.headingShift, 6)
  }

  note(code: RenderNote['code'], message: string): void {
    this.notes.push({ code, line: this.line === null ? null : this.line + 1, message })
  }

  /** A label that no other region of the page has. */
  uniqueLabel(label: string): string {
    const count = (this.#names.get(label) ?? 0) + 1
    this.#names.set(label, count)
    return count === 1 ? label : `${label} (${count})`
  }
}
