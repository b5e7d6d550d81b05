import { forceParsing, language, syntaxTree } from '@codemirror/language'
import { languages } from '@codemirror/language-data'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { type SyntaxNode, type Tree, TreeFragment } from '@lezer/common'
import { expect, it } from 'vitest'
import { markdownText } from './markdown-language.ts'

const text = '```js\nconst one = 1\n```\n\n<div>\n<sp\n</div>\n\nText.\n'

async function stateOf(doc: string): Promise<EditorState> {
  const used = ['JavaScript', 'YAML']
  await Promise.all(languages.filter(({ name }) => used.includes(name)).map((each) => each.load()))
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

it('reads the head of an article as YAML, and what is like one further down as text', async () => {
  const head = '---\ntitle: "A: b"\ntags: [one, two]\n---\n'
  const state = await stateOf(`${head}\nText.\n\n---\ntitle: no head\n---\n`)
  const found = (piece: string): readonly string[] => {
    const names: string[] = []
    let node: SyntaxNode | null = syntaxTree(state).resolveInner(state.doc.toString().indexOf(piece) + 1)
    for (; node !== null; node = node.parent) names.push(node.name)
    return names
  }
  expect(found('"A: b"')).toEqual(expect.arrayContaining(['QuotedLiteral', 'Frontmatter']))
  expect(found('tags')).toEqual(expect.arrayContaining(['Key', 'Frontmatter']))
  expect(found('title: no head')).not.toContain('Key')
})

it('leaves a head without lines, and one that is no YAML, as they are', async () => {
  for (const head of ['---\n---\n', '---\n- [a\n: }\n---\n']) {
    const state = await stateOf(`${head}\n# Text\n`)
    expect(syntaxTree(state).topNode.getChild('Frontmatter')?.to).toBe(head.length - 1)
    expect(syntaxTree(state).topNode.getChild('ATXHeading1')).not.toBeNull()
  }
})

it('goes on where it was stopped, and reads the code of what it had read', async () => {
  const code = (line: string): string => `\`\`\`js\n${line}\n\`\`\`\n\n`
  const doc = `---\ntitle: A\n---\n\n${code('const one = 1')}${'Words.\n\n'.repeat(20)}${code('let two = 2')}`
  const parser = (await stateOf('')).facet(language)?.parser
  if (parser === undefined) throw new Error('there is no language')
  for (let steps = 1; ; steps += 1) {
    const first = parser.startParse(doc)
    let tree: Tree | null = null
    for (let step = 0; step < steps && tree === null; step += 1) tree = first.advance()
    // By then it was read to its end.
    if (tree !== null) return expect(steps).toBeGreaterThan(22)
    const stop = first.parsedPos
    first.stopAt(stop)
    while (tree === null) tree = first.advance()
    const kept = TreeFragment.addTree(tree, [], true)
    const at = doc.indexOf('Words')
    const key = [{ fromA: at, toA: at, fromB: at, toB: at + 1 }]
    const typed = `${doc.slice(0, at)}x${doc.slice(at)}`
    const now = parser.parse(typed, TreeFragment.applyChanges(kept, key))
    const names = ['title', 'const', 'let'].map((word) => now.resolveInner(typed.indexOf(word) + 1).name)
    expect({ steps, stop: stop > 0, names }).toEqual({
      steps,
      stop: true,
      names: ['Literal', 'const', 'let'],
    })
  }
})
