import { assignIds } from './assign-ids.ts'
import { inlineText } from './inline-text.ts'
import { repeatedTitle } from './repeated-title.ts'
import type { Heading, RenderRequest } from './render-request.ts'
import { shiftedLevel } from './render-state.ts'
import { type PageFacts, type PartMemo, type RenderedPart, renderRuns } from './render-runs.ts'
import type { TokenRun } from './token-run.ts'

export interface RenderedPage {
  readonly parts: readonly RenderedPart[]
  /** Headings in document order, as the contents list needs them. */
  readonly headings: readonly Heading[]
  /** What its parts were told of the page. */
  readonly facts: PageFacts
}

/**
 * Renders an article's runs: decides what belongs to the whole page and has its parts written. `memo` holds
 * what the same request made of the runs before, null for nothing.
 */
export function renderPage(
  runs: readonly TokenRun[],
  request: RenderRequest,
  memo: PartMemo | null,
): RenderedPage {
  const all = runs.flatMap((run) => run.headings)
  const hidden = repeatedTitle(all, request.title)
  const second = request.title !== null && all.some(({ open }) => open.tag === 'h1' && open !== hidden)
  const headingShift = second ? 1 : 0
  const ids = assignIds(runs)
  const facts = { request, ids, headingShift, hidden }
  const parts = renderRuns(runs, facts, memo)
  const headings = all.flatMap(({ open, inline }): Heading[] => {
    if (open === hidden) return []
    const text = inlineText(inline, request).trim()
    return [{ level: shiftedLevel(open.tag, headingShift), id: ids.headings.get(open) ?? '', text }]
  })
  return { parts, headings, facts }
}
