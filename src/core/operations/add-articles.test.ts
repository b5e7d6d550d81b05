import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inverseOf, transact } from '#core/journal/transact'
import { createMemoryStorage, type MemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { addArticles } from './add-articles.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const manifest = 'sections: [{id: x}]\narticles:\n  - one.md # kept\n  - two.md\n'

function space(files: Readonly<Record<string, string>> = {}): MemoryStorage {
  return createMemoryStorage({
    '/w/seriatim.yaml': 'format: 1\n',
    '/w/s/series.yaml': manifest,
    '/w/s/one.md': '# One\n',
    '/w/s/two.md': '# Two\n',
    '/w/s/img/flow.png': 'OWN',
    ...files,
  })
}
const textAt = async (storage: MemoryStorage, path: string) => {
  const bytes = await storage.read(`/w/s/${path}`)
  return bytes === null ? null : new TextDecoder().decode(bytes)
}
async function add(
  storage: MemoryStorage,
  files: Readonly<Record<string, string | Uint8Array>>,
  place: { readonly to?: number; readonly section?: string | null } = {},
) {
  const model = await loadWorkspace(storage, '/w', { drafts: true })
  return addArticles(storage, model, {
    series: 's',
    to: Number.MAX_SAFE_INTEGER,
    section: null,
    ...place,
    files: Object.entries(files).map(([path, content]) => ({
      path,
      bytes: typeof content === 'string' ? utf8(content) : content,
    })),
  })
}
const visible = (storage: MemoryStorage) =>
  [...storage.files]
    .filter(([path]) => !path.includes('/.seriatim/'))
    .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])
    .sort()

