import { forceParsing } from '@codemirror/language'
import { languages } from '@codemirror/language-data'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { expect, it } from 'vitest'
import { markdownText } from './markdown-language.ts'

const text = '```js\nconst one = 1\n```\n\n<div>\n<sp\n</div>\n\nText.\n'

async function stateOf(doc: string): Promise<EditorState> {
  await Promise.all(languages.filter(({ name }) => name === 'JavaScript').map((each) => each.load()))
  const view = new EditorView({ state: EditorState.create({ doc, extensions: markdownText() }) })
  forceParsing(view, doc.length, 5_000)
  return view.state
}

it('lets code of other languages keep its comments, and offers none of their completions', async () => {
  const state = await stateOf(text)
  const inCode = text.indexOf('one')
  expect(state.languageDataAt('commentTokens', inCode)).toEqual([
    { line: '//', block: { open: '/*', close: '*/' } },
  ])
  for (const at of [inCode, text.indexOf('<sp') + 3, text.indexOf('Text')])
    expect(state.languageDataAt('autocomplete', at)).toEqual([])
})
