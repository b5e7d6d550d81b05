import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemoryStorage, type MemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { articlePathOf } from './article-name.ts'
import { copySample } from './copy-sample.ts'
import { createArticle } from './create-article.ts'
import { createWorkspace } from './create-workspace.ts'
import { moveArticles } from './move-articles.ts'

const manifest = '# order matters\nsections: [{id: x}]\narticles:\n  - a.md # first\n  - b.md\n  - c.md\n'
const space = (extra: Record<string, string> = {}) =>
  createMemoryStorage({
    '/w/seriatim.yaml': 'format: 1\n',
    '/w/s/series.yaml': manifest,
    '/w/s/a.md': 'a',
    '/w/s/b.md': 'b',
    '/w/s/c.md': 'c',
    ...extra,
  })
const model = (storage: MemoryStorage) => loadWorkspace(storage, '/w', { drafts: false })
const order = async (storage: MemoryStorage) =>
  (await model(storage)).snapshot.series[0]?.entries.map(({ key }) => key)
const text = async (storage: MemoryStorage, path: string) =>
  new TextDecoder().decode((await storage.read(path)) ?? undefined)

describe('moveArticles', () => {
  it('writes series.yaml and nothing else, whatever is moved where', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('a.md', 'b.md', 'c.md'), fc.integer({ min: 1, max: 5 })), {
          maxLength: 8,
        }),
        async (moves) => {
          const storage = space()
          for (const [key, to] of moves) {
            const before = new Map(storage.files)
            await moveArticles(storage, await model(storage), { series: 's', keys: [key], to })
            expect((await order(storage))?.[Math.min(to, 3) - 1]).toBe(key)
            before.delete('/w/s/series.yaml')
            const after = new Map(storage.files)
            after.delete('/w/s/series.yaml')
            expect(after).toEqual(before)
            expect(await text(storage, '/w/s/series.yaml')).toContain('- a.md # first')
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('gives an unplaced article its place', async () => {
    const storage = space({ '/w/s/new.md': 'x' })
    await moveArticles(storage, await model(storage), { series: 's', keys: ['new.md'], to: 2, section: 'x' })
    expect(await order(storage)).toEqual(['a.md', 'new.md', 'b.md', 'c.md'])
  })

  it('moves what was meant although another program changed the order meanwhile', async () => {
    const storage = space()
    const old = await model(storage)
    await storage.replace('/w/s/series.yaml', new TextEncoder().encode('articles: [c.md, b.md, a.md]\n'))
    await moveArticles(storage, old, { series: 's', keys: ['a.md'], to: 1 })
    expect(await order(storage)).toEqual(['a.md', 'c.md', 'b.md'])
  })

  it('refuses what is not there, in one sentence, and writes nothing', async () => {
    const storage = space()
    const before = new Map(storage.files)
    const move = async (request: { series: string; keys: string[]; section?: string }) =>
      moveArticles(storage, await model(storage), { to: 1, ...request })
    await expect(move({ series: 'none', keys: ['a.md'] })).rejects.toMatchObject({ code: 'series.notFound' })
    await expect(move({ series: 's', keys: ['z.md'] })).rejects.toMatchObject({
      code: 'series.entryNotFound',
    })
    await expect(move({ series: 's', keys: ['a.md'], section: 'nope' })).rejects.toMatchObject({
      code: 'series.sectionUnknown',
    })
    expect(storage.files).toEqual(before)
  })

  it('leaves a read-only workspace alone', async () => {
    const storage = space({ '/w/seriatim.yaml': 'format: 9\n' })
    await expect(
      moveArticles(storage, await model(storage), { series: 's', keys: ['a.md'], to: 2 }),
    ).rejects.toMatchObject({ code: 'workspace.readOnly' })
  })
})

describe('createArticle', () => {
  it('places a new article last, with its title in the frontmatter', async () => {
    const storage = space()
    const { path } = await createArticle(storage, await model(storage), {
      series: 's',
      name: null,
      title: 'Why: “quotes” & colons',
      section: 'x',
    })
    expect(path).toBe('why-quotes--colons.md')
    expect((await model(storage)).snapshot.series[0]?.entries.at(-1)).toMatchObject({
      path,
      position: 4,
      title: 'Why: “quotes” & colons',
      section: 'x',
    })
  })

  it('finds a free name for a title, and never takes a name that is there or was', async () => {
    const storage = space({
      '/w/s/series.yaml': `${manifest}  - Gone.md\n`,
      '/w/s/other.md': '---\nslug: like-this\n---\n',
    })
    const create = async (name: string | null, title: string | null) =>
      (await createArticle(storage, await model(storage), { series: 's', name, title, section: null })).path
    expect(await create(null, 'Gone')).toBe('gone-2.md')
    expect(await create(null, 'a')).toBe('a-2.md')
    expect(await create(null, '???')).toBe('untitled.md')
    expect(await create(null, 'Con')).toBe('article-con.md')
    expect(await create(null, 'Like this')).toBe('like-this-2.md')
    expect(await create(null, 'Index')).toBe('index-2.md')
    await expect(create('A', null)).rejects.toMatchObject({ code: 'article.nameTaken' })
    expect(await text(storage, '/w/s/a.md')).toBe('a')
    expect(await create('with/index.md', null)).toBe('with/index.md')
  })

  it.each([
    '../x',
    '/x',
    'a/b.md',
    'con',
    'NUL.md',
    'x.',
    ' x',
    'a:b',
    'a\u202eb',
    '_x',
    'README.md',
    '',
    'x'.repeat(300),
  ])('refuses the name %j', (name) => {
    expect(() => articlePathOf(name)).toThrow(/Nothing was created/)
  })
})

describe('createWorkspace', () => {
  it('makes a workspace that opens with one empty series', async () => {
    const storage = createMemoryStorage({ '/home/x': '' })
    await createWorkspace(storage, '/home/new', 'Title: "odd"')
    const { snapshot } = await loadWorkspace(storage, '/home/new', { drafts: false })
    expect(snapshot).toMatchObject({
      title: 'Title: "odd"',
      problems: [],
      readOnly: null,
      series: [{ title: 'My first series', entries: [] }],
    })
  })

  it('touches nothing in a folder that holds something, or in place of a file', async () => {
    const storage = createMemoryStorage({ '/full/a.txt': 'mine', '/file': 'x' })
    const before = new Map(storage.files)
    await expect(createWorkspace(storage, '/full', 'T')).rejects.toMatchObject({
      code: 'workspace.folderNotEmpty',
    })
    await expect(createWorkspace(storage, '/file', 'T')).rejects.toMatchObject({
      code: 'workspace.folderNotEmpty',
    })
    expect(storage.files).toEqual(before)
  })
})

describe('copySample', () => {
  it('makes a new copy each time', async () => {
    const storage = createMemoryStorage({
      '/r/sample-workspace/seriatim.yaml': 'format: 1\n',
      '/r/sample-workspace/s/assets/x.svg': '<svg/>',
    })
    expect(await copySample(storage, '/r', '/docs')).toBe('/docs/Seriatim sample')
    expect(await copySample(storage, '/r', '/docs')).toBe('/docs/Seriatim sample 2')
    expect(await text(storage, '/docs/Seriatim sample 2/s/assets/x.svg')).toBe('<svg/>')
  })
})
