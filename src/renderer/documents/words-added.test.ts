import { Text } from '@codemirror/state'
import { expect, it } from 'vitest'
import { wordsAdded } from './words-added.ts'

const text = (words: string): Text => Text.of(words.split('\n'))

it.each([
  ['One two.', 'One two.', 0],
  ['One two.', 'One two. Three four\nfive.', 3],
  ['One two.', 'One.', 0],
  ['', '言葉 and words', 3],
])('%j to %j adds %i', (before, after, words) => {
  expect(wordsAdded(text(before), text(after))).toBe(words)
})
