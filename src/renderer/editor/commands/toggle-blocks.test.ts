import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toggleCodeBlock } from './toggle-code-block.ts'
import { toggleHeading } from './toggle-heading.ts'
import { toggleBulletList, toggleNumberedList, toggleTaskList } from './toggle-list.ts'
import { toggleQuote } from './toggle-quote.ts'
import { commandRows } from '../testing/command-rows.ts'
import { run } from '../testing/marked-state.ts'

const { rule, rows } = commandRows()

rule('lines become headings, other headings, and text again', [
  [toggleHeading(2), 'on|e', '## on|e'],
  [toggleHeading(3), '## on|e', '### on|e'],
  [toggleHeading(3), '### on|e', 'on|e'],
  [toggleHeading(2), '## on|e ##', 'on|e'],
  [toggleHeading(1), '|', '# |'],
  [toggleHeading(2), '|one\n\ntwo|', '## |one\n\n## two|'],
  [toggleHeading(2), 'on‸e\n\ntwo\n\nthr‸ee', '## on‸e\n\ntwo\n\n## thr‸ee'],
])

rule('an underlined heading becomes one with signs, or text', [
  [toggleHeading(3), 'on|e\n===', '### on|e'],
  [toggleHeading(1), 'on|e\n===', 'on|e'],
  [toggleHeading(2), 'one\n--|-', 'one\n--|-'],
])

rule('marks of quotes and lists stay outside a heading', [
  [toggleHeading(2), '> on|e', '> ## on|e'],
  [toggleHeading(2), '- [ ] on|e', '- [ ] ## on|e'],
])

rule('lines become quotes and text again', [
  [toggleQuote, 'on|e\ntwo', '> on|e\ntwo'],
  [toggleQuote, '|> one\n> two|', '|one\ntwo|'],
  [toggleQuote, '|one\n\ntwo|', '> |one\n>\n> two|'],
  [toggleQuote, '> |one\n>\n> two|', '|one\n\ntwo|'],
  [toggleQuote, '> > on|e', '> on|e'],
  [toggleQuote, '|> one\n> > two|', '|one\n> two|'],
  [toggleQuote, '|', '> |'],
  [toggleQuote, '> |', '|'],
  [toggleQuote, '- on|e', '> - on|e'],
  [toggleQuote, '- one\n  - tw|o', '- one\n  > - tw|o'],
  [toggleQuote, '- one\n\n  |two\n\n  three|', '- one\n\n  > |two\n  >\n  > three|'],
  [toggleQuote, '|```\nx\n```|', '> |```\n> x\n> ```|'],
  [toggleQuote, 'o‸ne\n\ntwo\n\nthr‸ee', '> o‸ne\n\ntwo\n\n> thr‸ee'],
])

rule('lines become lists and text again', [
  [toggleBulletList, '|one\ntwo|', '- |one\n- two|'],
  [toggleBulletList, '- |one\n- two|', '|one\ntwo|'],
  [toggleNumberedList, '|one\n\ntwo|', '1. |one\n\n2. two|'],
  [toggleTaskList, 'on|e', '- [ ] on|e'],
  [toggleTaskList, '- [x] on|e', 'on|e'],
  [toggleBulletList, '|', '- |'],
  [toggleNumberedList, '> |one\n> two|', '> 1. |one\n> 2. two|'],
  [toggleBulletList, '## on|e', '- ## on|e'],
  [toggleNumberedList, 'o‸ne\ntwo\nth‸ree', '1. o‸ne\ntwo\n2. th‸ree'],
])

rule('lists become lists of another kind, with what belongs to their items', [
  [toggleNumberedList, '- |one\n- two|', '1. |one\n2. two|'],
  [toggleTaskList, '- on|e', '- [ ] on|e'],
  [toggleBulletList, '- [ ] on|e', '- on|e'],
  [toggleNumberedList, '- |one\n  more\n  - in\n- two|', '1. |one\n   more\n   1. in\n2. two|'],
  [toggleBulletList, '1. on|e\n   - in', '- on|e\n  - in'],
  [toggleNumberedList, '- one\n  mo|re', '- one\n  1. mo|re'],
  [toggleNumberedList, '1. |one\n2. two|', '|one\ntwo|'],
])

rule('a list that stands right above goes on', [
  [toggleNumberedList, '1. one\ntw|o', '1. one\n2. tw|o'],
  [toggleNumberedList, 'on|e\n1. two\n2. three', '1. on|e\n2. two\n3. three'],
])

rule('lines become a block of code and text again', [
  [toggleCodeBlock, 'on|e', '```\non|e\n```'],
  [toggleCodeBlock, '```\non|e\n```', 'on|e'],
  [toggleCodeBlock, '```ts\non|e\ntwo\n```', 'on|e\ntwo'],
  [toggleCodeBlock, '|', '```\n|\n```'],
  [toggleCodeBlock, '```\n|\n```', '|'],
  [toggleCodeBlock, 'one|', '```\none|\n```'],
  [toggleCodeBlock, '|one', '```\n|one\n```'],
  [toggleCodeBlock, '|one\n\ntwo|', '```\n|one\n\ntwo|\n```'],
  [toggleCodeBlock, '|a\n```\nb|', '````\n|a\n```\nb|\n````'],
  [toggleCodeBlock, '> on|e', '> ```\n> on|e\n> ```'],
  [toggleCodeBlock, '> ```\n> on|e\n> ```', '> on|e'],
  [toggleCodeBlock, '- on|e', '- ```\n  on|e\n  ```'],
  [toggleCodeBlock, '- ```\n  on|e\n  ```', '- on|e'],
  [toggleCodeBlock, 'on‸e\n\ntwo\n\nth‸ree', '```\non‸e\n```\n\ntwo\n\n```\nth‸ree\n```'],
])

rule('code and properties are no text', [
  [toggleHeading(1), '```\non|e\n```', '```\non|e\n```'],
  [toggleQuote, '---\nti|tle: x\n---\n', '---\nti|tle: x\n---\n'],
  [toggleBulletList, '$$\nx|\n$$', '$$\nx|\n$$'],
])

it.each(rows)('$rule: $before', ({ command, before, after }) => {
  expect(run(command, before)).toBe(after)
})

describe('a block that is toggled twice', () => {
  const line = fc.constantFrom('one', 'two words', '**bold** word', 'ünï 漢字', '[l](u)')
  const text = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n\n'))
  const toggles = {
    toggleHeading: toggleHeading(2),
    toggleQuote,
    toggleBulletList,
    toggleNumberedList,
    toggleTaskList,
    toggleCodeBlock,
  }

  it.each(Object.entries(toggles))('gives the text back: %s', (_name, toggle) => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (doc, one, other) => {
        const [from, to] = [one % (doc.length + 1), other % (doc.length + 1)].toSorted((a, b) => a - b)
        const before = `${doc.slice(0, from)}‹${doc.slice(from, to)}›${doc.slice(to)}`
        expect(run(toggle, before, toggle).replace(/[‹›‸]/g, '')).toBe(doc)
      }),
    )
  })
})
