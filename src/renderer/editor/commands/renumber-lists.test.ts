import { expect, it } from 'vitest'
import { continueMarkup } from './continue-markup.ts'
import { takeMarker } from './structure-keys.ts'
import { commandRows } from '../testing/command-rows.ts'
import { run } from '../testing/marked-state.ts'

const { rule, rows } = commandRows()

rule('the items below count on when a marker goes', [
  [takeMarker, '1. one\n2. |two\n3. three', '1. one\n   |two\n2. three'],
  [takeMarker, '- |one', '|one'],
  [takeMarker, '> |one', '|one'],
])

rule('a list keeps its numbers where a change is within one of its items', [
  [continueMarkup, '1. one\n   - in|\n3. two', '1. one\n   - in\n   - |\n3. two'],
])

rule('numbers above a change stay as they were written', [
  [continueMarkup, '1. one\n3. two\n5. three|', '1. one\n3. two\n5. three\n6. |'],
])

it.each(rows)('$rule: $before', ({ command, before, after }) => {
  expect(run(command, before)).toBe(after)
})

it('Backspace elsewhere is left to the editor', () => {
  expect(run(takeMarker, 'on|e')).toBe('on|e')
})

it('a list of more than a thousand items keeps its numbers', () => {
  const items = Array.from({ length: 1_100 }, (_, index) => `${index + 2}. item`).join('\n')
  expect(run(continueMarkup, `1. first|\n${items}`).startsWith('1. first\n2. |\n2. item\n3. item')).toBe(true)
})
