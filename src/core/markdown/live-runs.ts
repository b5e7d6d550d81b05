import { type RenderedPage, renderPage } from './render-page.ts'
import type { RenderRequest } from './render-request.ts'
import { type PartMemo, type RenderedPart, renderRuns } from './render-runs.ts'
import { sameEnds } from './same-ends.ts'
import { isSilent, type TokenRun } from './token-run.ts'

/**
 * The page of runs that change from time to time, for one request. While only runs change that stand alone,
 * as the paragraph that is typed in, they are exchanged and nothing else is looked at; else the page is gone
 * through, and what is as before is taken over.
 */
export class LiveRuns {
  readonly #request: RenderRequest
  readonly #memo: PartMemo = new WeakMap()
  #last: { readonly runs: readonly TokenRun[]; readonly page: RenderedPage } | null = null

  constructor(request: RenderRequest) {
    this.#request = request
  }

  /** The same as `renderPage` gives. Headings are the same object while none of them changed. */
  render(runs: readonly TokenRun[]): RenderedPage {
    const page = this.#exchanged(runs) ?? renderPage(runs, this.#request, this.#memo)
    this.#last = { runs, page }
    return page
  }

  #exchanged(runs: readonly TokenRun[]): RenderedPage | null {
    if (this.#last === null) return null
    const { runs: before, page } = this.#last
    // Parts are found by the place of their run.
    if (page.parts.length !== before.length) return null
    const { head, tail } = sameEnds(before, runs)
    // What stands before may leave an id to whatever comes next.
    const previous = runs[head - 1]
    if (previous !== undefined && !this.#memo.has(previous)) return null
    if (!before.slice(head, before.length - tail).every((run) => this.#standsAlone(run))) return null
    const come = runs.slice(head, runs.length - tail)
    if (!come.every(isSilent)) return null
    const parts: readonly RenderedPart[] = renderRuns(come, page.facts, this.#memo)
    if (!come.every((run) => this.#standsAlone(run))) return null
    return {
      ...page,
      parts: [...page.parts.slice(0, head), ...parts, ...page.parts.slice(before.length - tail)],
    }
  }

  #standsAlone(run: TokenRun): boolean {
    return this.#memo.get(run)?.standsAlone === true
  }
}
