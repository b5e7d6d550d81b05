import { expect, it } from 'vitest'
import { insertFootnote } from './insert-footnote.ts'
import { commandRows } from '../testing/command-rows.ts'
import { run } from '../testing/marked-state.ts'

const { rule, rows } = commandRows()

rule('a footnote has its mark at the caret and its note at the end', [
  [insertFootnote, 'one| two', 'one[^1] two\n\n[^1]: |'],
  [insertFootnote, 'one|\n', 'one[^1]\n\n[^1]: |'],
  [insertFootnote, 'one |two| three', 'one two[^1] three\n\n[^1]: |'],
  [insertFootnote, 'one[^1] tw|o\n\n[^1]: first', 'one[^1] tw[^2]o\n\n[^1]: first\n[^2]: |'],
  [insertFootnote, 'one[^2] tw|o\n\n[^2]: first\n', 'one[^2] tw[^1]o\n\n[^2]: first\n[^1]: |'],
  [insertFootnote, '- one|', '- one[^1]\n\n[^1]: |'],
])

rule('several carets have a footnote each', [
  [insertFootnote, 'one‸ two‸', 'one[^1] two[^2]\n\n[^1]: ‸\n[^2]: ‸'],
])

rule('the caret goes from a mark to its note and back', [
  [insertFootnote, 'one[^|1] two\n\n[^1]: the note\n', 'one[^1] two\n\n[^1]: the note|\n'],
  [insertFootnote, 'one[^1] two\n\n[^1]: the |note', 'one[^1]| two\n\n[^1]: the note'],
])

rule('there are none in code', [[insertFootnote, '```\non|e\n```', '```\non|e\n```']])

it.each(rows)('$rule: $before', ({ command, before, after }) => {
  expect(run(command, before)).toBe(after)
})
