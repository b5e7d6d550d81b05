import { expect, it } from 'vitest'
import { indentItems, outdentItems } from './indent-items.ts'
import { commandRows } from '../testing/command-rows.ts'
import { run } from '../testing/marked-state.ts'

const { rule, rows } = commandRows()

rule('an item goes into the one above, with what belongs to it', [
  [indentItems, '- one\n- tw|o', '- one\n  - tw|o'],
  [indentItems, '1. one\n2. tw|o\n3. three', '1. one\n   1. tw|o\n2. three'],
  [indentItems, '- one\n- tw|o\n  more\n\n  - in\n- three', '- one\n  - tw|o\n    more\n\n    - in\n- three'],
  [indentItems, '- one\n    - in\n- tw|o', '- one\n    - in\n    - tw|o'],
  [indentItems, '1. one\n   1. in\n2. tw|o', '1. one\n   1. in\n   2. tw|o'],
  [indentItems, '> - one\n> - tw|o', '> - one\n>   - tw|o'],
  [indentItems, '- [ ] one\n- [ ] tw|o', '- [ ] one\n  - [ ] tw|o'],
  [indentItems, '- one\n- |two\n- three|\n- four', '- one\n  - |two\n  - three|\n- four'],
  [indentItems, '- one\n- tw‸o\n- three\n- fo‸ur', '- one\n  - tw‸o\n- three\n  - fo‸ur'],
])

rule('the first item has none to go into', [[indentItems, '- on|e\n- two', '- on|e\n- two']])

rule('an item leaves the one that it is in', [
  [outdentItems, '- one\n  - tw|o', '- one\n- tw|o'],
  [outdentItems, '1. one\n   1. tw|o\n2. three', '1. one\n2. tw|o\n3. three'],
  [outdentItems, '- one\n  - tw|o\n    more\n    - in', '- one\n- tw|o\n  more\n  - in'],
  [outdentItems, '1. one\n   1. tw|o\n   2. three', '1. one\n2. tw|o\n   1. three'],
  [outdentItems, '- one\n  1. tw|o\n  2. three', '- one\n1. tw|o\n   1. three'],
  [outdentItems, '> - one\n>   - tw|o', '> - one\n> - tw|o'],
  [outdentItems, '- one\n\t- tw|o', '- one\n- tw|o'],
  [outdentItems, '- one\n  - tw‸o\n  - thr‸ee', '- one\n- tw‸o\n- thr‸ee'],
])

rule('an outer item stays where it is', [[outdentItems, '- on|e', '- on|e']])

rule('text and code are left alone', [
  [indentItems, 'on|e', 'on|e'],
  [indentItems, '- one\n- ```\n  co|de\n  ```', '- one\n- ```\n  co|de\n  ```'],
])

rule('an item that has no text yet goes in and out as others do', [
  [indentItems, '1. one\n2. |', '1. one\n   1. |'],
  [outdentItems, '1. one\n   1. |', '1. one\n2. |'],
  [outdentItems, '- one\n  - |\n- two', '- one\n- |\n- two'],
  [indentItems, '- one\n  - |', '- one\n  - |'],
])

it.each(rows)('$rule: $before', ({ command, before, after }) => {
  expect(run(command, before)).toBe(after)
})
