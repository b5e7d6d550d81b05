import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { checkArticle } from './check-article.ts'

const files: Record<string, string> = {
  'seriatim.yaml': 'format: 1\n',
  'tea/series.yaml': 'articles: [first.md, circuit-breaker.md, draft.md, folder/index.md]\n',
  'tea/first.md': '# First\n',
  'tea/circuit-breaker.md':
    '---\ntitle: Circuit Breaker Pattern\n---\n\n# C\n\n## When it opens\n\n## When it shuts\n',
  'tea/draft.md': '---\ntitle: Of Draughts\ndraft: true\n---\n\nText.\n',
  'tea/folder/index.md': '# Folder\n',
  'tea/pictures/quorum.svg': '<svg/>',
  'rum/series.yaml': 'articles: [circuit-brake.md]\n',
  'rum/circuit-brake.md': '# Brakes\n',
}

async function check(text: string, path = 'first.md') {
  const rooted = Object.fromEntries(Object.entries(files).map(([name, content]) => [`/w/${name}`, content]))
  const storage = createMemoryStorage(rooted)
  const before = new Map(storage.files)
  const model = await loadWorkspace(storage, '/w', { drafts: false })
  const found = await checkArticle(storage, model, { series: 'tea', path, text })
  expect(storage.files).toEqual(before)
  // These texts have no head.
  return (found ?? []).filter(({ code }) => code !== 'article.description-missing')
}

/** What would be written in the place of the address, by what it is about. */
const fixes = async (text: string, path?: string) =>
  (await check(text, path)).map(({ code, fixes: ways }) => [
    code,
    ...ways.map((way) => ('href' in way ? way.href : way.kind)),
  ])

describe('checkArticle', () => {
  it('reads the text that it is given, not the file', async () => {
    expect(await check('# First\n\n## Here\n\n[to here](#here) [[#Here]]\n')).toEqual([])
    expect(await check('# First\n\n[to here](#here)\n')).toMatchObject([
      { code: 'link.anchor-broken', line: 3, column: 1, href: '#here' },
    ])
  })

  it('finds what stands in the head, in links, tokens and on the page, in the order of the text', async () => {
    const text = '---\ntags: 7\n---\n\n{{nothing}}\n\n<blink>no</blink>\n\n[gone](none.md)\n'
    expect((await check(text)).map(({ code, line }) => [code, line])).toEqual([
      ['article.frontmatter-wrong-type', 2],
      ['token.unresolved', 5],
      ['html.removed', 7],
      ['link.broken', 9],
    ])
  })

  it.each([
    ['cover: pictures/quorum.svg', []],
    ['cover: https://example.org/a.png', []],
    ['cover: ""', []],
    ['cover:', []],
    ['cover: pictures/none.svg', ['article.cover-missing', 'leads to a file that is not there']],
    ['cover: ../../a.png', ['article.cover-missing', 'leads out of the workspace']],
    ['cover: circuit-breaker.md', ['article.cover-missing', 'is an article, not a picture']],
    ['cover: none/', ['article.cover-missing', 'leads to nothing']],
    ['cover: javascript:alert(1)', ['article.cover-missing', 'has an address that is not allowed']],
    ['canonical: https://example.org/a', []],
    ['canonical: ""', []],
    ['canonical: example.org/a', ['article.canonical-invalid', '"example.org/a" is no full address']],
  ])('looks at the addresses of the head: %s', async (line, expected) => {
    const found = await check(`---\ndescription: Tea.\n${line}\n---\n\nText.\n`)
    const [code, words] = expected
    if (code === undefined || words === undefined) {
      expect(found).toEqual([])
      return
    }
    expect(found).toMatchObject([{ code, severity: 'warning', line: 3, href: null, fixes: [] }])
    expect(found[0]?.message).toContain(words)
  })

  it('suggests articles of a like name, those of the series first, as the link would be written', async () => {
    expect(await fixes('[a](./circuit-braker.md#x)\n')).toEqual([
      ['link.broken', './circuit-breaker.md#x', '../rum/circuit-brake.md#x'],
    ])
    expect(await fixes('[a](circuit-breakr)\n')).toEqual([
      ['link.broken', 'circuit-breaker.md', '../rum/circuit-brake.md'],
    ])
    expect(await fixes('[a](../first.md)\n', 'folder/index.md')).toEqual([])
    expect(await fixes('[a](../frist.md)\n', 'folder/index.md')).toEqual([['link.broken', '../first.md']])
    expect(await check('[a](./circuit-braker.md)\n')).toMatchObject([
      { fixes: [{ kind: 'article', number: '02', title: 'Circuit Breaker Pattern' }, { title: 'Brakes' }] },
    ])
  })

  it('suggests names and titles for wikilinks', async () => {
    expect(await fixes('[[circuit-braker]]\n')).toEqual([['link.broken', 'circuit-breaker', 'circuit-brake']])
    expect(await fixes('[[Circuit Braker Pattern]]\n')).toEqual([['link.broken', 'circuit-breaker']])
  })

  it('suggests headings, here and there', async () => {
    expect(await fixes('[a](circuit-breaker.md#when-it-shut)\n')).toEqual([
      ['link.anchor-broken', 'circuit-breaker.md#when-it-shuts', 'circuit-breaker.md#when-it-opens'],
    ])
    expect(await fixes('## The end\n\n[a](#teh-end) [[#Teh end]]\n')).toEqual([
      ['link.anchor-broken', '#the-end'],
      ['link.anchor-broken', '#the-end'],
    ])
  })

  it('suggests files of a like name beside the one that is not there', async () => {
    expect(await fixes('![a](pictures/qourum.svg)\n')).toEqual([['image.missing', 'pictures/quorum.svg']])
    expect(await fixes('![a](../../../etc/pasword)\n')).toEqual([['link.outside-workspace']])
  })

  it('says little of addresses without end, and of no more links than can be mended', async () => {
    const text = `${'[a] '.repeat(20_000)}\n\n[a]: ${'b'.repeat(100_000)}.md\n`
    const found = await check(text)
    expect(found).toHaveLength(1_000)
    expect(JSON.stringify(found[0]).length).toBeLessThan(9_000)
  })

  it('leaves a long text that is not saved to the next save', async () => {
    const storage = createMemoryStorage({
      '/w/seriatim.yaml': 'format: 1\n',
      '/w/tea/series.yaml': 'articles: [first.md]\n',
      '/w/tea/first.md': '# First\n',
    })
    const model = await loadWorkspace(storage, '/w', { drafts: false })
    const text = `${'words '.repeat(60_000)}\n\n[a](none.md)\n`
    expect(await checkArticle(storage, model, { series: 'tea', path: 'first.md', text })).toBeNull()
    await storage.replace('/w/tea/first.md', new TextEncoder().encode(text))
    const saved = await loadWorkspace(storage, '/w', { drafts: false })
    expect(await checkArticle(storage, saved, { series: 'tea', path: 'first.md', text })).toMatchObject([
      { code: 'article.description-missing' },
      { code: 'link.broken' },
    ])
  })

  it('suggests nothing where nothing is alike', async () => {
    expect(await fixes('[a](altogether-other.md)\n')).toEqual([['link.broken']])
  })
})
