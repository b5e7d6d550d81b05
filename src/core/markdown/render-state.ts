import type { ArticleIds } from './assign-ids.ts'
import { attributeHtml } from './escape-html.ts'
import type { RenderNote, RenderRequest } from './render-request.ts'
import { englishLabels, type RenderLabels } from './render-labels.ts'
import type { MarkdownToken } from './token.ts'

export interface LabelUse {
  readonly label: string
  readonly before: number
}

/** What every stretch of a page leaves to the next one. */
export interface PageCounts {
  /** How often each label of a region was asked for. */
  readonly labels: Map<string, number>
  /** Ids that raw HTML may still use. */
  readonly rawIds: Set<string>
  diagrams: number
}

/** An element of raw HTML; `depth` counts those around it that do not end by themselves. */
export interface OpenElement {
  readonly name: string
  readonly depth: number
}

/** What the rendering of one stretch of a page carries along. */
export class RenderState {
  readonly request: RenderRequest
  readonly ids: ArticleIds
  readonly labels: RenderLabels
  readonly notes: RenderNote[] = []
  /** Labels that were made unique, in order, and how often each was asked for before. */
  readonly labelsUsed: LabelUse[] = []
  // Most stretches of prose need none of these: to make them for each takes a fifth of the time of writing it.
  #rawIdsTaken: Set<string> | null = null
  #addresses: Set<string> | null = null
  #data: Set<string> | null = null
  /** How the links and raw anchors that are open now have to be closed, innermost last. */
  readonly openLinks: string[] = []
  /** Elements that raw HTML opened and did not close yet, innermost last. */
  readonly rawElements: OpenElement[] = []
  /** True once raw HTML was met: only then can tags be out of balance. */
  hasRawHtml = false
  /** Line of the block that is being written, from 0 in the body. */
  line: number | null = null
  /** Id of a heading that is not shown; the next block carries it. */
  pendingId: string | null = null
  /** Lines between the first line that lines are counted from and that of the tokens being written. */
  baseLine = 0
  /** Levels by which headings go down, so that a page under its own title has no second H1. */
  readonly headingShift: number
  /** What is counted across the whole page. */
  readonly counts: PageCounts

  constructor(request: RenderRequest, ids: ArticleIds, headingShift: number, counts: PageCounts) {
    this.request = request
    this.headingShift = headingShift
    this.ids = ids
    this.labels = request.labels === undefined ? englishLabels : { ...englishLabels, ...request.labels }
    this.counts = counts
  }

  /** Ids that raw HTML took. */
  get rawIdsTaken(): Set<string> {
    return (this.#rawIdsTaken ??= new Set())
  }

  /** Every address that the caller gave out. No other may leave in `href` or `src`. */
  get addresses(): Set<string> {
    return (this.#addresses ??= new Set())
  }

  /** `data-…` attributes that the caller gave out, as `name=value`. */
  get data(): Set<string> {
    return (this.#data ??= new Set())
  }

  /** `data-line` and `id` of a block, as they follow its tag's name. */
  block(token: MarkdownToken, id: string | null = null): string {
    const kept = id ?? this.pendingId
    if (id === null) this.pendingId = null
    const { bodyLine } = this.request
    const line = bodyLine === null || token.map === null ? null : bodyLine + this.baseLine + token.map[0] + 1
    return attributeHtml('id', kept) + attributeHtml('data-line', line)
  }

  /** Level at which a heading is written, 1 to 6. */
  headingLevel(token: MarkdownToken): number {
    return shiftedLevel(token.tag, this.headingShift)
  }

  /** `below`: lines between the beginning of the block and what the note is about. */
  note(code: RenderNote['code'], message: string, below = 0): void {
    const line = this.line === null ? null : this.baseLine + this.line + below + 1
    this.notes.push({ code, line, message })
  }

  /** True when raw HTML may have this id; nothing else gets it then. */
  takeRawId(id: string): boolean {
    const free = this.counts.rawIds.delete(id)
    if (free) this.rawIdsTaken.add(id)
    return free
  }

  /** A label that no other region of the page has. */
  uniqueLabel(label: string): string {
    const before = this.counts.labels.get(label) ?? 0
    this.counts.labels.set(label, before + 1)
    this.labelsUsed.push({ label, before })
    return before === 0 ? label : `${label} (${before + 1})`
  }
}

/** Level at which the heading of a tag is written when all go down by `shift`. */
export function shiftedLevel(tag: string, shift: number): number {
  return Math.min(Number(tag.slice(1)) + shift, 6)
}
