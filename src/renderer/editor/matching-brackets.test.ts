import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { describe, expect, it } from 'vitest'
import { matchingBrackets } from './matching-brackets.ts'

/** What is marked in a text whose caret is at `|`. */
function markedIn(marked: string): readonly string[] {
  const at = marked.indexOf('|')
  const doc = marked.replace('|', '')
  const view = new EditorView({
    state: EditorState.create({ doc, selection: { anchor: at }, extensions: matchingBrackets() }),
  })
  const found = [...view.dom.querySelectorAll('.cm-matchingBracket')].map(({ textContent }) => textContent)
  view.destroy()
  return found
}

describe('matchingBrackets', () => {
  it('marks a pair from either side of either end', () => {
    for (const text of ['a |(b) c', 'a (|b) c', 'a (b|) c', 'a (b)| c'])
      expect(markedIn(text)).toEqual(['(', ')'])
    expect(markedIn('[a](b {c}|)')).toEqual(['{', '}'])
    expect(markedIn('(a\nb)|')).toEqual(['(', ')'])
  })

  it('marks nothing where nothing belongs together', () => {
    for (const text of ['a (b| c', 'a (|b c', 'a |b c', 'a )| c']) expect(markedIn(text)).toEqual([])
  })

  it('looks into no line that is too long to be looked through at every key', () => {
    const long = '['.repeat(100_000)
    expect(markedIn(`${long}(a)|`)).toEqual([])
    expect(markedIn(`(a)|\n${long}`)).toEqual([])
    expect(markedIn(`${long}\n${'word '.repeat(600)}\n(a)|`)).toEqual(['(', ')'])
  })
})
