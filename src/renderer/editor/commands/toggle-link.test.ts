import { expect, it } from 'vitest'
import { toggleLink } from './toggle-link.ts'
import { commandRows } from '../testing/command-rows.ts'
import { run } from '../testing/marked-state.ts'

const { rule, rows } = commandRows()

rule('a link has the selection as its text and the caret where its address goes', [
  [toggleLink, 'see |the page| now', 'see [the page](|) now'],
  [toggleLink, 'see th|is now', 'see [this](|) now'],
  [toggleLink, '|see **the| page**', '[see **the page**](|)'],
])

rule('a link has a selected address as its address', [
  [toggleLink, '|https://example.org/a|', '[|](https://example.org/a)'],
])

rule('a link starts with its text where nothing is selected', [
  [toggleLink, 'see | now', 'see [|]() now'],
  [toggleLink, '|', '[|]()'],
])

rule('within a link, the text is left', [
  [toggleLink, 'see [the p|age](a.md) now', 'see the p|age now'],
  [toggleLink, 'see [the page](|) now', 'see the page| now'],
  [toggleLink, 'see |[the page](a.md "T")| now', 'see |the page| now'],
])

rule('each paragraph has its own link, and each caret', [
  [toggleLink, '‹one\n\ntwo›', '[one](‸)\n\n[two](‸)'],
  [toggleLink, 'o‸ne and tw‸o', '[one](‸) and [two](‸)'],
  [toggleLink, '- ‹one\n- two›', '- [one](‸)\n- [two](‸)'],
])

rule('nothing is linked in code', [[toggleLink, '```\non|e\n```', '```\non|e\n```']])

it.each(rows)('$rule: $before', ({ command, before, after }) => {
  expect(run(command, before)).toBe(after)
})
