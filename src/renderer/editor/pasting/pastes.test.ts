import { EditorSelection, EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { pastes } from './pastes.ts'
import { pasting, type Clipboard } from './testing/pasting.ts'

function pasted(text: string, clipboard: Clipboard): string {
  const editor = pasting(text, pastes())
  editor.paste(clipboard)
  return editor.now()
}

describe('an address that is pasted', () => {
  const address = 'https://a.example/b_(c)'

  it.each([
    ['makes a link of selected words', 'see |the page| now', `see [the page](${address})| now`],
    ['is put where nothing is selected', 'see | now', `see ${address}| now`],
    ['replaces an address', 'see |https://b.example/| now', `see ${address}| now`],
    ['replaces the address of a link', '[x](|a.md|)', `[x](${address}|)`],
    ['replaces code', '`|x|`', `\`${address}|\``],
    ['replaces lines', '|one\ntwo|', `${address}|`],
  ])('%s', (_, before, after) => {
    expect(pasted(before, { text: address })).toBe(after)
  })

  it('closes no link too early', () => {
    expect(pasted('|x|', { text: 'https://a.example/)' })).toBe('[x](https://a.example/%29)|')
  })

  it('makes links of several selections at once', () => {
    const several = EditorState.allowMultipleSelections.of(true)
    const editor = pasting('|', [pastes(), several])
    editor.view.dispatch({
      changes: { from: 0, insert: 'x and y' },
      selection: EditorSelection.create([EditorSelection.range(0, 1), EditorSelection.range(6, 7)]),
    })
    editor.paste({ text: 'https://a.b/\n' })
    expect(editor.view.state.doc.toString()).toBe('[x](https://a.b/) and [y](https://a.b/)')
  })
})

describe('text with a look', () => {
  const html = '<meta charset="utf-8"><p>One <b>two</b></p><ul><li>three</li></ul>'

  it.each([
    ['is blocks between lines', 'a\n|\nb', 'a\n\nOne **two**\n\n- three|\n\nb'],
    ['is blocks within a line', 'a|b', 'a\n\nOne **two**\n\n- three|\n\nb'],
    ['replaces what is selected', '|a|', 'One **two**\n\n- three|'],
  ])('%s', (_, before, after) => {
    expect(pasted(before, { html, text: 'One two\nthree' })).toBe(after)
  })

  it('stays in its line where it is one', () => {
    expect(pasted('a | b', { html: '<span>the <i>word</i></span>', text: 'the word' })).toBe(
      'a the *word*| b',
    )
  })

  it.each([
    ['in code', '```\n|\n```', { html, text: 'One two' }, '```\nOne two|\n```'],
    [
      'where it says nothing more',
      '|',
      { html: '<div>One</div><div>*two*</div>', text: 'One\n*two*' },
      'One\n*two*|',
    ],
    [
      'from an editor of code',
      '|',
      { html: '<div style="white-space: pre;"><b-x>a</b-x></div>', text: '  a' },
      '  a|',
    ],
  ])('is plain %s', (_, before, clipboard, after) => {
    expect(pasted(before, clipboard)).toBe(after)
  })

  it('is plain with Shift, and has its look again without', () => {
    const editor = pasting('|', pastes())
    editor.press({ key: 'v', ctrlKey: true, shiftKey: true, keyCode: 86 })
    editor.paste({ html, text: 'One two' })
    expect(editor.now()).toBe('One two|')
    editor.paste({ html: '<b>x</b>', text: 'x' })
    expect(editor.now()).toBe('One two**x**|')
  })

  it('of five megabytes is text at once, and the author is told', () => {
    const editor = pasting('|', pastes())
    const large = `<b>${'x'.repeat(5_000_000)}</b>`
    editor.paste({ html: large, text: 'its text' })
    expect(editor.now()).toBe('its text|')
    expect(editor.told).toEqual([{ kind: 'onlyText', characters: large.length }])
  })

  it('changes no text that can only be read', () => {
    const editor = pasting('a|', [pastes(), EditorState.readOnly.of(true)])
    editor.paste({ html, text: 'One' })
    expect(editor.now()).toBe('a|')
  })
})

describe('cells of a sheet', () => {
  it('are a table, with their HTML or without', () => {
    const table = '| a   | b   |\n| --- | --- |\n| 1   | 2   |'
    const html = '<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>'
    for (const clipboard of [{ text: 'a\tb\n1\t2' }, { html, text: 'a\tb\n1\t2' }])
      expect(pasted('|', clipboard)).toBe(`${table}|`)
  })
})
