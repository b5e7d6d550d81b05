import type { SearchQuery } from '@codemirror/search'
import type { EditorState } from '@codemirror/state'

/** How often a text says what is looked for. */
export interface MatchCount {
  readonly total: number
  /** The one that is selected, from 1; 0 where none is. */
  readonly current: number
  /** There may be more: counting ended at the most. */
  readonly isCut: boolean
}

/** No author looks at more; a letter stands in a long text a hundred thousand times. */
const most = 10_000
/** How long one turn may take, in milliseconds. A frame has sixteen. */
const turn = 6

/**
 * Counts in turns that are shorter than a frame, so that typing goes on. Tells the outcome once; what it returns calls
 * it off. Runs whatever pattern the author gave: one that takes for ever takes this turn for ever.
 */
export function countMatches(
  state: EditorState,
  query: SearchQuery,
  tell: (count: MatchCount) => void,
  nextTurn: (run: () => void) => () => void,
): () => void {
  const { from, to } = state.selection.main
  const cursor = query.getCursor(state)
  let total = 0
  let current = 0
  let cancel = (): void => undefined
  function run(): void {
    const end = performance.now() + turn
    for (;;) {
      const { done, value } = cursor.next()
      if (done === true || total >= most) return tell({ total, current, isCut: done !== true })
      // A pattern may fit nothing, as `a*` does between any two letters.
      if (value.from === value.to) continue
      total += 1
      if (value.from === from && value.to === to) current = total
      if (total % 64 === 0 && performance.now() > end) break
    }
    cancel = nextTurn(run)
  }
  cancel = nextTurn(run)
  return () => cancel()
}
