import { EditorState } from '@codemirror/state'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toggleBold, toggleCode, toggleItalic, toggleStrike } from './toggle-inline.ts'
import { commandRows } from '../testing/command-rows.ts'
import { run } from '../testing/marked-state.ts'

const { rule, rows } = commandRows()

rule('styles go round a selection', [
  [toggleBold, 'one |two| three', 'one **|two|** three'],
  [toggleItalic, 'one |two| three', 'one *|two|* three'],
  [toggleStrike, 'one |two| three', 'one ~~|two|~~ three'],
  [toggleCode, 'one |two| three', 'one `|two|` three'],
])

rule('styles go round the word at the caret and leave the caret in its place', [
  [toggleBold, 'one tw|o three', 'one **tw|o** three'],
  [toggleItalic, 'on|e', '*on|e*'],
  [toggleItalic, 'one|', '*one|*'],
  [toggleItalic, '|one', '*|one*'],
])

rule('styles leave the caret between the marks where there is no word', [
  [toggleBold, 'one | three', 'one **|** three'],
  [toggleBold, '|', '**|**'],
  [toggleBold, 'one **|** three', 'one | three'],
  [toggleCode, '- |', '- `|`'],
])

rule('styles leave spaces at the ends outside, where marks would mean nothing', [
  [toggleBold, 'one| two |three', 'one **|two|** three'],
])

rule('styles are taken away where they are', [
  [toggleBold, 'one **|two|** three', 'one |two| three'],
  [toggleBold, 'one **tw|o** three', 'one tw|o three'],
  [toggleBold, 'one |**two**| three', 'one |two| three'],
  [toggleItalic, 'one *|two|* three', 'one |two| three'],
  [toggleItalic, 'one _tw|o_ three', 'one tw|o three'],
  [toggleStrike, '~~on|e~~', 'on|e'],
  [toggleCode, '`on|e`', 'on|e'],
  [toggleBold, 'a**|(b)|**c', 'a|(b)|c'],
])

rule('a part of what has the style loses it alone', [
  [toggleBold, '**one |two| three**', '**one** |two| **three**'],
  [toggleBold, '**|one| two**', '|one| **two**'],
  [toggleBold, '__one |two| three__', '**one** |two| **three**'],
  [toggleCode, '`one |two| three`', 'one |two| three'],
])

rule('what has the style within the selection or beside it becomes one with it', [
  [toggleBold, '|one **two** three|', '**|one two three|**'],
  [toggleBold, '|one **two| three**', '**|one two| three**'],
  [toggleBold, '**one** |two| **three**', '**one |two| three**'],
  [toggleBold, '**one**|two|', '**one|two|**'],
])

rule('styles do not take one style for another', [
  [toggleItalic, '**|one|**', '***|one|***'],
  [toggleBold, '***|one|***', '*|one|*'],
])

rule('links, formulas and other marks are not cut', [
  [toggleBold, 'see [th|e page](a.md) and| more', 'see **|[the page](a.md) and|** more'],
  [toggleBold, 'see [the |page|](a.md)', 'see [the **|page|**](a.md)'],
  [toggleBold, '*one |two* three|', '**|*one two* three|**'],
  [toggleBold, 'so $a |+ b$ is|', 'so **|$a + b$ is|**'],
  [toggleItalic, 'see [[pa|ge]]', 'see *[[pa|ge]]*'],
])

rule('each paragraph of a selection has its own marks; marks of blocks stay outside', [
  [toggleBold, '|one\n\ntwo|', '**|one**\n\n**two|**'],
  [toggleBold, '|one\ntwo|', '**|one\ntwo|**'],
  [toggleBold, '|- one\n- two|', '- **|one**\n- **two|**'],
  [toggleBold, '|- [ ] one\n1. two|', '- [ ] **|one**\n1. **two|**'],
  [toggleBold, '|# one\n\n> two\n> three|', '# **|one**\n\n> **two\n> three|**'],
  [toggleBold, '|one\n===\n\ntwo|', '**|one**\n===\n\n**two|**'],
  [toggleBold, '‹| a | b |\n|---|---|\n| c |  |›', '| **‹a** | **b** |\n|---|---|\n| **c›** |  |'],
  [toggleBold, '|one\n\n```\ncode\n```\n\ntwo|', '**|one**\n\n```\ncode\n```\n\n**two|**'],
  [toggleBold, '**|one**\n\n**two|**', '|one\n\ntwo|'],
  [toggleBold, '**|one**\n\ntwo|', '**|one**\n\n**two|**'],
])

