import type { Text } from '@codemirror/state'
import { type MinimalChange, stringChange } from './string-change.ts'

/**
 * The smallest replacement that turns one text into another, found without looking at most of what both share.
 * Texts are trees, and an edit keeps all leaves but those that it touches (CodeMirror, `Text`), so it costs the
 * number of leaves, a thirtieth of the lines, and the size of the leaves that are different.
 */
export function changedRun(before: Text, after: Text): MinimalChange {
  const [old, now] = [leavesOf(before), leavesOf(after)]
  const fewer = Math.min(old.length, now.length)
  let first = 0
  while (first < fewer && old[first] === now[first]) first += 1
  let last = 0
  while (last < fewer - first && old.at(-1 - last) === now.at(-1 - last)) last += 1
  // Where one of them only has more leaves, a neighbour goes along: a line end stands between any two.
  if (first + last === fewer && fewer > 0) {
    if (first > 0) first -= 1
    else last -= 1
  }
  const from = old.slice(0, first).reduce((sum, leaf) => sum + leaf.length + 1, 0)
  const behind = last === 0 ? 0 : old.slice(-last).reduce((sum, leaf) => sum + leaf.length + 1, 0)
  const change = stringChange(
    before.sliceString(from, before.length - behind),
    after.sliceString(from, after.length - behind),
  )
  return { from: from + change.from, to: from + change.to, insert: change.insert }
}

function leavesOf(text: Text): Text[] {
  return text.children === null ? [text] : text.children.flatMap(leavesOf)
}
