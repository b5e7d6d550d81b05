import { ensureSyntaxTree } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { expect, it } from 'vitest'
import { writtenWords } from './written-words.ts'
import { articleHead } from '../article-head.ts'
import { markdownText } from '../markdown-language.ts'

function stateOf(doc: string): EditorState {
  const state = EditorState.create({ doc, extensions: markdownText() })
  ensureSyntaxTree(state, doc.length, 10_000)
  return state.update({}).state
}

function words(text: string, from = 0, to = text.length): string {
  return writtenWords(stateOf(text), { from, to })
    .map((word) => word.text)
    .join(' ')
}

it.each([
  ['words of paragraphs, headings, lists and quotes', '# One\n\n- two\n\n> three’s', 'One two three’s'],
  ['what is emphasised', 'so *very* **long** ~~ago~~', 'so very long ago'],
  ['no part of a word that has marks inside', 'un**believ**able c\\*at <b>own</b>', 'own'],
  [
    'the text of a link and its title, not its address',
    '[some text](a/path.md "its title")',
    'some text its title',
  ],
  ['no addresses', 'See https://exmple.org/pth and <http://exmple.org> or me@exmple.org', 'See and or'],
  ['no reference and its definition', '[text][refr]\n\n[refr]: ./path "title"', 'text'],
  ['no code', 'say `codde` now\n\n```js\nvarr\n```\n\n    indnted\n\nend', 'say now end'],
  ['no endings of code', 'two `Foo`s', 'two'],
  ['no math', 'with $alpa$ here\n\n$$\nbeta\n$$', 'with here'],
  [
    'no HTML but what is written between its tags',
    'a <kbd class="clss">key</kbd>\n\n<div>\nblok\n</div>',
    'key',
  ],
  ['no comments', 'one <!-- commnt --> two', 'one two'],
  ['no entities', 'caf&eacute; caf&eacute;s end', 'end'],
  ['the label of a wikilink, not its target', 'See [[targt|the label]] and [[targt]].', 'See the label and'],
  ['no tokens of the series', 'Part {{part}} of {{seriesTitle}}', 'Part of'],
  ['no labels of footnotes, but their notes', 'One[^nte].\n\n[^nte]: The note.', 'The note'],
  ['no names of emoji', 'fine :smle: and :+1: well: done', 'fine and well done'],
  ['no names of code in the text', 'snake_case camelCase iPhone some.name src/thing v2 x86 foo=bar', ''],
  ['no capitals', 'HTTP APIs MDN’s A Word', 'Word'],
  ['no other script', 'Слово и 文字 word', 'word'],
  ['no letters by themselves', 'a I x', ''],
  ['cells of a table', '| Head | B |\n|---|---|\n| cell | `x` |', 'Head cell'],
  ['no head of the file', '---\nslug: titel\ntags: [onne, twwo]\n---\n\nText', 'Text'],
])('reads %s', (_, text, expected) => {
  expect(words(text)).toBe(expected)
})

it.each([
  ['as it is, without its comment', 'title: One two # three\nslug: four', 'One two'],
  ['over several lines', 'description: One\n  two # three\n\n  four\nslug: five', 'One two four'],
  ['between quotes', 'title: "One: two" # three', 'One two'],
  ['between quotes over lines', "description: 'One\n  two'\nslug: three", 'One two'],
  ['without words that hold escapes', String.raw`title: "One tw\u00f6 \"three\" four"`, 'One four'],
  ['without words that hold doubled quotes', "title: 'One isn''t two'", 'One two'],
  ['in a block', 'description: >- # three\n  One # two\n  four\nslug: five', 'One two four'],
  ['of a cover', 'coverAlt: One two', 'One two'],
  ['never of lists and maps', 'title: [One, two]\ndescription: {three: four}\ncoverAlt: *five', ''],
  ['nowhere', 'title:\ndescription: # one\nslug: two', ''],
])('reads sentences of a head %s', (_, yaml, expected) => {
  expect(words(`---\n${yaml}\n---\n\nText`)).toBe(`${expected} Text`.trim())
})

it('reads no head that is out of sight', () => {
  const doc = '---\ntitle: Titel\n---\n\nText'
  const state = EditorState.create({ doc, extensions: [markdownText(), articleHead()] })
  ensureSyntaxTree(state, doc.length, 10_000)
  const read = writtenWords(state.update({}).state, { from: 0, to: doc.length })
  expect(read.map(({ text }) => text)).toEqual(['Text'])
})

it('reads a part, without the words that its ends cut', () => {
  expect(words('alpha beta gamma\ndelta', 2, 14)).toBe('beta')
  expect(words('alpha beta\ngamma', 6, 16)).toBe('beta gamma')
})

it('says where each word is', () => {
  const state = stateOf('`x` one *two*')
  expect(writtenWords(state, { from: 0, to: state.doc.length })).toEqual([
    { from: 4, to: 7, text: 'one' },
    { from: 9, to: 12, text: 'two' },
  ])
})
