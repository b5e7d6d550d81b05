import { expect, it } from 'vitest'
import { continueMarkup } from './continue-markup.ts'
import { commandRows } from '../testing/command-rows.ts'
import { run } from '../testing/marked-state.ts'

const { rule, rows } = commandRows()

rule('a list goes on', [
  [continueMarkup, '- one|', '- one\n- |'],
  [continueMarkup, '* one|', '* one\n* |'],
  [continueMarkup, '-   wide|', '-   wide\n-   |'],
  [continueMarkup, '- one |two', '- one\n- |two'],
  [continueMarkup, '- on|e tw|o', '- on\n- |o'],
  [continueMarkup, '1. one|', '1. one\n2. |'],
  [continueMarkup, '7) seven|', '7) seven\n8) |'],
  [continueMarkup, '- - one|', '- - one\n  - |'],
])

rule('a task goes on as one that is not done', [
  [continueMarkup, '- [x] one|', '- [x] one\n- [ ] |'],
  [continueMarkup, '- [ ] on|e', '- [ ] on\n- [ ] |e'],
  [continueMarkup, '1. [X] one|', '1. [X] one\n2. [ ] |'],
])

rule('the items that follow count on', [
  [continueMarkup, '1. one|\n2. two\n3. three', '1. one\n2. |\n3. two\n4. three'],
  [continueMarkup, '1. one|\n5. two', '1. one\n2. |\n3. two'],
  [continueMarkup, '1. one\n1. two|\n1. three', '1. one\n1. two\n1. |\n1. three'],
  [continueMarkup, '8. a|\n9. b\n   - c\n   d', '8. a\n9. |\n10. b\n    - c\n    d'],
  [continueMarkup, '- x\n  1. a|\n  2. b\n- y', '- x\n  1. a\n  2. |\n  3. b\n- y'],
])

rule('a list with empty lines between its items keeps them', [
  [continueMarkup, '- one\n\n- two|', '- one\n\n- two\n\n- |'],
  [continueMarkup, '> - one\n>\n> - two|', '> - one\n>\n> - two\n>\n> - |'],
])

rule('an item without text ends its list', [
  [continueMarkup, '- |', '|'],
  [continueMarkup, '- one\n- |', '- one\n\n|'],
  [continueMarkup, '- one\n- |\n- two', '- one\n\n|\n\n- two'],
  [continueMarkup, '- [ ] one\n- [ ] |', '- [ ] one\n\n|'],
  [continueMarkup, '1. one\n2. |\n3. two', '1. one\n\n|\n\n2. two'],
  [continueMarkup, '- one\n\n- |', '- one\n\n|'],
  [continueMarkup, '> - one\n> - |', '> - one\n>\n> |'],
  [continueMarkup, '> - |', '> |'],
])

rule('an inner item without text becomes one of the list around', [
  [continueMarkup, '- one\n  - |', '- one\n- |'],
  [continueMarkup, '- one\n  - two\n  - |', '- one\n  - two\n- |'],
  [continueMarkup, '1. one\n   - |\n2. two', '1. one\n2. |\n3. two'],
  [continueMarkup, '- [x] one\n  - [ ] |', '- [x] one\n- [ ] |'],
  [continueMarkup, '- - |', '- |'],
  [continueMarkup, '1. one\n   1. |\n2. two', '1. one\n2. |\n3. two'],
  [continueMarkup, '> 1. one\n>    - |', '> 1. one\n> 2. |'],
])

rule('a quote goes on, and ends after two empty lines', [
  [continueMarkup, '> one|', '> one\n> |'],
  [continueMarkup, '>one|', '>one\n>|'],
  [continueMarkup, '> > one|', '> > one\n> > |'],
  [continueMarkup, '> one\n> |', '> one\n> \n> |'],
  [continueMarkup, '> one\n> \n> |', '> one\n\n|'],
  [continueMarkup, '> > one\n> > \n> > |', '> > one\n>\n> |'],
  [continueMarkup, '> |', '|'],
  [continueMarkup, '> [!note] Title|', '> [!note] Title\n> |'],
  [continueMarkup, '- > one|', '- > one\n  > |'],
  [continueMarkup, '> - one|', '> - one\n> - |'],
])

rule('further lines of an item stay in it', [
  [continueMarkup, '- one\n  more|', '- one\n  more\n  |'],
  [continueMarkup, '1. one\n\n   more|\n2. two', '1. one\n\n   more\n   |\n2. two'],
])

rule('lists in footnotes stay there', [
  [continueMarkup, '[^1]: text\n    - one|', '[^1]: text\n    - one\n    - |'],
])

rule('nothing goes on in code, properties and formulas, before a marker, or in plain text', [
  [continueMarkup, '```\n- one|\n```', '```\n- one|\n```'],
  [continueMarkup, '---\ntags:\n  - one|\n---\n', '---\ntags:\n  - one|\n---\n'],
  [continueMarkup, '$$\n- one|\n$$', '$$\n- one|\n$$'],
  [continueMarkup, '    - one|', '    - one|'],
  [continueMarkup, '|- one', '|- one'],
  [continueMarkup, 'one|', 'one|'],
  [continueMarkup, '# one|', '# one|'],
])

rule('code in a quote stays in it', [
  [continueMarkup, '> ```\n>   - one|\n> ```', '> ```\n>   - one\n>   |\n> ```'],
])

rule('several carets go on each where it is', [
  [continueMarkup, '- one‸\n- two‸', '- one\n- ‸\n- two\n- ‸'],
  [continueMarkup, '1. one‸\n2. two‸', '1. one\n2. ‸\n3. two\n4. ‸'],
  [continueMarkup, '- one‸\n\ntwo‸', '- one\n- ‸\n\ntwo\n‸'],
])

it.each(rows)('$rule: $before', ({ command, before, after }) => {
  expect(run(command, before)).toBe(after)
})
