import { EditorState, type StateCommand } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
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

function check(cases: readonly Case[]): void {
  for (const [command, before, after] of cases) expect(run(command, before)).toBe(after)
}

describe('inline styles', () => {
  it('go round a selection', () => {
    check([
      [toggleBold, 'one |two| three', 'one **|two|** three'],
      [toggleItalic, 'one |two| three', 'one *|two|* three'],
      [toggleStrike, 'one |two| three', 'one ~~|two|~~ three'],
      [toggleCode, 'one |two| three', 'one `|two|` three'],
    ])
  })

  it('go round the word at the caret and leave the caret in its place', () => {
    check([
      [toggleBold, 'one tw|o three', 'one **tw|o** three'],
      [toggleItalic, 'on|e', '*on|e*'],
    ])
  })

  it('leave the caret between the marks where there is no word', () => {
    check([[toggleBold, 'one | three', 'one **|** three']])
  })

  it('leave spaces at the ends outside, where marks would mean nothing', () => {
    check([[toggleBold, 'one| two |three', 'one **|two|** three']])
  })

  it('are taken away where they are', () => {
    check([
      [toggleBold, 'one **|two|** three', 'one |two| three'],
      [toggleBold, 'one **tw|o** three', 'one tw|o three'],
      [toggleBold, 'one |**two**| three', 'one |two| three'],
      [toggleItalic, 'one *|two|* three', 'one |two| three'],
      [toggleItalic, 'one _tw|o_ three', 'one tw|o three'],
      [toggleStrike, '~~on|e~~', 'on|e'],
      [toggleCode, '`on|e`', 'on|e'],
    ])
  })

  it('do not take one style for another', () => {
    check([[toggleItalic, '**|one|**', '***|one|***']])
  })
})

describe('a link', () => {
  it('has the selection as its text and the caret where its address goes', () => {
    check([
      [insertLink, 'see |the page| now', 'see [the page](|) now'],
      [insertLink, 'see th|is now', 'see [this](|) now'],
    ])
  })

  it('has a selected address as its address', () => {
    check([[insertLink, '|https://example.org/a|', '[|](https://example.org/a)']])
  })

  it('starts with its text where nothing is selected', () => {
    check([[insertLink, 'see | now', 'see [|]() now']])
  })
})

describe('lines', () => {
  it('become headings, other headings, and text again', () => {
    check([
      [toggleHeading(2), 'on|e', '## on|e'],
      [toggleHeading(3), '## on|e', '### on|e'],
      [toggleHeading(3), '### on|e', 'on|e'],
    ])
  })

  it('become quotes and lists, and are taken out again', () => {
    check([
      [toggleQuote, 'on|e\ntwo', '> on|e\ntwo'],
      [toggleQuote, '|> one\n> two|', '|one\ntwo|'],
      [toggleBulletList, '|one\ntwo|', '- |one\n- two|'],
      [toggleNumberedList, '|one\n\ntwo|', '1. |one\n\n2. two|'],
      [toggleNumberedList, '|- one\n- two|', '|1. one\n2. two|'],
      [toggleTaskList, '- on|e', '- [ ] on|e'],
      [toggleTaskList, '- [x] on|e', 'on|e'],
      [toggleBulletList, '- [ ] on|e', '- on|e'],
    ])
  })
})

it('no command changes a text that can only be read', () => {
  const state = EditorState.create({ doc: 'one', extensions: EditorState.readOnly.of(true) })
  for (const command of [toggleBold, insertLink, toggleHeading(1), toggleQuote]) {
    expect(command({ state, dispatch: () => expect.unreachable() })).toBe(false)
  }
})
