import type { ArticleIds } from './assign-ids.ts'
import { attributeHtml } from './escape-html.ts'
import { renderBlocks } from './render-blocks.ts'
import type { RenderNote, RenderRequest } from './render-request.ts'
import { type LabelUse, type PageCounts, RenderState } from './render-state.ts'
import { sanitiseHtml } from './sanitise-html.ts'
import { type MarkdownToken, metaNumber } from './token.ts'
import { isSilent, type TokenRun } from './token-run.ts'

/** A part of the page that stands by itself: its HTML is balanced and sanitised. */
export interface RenderedPart {
  readonly html: string
  /** Lines count from the first line of its first run. */
  readonly notes: readonly RenderNote[]
  /** The runs that it was made of; more than one where raw HTML stays open between them. */
  readonly runs: readonly TokenRun[]
}

export interface PageFacts {
  readonly request: RenderRequest
  readonly ids: ArticleIds
  readonly headingShift: number
  /** The `heading_open` that the page's own title already shows. */
  readonly hidden: MarkdownToken | null
}

/** Keeps what was made of runs as long as they live; one for each set of answers that a caller gives. */
export type PartMemo = WeakMap<TokenRun, KnownPart>

interface KnownPart {
  readonly part: RenderedPart
  /** One run that neither gives to the page nor takes from it: it comes out the same wherever it stands. */
  readonly standsAlone: boolean
  readonly key: string
  readonly labels: readonly LabelUse[]
  readonly rawIdsTaken: ReadonlySet<string>
  readonly diagramsBefore: number
  readonly diagrams: number
}

/**
 * Writes an article run by run. A part whose runs and whose share of the page's facts are as before is taken
 * from `memo`, which gives the same as writing it again; null where nothing will be asked for again.
 */
export function renderRuns(
  runs: readonly TokenRun[],
  facts: PageFacts,
  memo: PartMemo | null,
): RenderedPart[] {
  const counts: PageCounts = { labels: new Map(), rawIds: new Set(facts.ids.raw), diagrams: 0 }
  const parts: RenderedPart[] = []
  let pendingId: string | null = null
  for (let at = 0; at < runs.length;) {
    const first = runs[at]
    if (first === undefined) break
    facts.request.progress?.(at / runs.length)
    const known =
      memo !== null && pendingId === null ? knownPart(memo.get(first), runs, at, facts, counts) : null
    if (known !== null) {
      parts.push(known.part)
      at += known.part.runs.length
      continue
    }
    const diagramsBefore = counts.diagrams
    const state = new RenderState(facts.request, facts.ids, facts.headingShift, counts)
    state.pendingId = pendingId
    const { html, end } = renderPart(state, runs, at, facts)
    const part = {
      html: sanitiseHtml(html, state, !state.hasRawHtml),
      notes: state.notes,
      runs: runs.slice(at, end),
    }
    parts.push(part)
    // What is open at the end of all runs would go on through the ones that may come.
    const complete = pendingId === null && state.pendingId === null && state.rawElements.length === 0
    if (memo !== null && complete && !hides(part.runs, facts.hidden)) {
      memo.set(first, remember(part, state, diagramsBefore, facts))
    }
    pendingId = state.pendingId
    at = end
  }
  return parts
}

/** One run and, as long as raw HTML of it is open, those that follow. */
function renderPart(
  state: RenderState,
  runs: readonly TokenRun[],
  from: number,
  { hidden }: PageFacts,
): { readonly html: string; readonly end: number } {
  let html = ''
  let end = from
  do {
    const run = runs[end]
    if (run === undefined) break
    html += renderBlocks(state, run.tokens, hidden)
    state.baseLine += run.lines
    end += 1
  } while (state.rawElements.length > 0 && end < runs.length)
  if (end === runs.length && state.pendingId !== null) {
    // The heading that is not shown was the last block.
    html += `<span${attributeHtml('id', state.pendingId)}></span>\n`
    state.pendingId = null
  }
  return { html, end }
}

function hides(runs: readonly TokenRun[], hidden: MarkdownToken | null): boolean {
  return hidden !== null && runs.some(({ headings }) => headings.some(({ open }) => open === hidden))
}

function remember(
  part: RenderedPart,
  { labelsUsed, rawIdsTaken, counts }: RenderState,
  diagramsBefore: number,
  facts: PageFacts,
): KnownPart {
  const diagrams = counts.diagrams - diagramsBefore
  const [run] = part.runs
  const isOne = part.runs.length === 1 && run !== undefined && isSilent(run)
  return {
    part,
    standsAlone: isOne && labelsUsed.length + rawIdsTaken.size + diagrams === 0,
    key: keyOf(part.runs, facts, (id) => counts.rawIds.has(id) || rawIdsTaken.has(id)),
    labels: labelsUsed,
    rawIdsTaken,
    diagramsBefore,
    diagrams,
  }
}

/** What is known of the part that begins at a run, if it would come out the same; its counts are taken over. */
function knownPart(
  known: KnownPart | undefined,
  runs: readonly TokenRun[],
  at: number,
  facts: PageFacts,
  counts: PageCounts,
): KnownPart | null {
  if (known === undefined) return null
  const { part, labels, diagrams, diagramsBefore } = known
  if (known.standsAlone) return known
  if (part.runs.some((run, index) => runs[at + index] !== run)) return null
  if (hides(part.runs, facts.hidden)) return null
  if (diagrams > 0 && diagramsBefore !== counts.diagrams) return null
  if (known.key !== keyOf(part.runs, facts, (id) => counts.rawIds.has(id))) return null
  const firstUses = new Map<string, number>()
  for (const { label, before } of labels) if (!firstUses.has(label)) firstUses.set(label, before)
  for (const [label, before] of firstUses) if ((counts.labels.get(label) ?? 0) !== before) return null
  for (const { label, before } of labels) counts.labels.set(label, before + 1)
  for (const id of known.rawIdsTaken) counts.rawIds.delete(id)
  counts.diagrams += diagrams
  return known
}

/** The page's facts that the HTML of these runs holds, beside what they say themselves. */
function keyOf(
  runs: readonly TokenRun[],
  { ids, headingShift }: PageFacts,
  isFree: (rawId: string) => boolean,
): string {
  let key = ''
  for (const run of runs) {
    for (const { open } of run.headings) key += `${headingShift} ${ids.headings.get(open) ?? ''}\n`
    for (const mark of run.marks) {
      const number = metaNumber(mark, 'id') ?? 0
      const repeat = metaNumber(mark, 'subId') ?? 0
      const note = ids.footnotes.get(number)
      key += `${number} ${note?.note ?? ''} ${note?.references.get(repeat) ?? ''}\n`
    }
    for (const open of run.notes) {
      const note = ids.footnotes.get(metaNumber(open, 'id') ?? 0)
      key += `${note?.note ?? ''} ${[...(note?.references.values() ?? [])].join(' ')}\n`
    }
    for (const id of run.rawIds) key += `${isFree(id) ? '+' : '-'}\n`
  }
  return key
}