describe('files from outside', () => {
  it('come to stand one after the other at a place, to the byte, and go again by one step', async () => {
    const storage = space()
    const before = visible(storage)
    const odd = '\uFEFF---\r\ntitle: B\r\n---\r\nText\nmixed\t\r\n'
    const { paths, step } = await add(storage, { 'b.md': odd, 'a.md': 'A' }, { to: 2, section: 'x' })
    expect(paths).toEqual(['b.md', 'a.md'])
    expect(await textAt(storage, 'series.yaml')).toBe(
      manifest.replace(
        '  - two.md',
        '  - {path: b.md, section: x}\n  - {path: a.md, section: x}\n  - two.md',
      ),
    )
    expect(storage.files.get('/w/s/b.md')).toEqual(utf8(odd))
    await transact(storage, '/w', await inverseOf(storage, '/w', step ?? ''))
    expect(visible(storage)).toEqual(before)
  })

  it('get free names where theirs are taken, differ in case or form alone, or cannot be stored', async () => {
    const storage = space({ '/w/s/caf\u00e9.md': 'x' })
    const { paths } = await add(storage, {
      'One.md': '1',
      'deep/one.md': '2',
      'cafe\u0301.md': '3',
      'CON.md': '4',
      'what: "this"?.md': '5',
      'post/index.md': '6',
      'README.md': '7',
      '_draft.md': '8',
      [`${'long'.repeat(80)}.md`]: '9',
      '\u202Eevil.md': '10',
    })
    expect(paths).toEqual([
      'One-2.md',
      'one-3.md',
      'café-2.md',
      'article-con.md',
      'what-this.md',
      'post.md',
      'readme.md',
      'draft.md',
      `${'long'.repeat(15)}.md`,
      'evil.md',
    ])
    expect(await textAt(storage, 'one.md')).toBe('# One\n')
  })

  it('bring along what they name, and every link among them leads where it led', async () => {
    const storage = space()
    const { files } = await add(storage, {
      'post/one.md':
        '---\ncover: img/cover%20a.png\n---\n![f](img/flow.png) [b](sub/b.md#part) [[b]] [gone](img/no.png) [x](../two.md)\n',
      'post/sub/b.md': '# B\n\n## Part\n\n![f](../img/flow.png) ![own](own.png) [up](../one.md)\n',
      'post/img/flow.png': 'NEW',
      'post/img/cover a.png': 'COVER',
      'post/sub/own.png': 'OWN2',
      'post/unused.png': 'U',
    })
    expect(files).toBe(3)
    expect(await textAt(storage, 'img/flow.png')).toBe('OWN')
    expect(await textAt(storage, 'img/flow-2.png')).toBe('NEW')
    expect(await textAt(storage, 'img/cover a.png')).toBe('COVER')
    expect(await textAt(storage, 'own.png')).toBe('OWN2')
    expect(await textAt(storage, 'one-2.md')).toBe(
      '---\ncover: img/cover%20a.png\n---\n![f](img/flow-2.png) [b](b.md#part) [[b]] [gone](img/no.png) [x](../two.md)\n',
    )
    expect(await textAt(storage, 'b.md')).toBe(
      '# B\n\n## Part\n\n![f](img/flow-2.png) ![own](own.png) [up](one-2.md)\n',
    )
    expect([...storage.files.keys()].some((path) => path.includes('unused'))).toBe(false)
  })

  it('share a file that is there already, and one that several of them name', async () => {
    const storage = space()
    await add(storage, {
      'a.md': '![f](img/flow.png)',
      'b.md': '![f](img/flow.png)',
      'img/flow.png': 'OWN',
    })
    expect(await textAt(storage, 'a.md')).toBe('![f](img/flow.png)')
    expect([...storage.files.keys()].filter((path) => path.includes('flow'))).toEqual(['/w/s/img/flow.png'])
  })

  it('are taken as they are where they are no text, or their head cannot be read', async () => {
    const storage = space()
    const latin = Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x21, 0x5b, 0x78, 0x5d)
    const broken = '---\ntitle: [\n---\n![p](p.png)\n'
    const { paths } = await add(storage, { 'latin.md': latin, 'broken.md': broken, 'p.png': 'P' })
    expect(paths).toHaveLength(2)
    expect(storage.files.get('/w/s/latin.md')).toEqual(latin)
    expect(await textAt(storage, 'broken.md')).toBe(broken)
  })

  it('do nothing where no text is among them', async () => {
    const storage = space()
    const before = storage.files.size
    expect(await add(storage, { 'x.png': 'X', 'notes.txt': 'T' })).toEqual({
      paths: [],
      files: 0,
      step: null,
    })
    expect(storage.files.size).toBe(before)
  })

  it('never write over anything, whatever they are called', async () => {
    const name = fc.oneof(
      fc.constantFrom(
        'one',
        'One',
        'ONE',
        'two',
        'img/flow',
        'series',
        '..',
        'a b',
        'index',
        'x/index',
        '.hidden',
        'aux',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/[\0\\]/.test(text)),
    )
    const file = fc.tuple(name, fc.constantFrom('.md', '.png', '.yaml', ''), fc.string({ maxLength: 5 }))
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 8 }), async (all) => {
        const storage = space()
        const before = visible(storage).filter(([path]) => path !== '/w/s/series.yaml')
        const texts = all.filter(([, extension]) => extension === '.md').length
        const model = await loadWorkspace(storage, '/w', { drafts: true })
        const files = all.map(([stem, extension, text]) => {
          const names = all.map(([other]) => `![](<${other}.png>)`).join(' ')
          return { path: `${stem}${extension}`, bytes: utf8(extension === '.md' ? `${text} ${names}` : text) }
        })
        const { paths } = await addArticles(storage, model, { series: 's', files, to: 1, section: null })
        expect(paths).toHaveLength(texts)
        expect(visible(storage)).toEqual(expect.arrayContaining(before))
        const after = await loadWorkspace(storage, '/w', { drafts: true })
        const placed = after.series[0]?.snapshot.entries.filter(({ state }) => state === 'shown')
        expect(placed?.map(({ path }) => path)).toEqual([...paths, 'one.md', 'two.md'])
      }),
      { numRuns: 100 },
    )
  })

  it('are put in order in one reading of the list, however many they are', async () => {
    const storage = space()
    const files = Object.fromEntries(
      Array.from({ length: 1500 }, (_, nth) => [`many/a ${nth}.md`, `Text ${nth}`]),
    )
    const { paths } = await add(storage, files)
    expect(paths).toHaveLength(1500)
    const after = await loadWorkspace(storage, '/w', { drafts: true })
    expect(after.series[0]?.snapshot.entries.map(({ path }) => path)).toEqual(['one.md', 'two.md', ...paths])
  })
})
