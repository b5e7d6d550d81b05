import type { Text } from '@codemirror/state'
import { minimalChange } from './minimal-change.ts'

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** How many words of a text are in none of another: those of the one part in which it differs. */
export function wordsAdded(before: Text, after: Text): number {
  const change = minimalChange(before, after)
  if (change === null) return 0
  return [...segmenter.segment(change.insert)].filter(({ isWordLike }) => isWordLike === true).length
}