rule('nothing is styled in code and properties', [
  [toggleBold, '```\non|e\n```', '```\non|e\n```'],
  [toggleBold, '---\ntitle: |one|\n---\n', '---\ntitle: |one|\n---\n'],
])

rule('code that holds backticks has more around it', [
  [toggleCode, 'a |b ` c| d', 'a ``|b ` c|`` d'],
  [toggleCode, 'a |`` b| d', 'a ``` |`` b| ``` d'],
  [toggleCode, 'a ``` |`` b| ``` d', 'a |`` b| d'],
])

rule('several carets and selections are styled together', [
  [toggleBold, 'o‸ne tw‸o', '**o‸ne** **tw‸o**'],
  [toggleBold, 'o‸n‸e', '**o‸n‸e**'],
  [toggleBold, '**‹one›** and ‹two›', '**‹one›** and **‹two›**'],
  [toggleBold, '‹one› **and** ‹two›', '**‹one› and ‹two›**'],
  [toggleBold, '**o‸ne** and **tw‸o**', 'o‸ne and tw‸o'],
])

it.each(rows)('$rule: $before', ({ command, before, after }) => {
  expect(run(command, before)).toBe(after)
})

describe('a style that is toggled twice', () => {
  const toggles = [
    { toggle: toggleBold, own: '*', mark: '**' },
    { toggle: toggleItalic, own: '*', mark: '*' },
    { toggle: toggleStrike, own: '~', mark: '~~' },
    { toggle: toggleCode, own: '`', mark: '`' },
  ]
  const words = [
    'one',
    'two',
    'überall',
    '(so)',
    'a.b',
    '漢字',
    '**bold**',
    '*it*',
    '~~x~~',
    '[l](u)',
    '$x$',
    '`c`',
  ]
  const line = (known: readonly string[]) =>
    fc.array(fc.constantFrom(...known), { minLength: 1, maxLength: 5 }).map((some) => some.join(' and '))
  const mark = fc.constantFrom('', '- ', '1. ', '> ', '## ', '- [ ] ')
  const twice = (doc: string, [one, other]: readonly [number, number], toggle: typeof toggleBold): string => {
    const [from = 0, to = 0] = [one % (doc.length + 1), other % (doc.length + 1)].toSorted((a, b) => a - b)
    const before = `${doc.slice(0, from)}‹${doc.slice(from, to)}›${doc.slice(to)}`
    return run(toggle, before, toggle).replace(/[‹›‸]/g, '')
  }

  it.each(toggles)('gives the text back: $mark', ({ toggle, own }) => {
    const block = fc
      .tuple(mark, line(words.filter((word) => !word.includes(own))))
      .map((parts) => parts.join(''))
    const text = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('\n\n'))
    fc.assert(
      fc.property(text, fc.tuple(fc.nat(), fc.nat()), (doc, ends) => {
        expect(twice(doc, ends, toggle)).toBe(doc)
      }),
    )
  })

  it.each(toggles.slice(0, 3))('gives back what has it: $mark', ({ toggle, mark: own }) => {
    const plain = ['one', 'two', 'überall', '漢字', '[l](u)']
    fc.assert(
      fc.property(line(plain), fc.nat(), fc.nat(), (text, one, other) => {
        const doc = own + text + own
        const inner = (at: number) => own.length + (at % (text.length + 1))
        const [from = 0, to = 0] = [inner(one), inner(other)].toSorted((a, b) => a - b)
        fc.pre(doc.slice(from, to).trim() !== '')
        expect(twice(doc, [from, to], toggle)).toBe(doc)
      }),
    )
  })
})

it('a text that can only be read is left alone', () => {
  const state = EditorState.create({ doc: 'one', extensions: EditorState.readOnly.of(true) })
  expect(toggleBold({ state, dispatch: () => expect.unreachable() })).toBe(false)
})
