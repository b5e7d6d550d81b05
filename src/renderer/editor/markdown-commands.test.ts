import { EditorState, type StateCommand } from '@codemirror/state'
import { expect, it } from 'vitest'
import {
  insertLink,
  toggleBold,
  toggleBulletList,
  toggleCode,
  toggleHeading,
  toggleItalic,
  toggleNumberedList,
  toggleQuote,
  toggleStrike,
  toggleTaskList,
} from './markdown-commands.ts'
import { run } from './testing/marked-state.ts'

type Case = readonly [command: StateCommand, before: string, after: string]

/** One row per case, named by the rule that it shows. */
const rows: {
  readonly rule: string
  readonly command: StateCommand
  readonly before: string
  readonly after: string
}[] = []

function rule(name: string, cases: readonly Case[]): void {
  for (const [command, before, after] of cases) rows.push({ rule: name, command, before, after })
}

rule('inline styles go round a selection', [
  [toggleBold, 'one |two| three', 'one **|two|** three'],
  [toggleItalic, 'one |two| three', 'one *|two|* three'],
  [toggleStrike, 'one |two| three', 'one ~~|two|~~ three'],
  [toggleCode, 'one |two| three', 'one `|two|` three'],
])

rule('inline styles go round the word at the caret and leave the caret in its place', [
  [toggleBold, 'one tw|o three', 'one **tw|o** three'],
  [toggleItalic, 'on|e', '*on|e*'],
])

rule('inline styles leave the caret between the marks where there is no word', [
  [toggleBold, 'one | three', 'one **|** three'],
])

rule('inline styles leave spaces at the ends outside, where marks would mean nothing', [
  [toggleBold, 'one| two |three', 'one **|two|** three'],
])

rule('inline styles are taken away where they are', [
  [toggleBold, 'one **|two|** three', 'one |two| three'],
  [toggleBold, 'one **tw|o** three', 'one tw|o three'],
  [toggleBold, 'one |**two**| three', 'one |two| three'],
  [toggleItalic, 'one *|two|* three', 'one |two| three'],
  [toggleItalic, 'one _tw|o_ three', 'one tw|o three'],
  [toggleStrike, '~~on|e~~', 'on|e'],
  [toggleCode, '`on|e`', 'on|e'],
])

rule('inline styles do not take one style for another', [[toggleItalic, '**|one|**', '***|one|***']])

rule('a link has the selection as its text and the caret where its address goes', [
  [insertLink, 'see |the page| now', 'see [the page](|) now'],
  [insertLink, 'see th|is now', 'see [this](|) now'],
])

rule('a link has a selected address as its address', [
  [insertLink, '|https://example.org/a|', '[|](https://example.org/a)'],
])

rule('a link starts with its text where nothing is selected', [[insertLink, 'see | now', 'see [|]() now']])

rule('lines become headings, other headings, and text again', [
  [toggleHeading(2), 'on|e', '## on|e'],
  [toggleHeading(3), '## on|e', '### on|e'],
  [toggleHeading(3), '### on|e', 'on|e'],
])

rule('lines become quotes and lists, and are taken out again', [
  [toggleQuote, 'on|e\ntwo', '> on|e\ntwo'],
  [toggleQuote, '|> one\n> two|', '|one\ntwo|'],
  [toggleBulletList, '|one\ntwo|', '- |one\n- two|'],
  [toggleNumberedList, '|one\n\ntwo|', '1. |one\n\n2. two|'],
  [toggleNumberedList, '|- one\n- two|', '|1. one\n2. two|'],
  [toggleTaskList, '- on|e', '- [ ] on|e'],
  [toggleTaskList, '- [x] on|e', 'on|e'],
  [toggleBulletList, '- [ ] on|e', '- on|e'],
])

it.each(rows)('$rule: $before', ({ command, before, after }) => {
  expect(run(command, before)).toBe(after)
})

it('no command changes a text that can only be read', () => {
  const state = EditorState.create({ doc: 'one', extensions: EditorState.readOnly.of(true) })
  for (const command of [toggleBold, insertLink, toggleHeading(1), toggleQuote]) {
    expect(command({ state, dispatch: () => expect.unreachable() })).toBe(false)
  }
})
