import type { Text } from '@codemirror/state'
import { type MinimalChange, stringChange } from './string-change.ts'

/** The smallest single replacement that turns one text into another; null when they are equal. */
export function minimalChange(before: Text, after: Text): MinimalChange | null {
  return before.eq(after) ? null : stringChange(before.toString(), after.toString())
}
