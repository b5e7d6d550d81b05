import type { CompletionResult } from '@codemirror/autocomplete'
import type { CompletionRow } from '../completion-look.ts'

export interface Followed {
  /** Where what is typed begins. */
  readonly from: number
  readonly typed: string
  /** Rows that fit what is typed, the best first. */
  readonly find: (typed: string) => readonly CompletionRow[]
  /** What may be typed on without that something else would be completed. */
  readonly valid: RegExp
}

/** A result that is found anew with each key, in the key's own turn; null where nothing fits. */
export function followedResult({ from, typed, find, valid }: Followed): CompletionResult | null {
  const options = find(typed)
  if (options.length === 0) return null
  return {
    from,
    options,
    filter: false,
    update: (_, start, end, { state }) => {
      const now = state.sliceDoc(start, end)
      return valid.test(now) ? followedResult({ from: start, typed: now, find, valid }) : null
    },
  }
}
