import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from './load-workspace.ts'

const load = async (files: Record<string, string | Uint8Array>, drafts = false) => {
  const root = { '/w/seriatim.yaml': 'format: 1\ntitle: W\n' }
  const rooted = Object.fromEntries(Object.entries(files).map(([path, content]) => [`/w/${path}`, content]))
  return await loadWorkspace(createMemoryStorage({ ...root, ...rooted }), '/w', { drafts })
}

const rows = async (files: Record<string, string | Uint8Array>, drafts = false) => {
  const { snapshot } = await load(files, drafts)
  return snapshot.series[0]?.entries.map(({ position, number, title, state }) => [
    position,
    number,
    title,
    state,
  ])
}

describe('loadWorkspace', () => {
  it('numbers shown entries in reading order, whatever their section, and leaves the others a dash', async () => {
    const series = `title: S
groupBy: section
sections: [{id: a, title: A}, {id: b, title: B}]
articles:
  - {path: one.md, section: b}
  - {path: preface.md, unnumbered: true}
  - {planned: Later, section: a}
  - draft.md
  - {path: two/index.md, section: a}
  - gone.md
`
    const files = {
      's/series.yaml': series,
      's/one.md': '---\ntitle: One\n---\ntext',
      's/preface.md': '# Preface\n',
      's/draft.md': '---\nstatus: draft\n---\n',
      's/two/index.md': 'Two has no title.',
      's/extra.md': '# Extra',
      's/README.md': 'x',
      's/_note.md': 'x',
    }
    expect(await rows(files)).toEqual([
      [1, '01', 'One', 'shown'],
      [2, '–', 'Preface', 'shown'],
      [3, '–', 'Later', 'planned'],
      [4, '–', 'draft', 'draft'],
      [5, '02', 'two', 'shown'],
      [6, '–', 'gone', 'missing'],
      [null, '–', 'Extra', 'unplaced'],
    ])
    expect((await rows(files, true))?.slice(3, 5)).toEqual([
      [4, '02', 'draft', 'shown'],
      [5, '03', 'two', 'shown'],
    ])
    const { snapshot } = await load(files)
    expect(snapshot.series[0]).toMatchObject({ count: 3, lastNumber: 2 })
    expect(snapshot.problems.map(({ code, path }) => [code, path])).toEqual([
      ['article.missing', 'gone.md'],
      ['article.unplaced', 'extra.md'],
    ])
  })

  it('adds up the shown minutes and takes the newest day of the shown', async () => {
    const { snapshot } = await load({
      's/series.yaml': 'articles: [a.md, b.md, c.md]\n',
      's/a.md': '---\nreadingTime: 11\ndate: 2026-01-01\n---\n',
      's/b.md': '---\nreadingTime: 14\ndate: 2026-05-01\nupdated: 2026-02-02\n---\n',
      's/c.md': '---\nreadingTime: 99\nupdated: 2027-01-01\ndraft: true\n---\n',
    })
    expect(snapshot.series[0]).toMatchObject({ minutes: 25, updated: '2026-02-02', count: 2 })
  })

  it('finds files whose names are spelled in another Unicode form', async () => {
    expect(
      await rows({
        's/series.yaml': `articles: ["${'é'.normalize('NFC')}.md"]\n`,
        [`s/${'é'.normalize('NFD')}.md`]: '# E',
      }),
    ).toEqual([[1, '01', 'E', 'shown']])
  })

  it('orders series as the manifest says, the others by code point after them', async () => {
    const { snapshot } = await load({
      'seriatim.yaml': 'format: 1\nseries: [c, none]\n',
      'a/series.yaml': '',
      'b/series.yaml': '',
      'c/series.yaml': '',
      'not-a-series/x.md': '',
      '.seriatim/series.yaml': '',
    })
    expect(snapshot.series.map(({ folder }) => folder)).toEqual(['c', 'a', 'b'])
    expect(snapshot.problems.map(({ code }) => code)).toEqual(['workspace.series-missing'])
  })

  it('opens a damaged or newer workspace for reading', async () => {
    const series = { 's/series.yaml': 'articles: [a.md]\n', 's/a.md': 'x' }
    expect((await load({ ...series, 'seriatim.yaml': 'title: "open\n' })).snapshot).toMatchObject({
      readOnly: 'manifest-unreadable',
      series: [{ count: 1 }],
    })
    expect((await load({ ...series, 'seriatim.yaml': 'format: 2\n' })).snapshot).toMatchObject({
      readOnly: 'newer-format',
    })
    expect((await load({ ...series, 'seriatim.yaml': 'format: 1\n' })).snapshot).toMatchObject({
      readOnly: null,
    })
  })

  it('says what is no workspace', async () => {
    const storage = createMemoryStorage({ '/x/a.md': '' })
    await expect(loadWorkspace(storage, '/none', { drafts: false })).rejects.toMatchObject({
      code: 'workspace.notFound',
    })
    await expect(loadWorkspace(storage, '/x', { drafts: false })).rejects.toMatchObject({
      code: 'workspace.notAWorkspace',
    })
  })

  it('names frontmatter it cannot read and bytes that are no text, and shows both', async () => {
    const { snapshot } = await load({
      's/series.yaml': 'articles: [a.md, b.md]\n',
      's/a.md': '---\ntitle: "open\n---\nText',
      's/b.md': new Uint8Array([0x63, 0xe9]),
    })
    expect(snapshot.series[0]?.count).toBe(2)
    expect(snapshot.problems.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['article.frontmatter-unreadable', 'error', 3],
      ['article.not-utf8', 'error', null],
    ])
  })

  it('takes from a damaged manifest only what is clearly an entry', async () => {
    const manifest = 'title: "open\narticles:\n  - a.md\n<<<<<<< mine\n  - some note\n  - "b.md" # two\n'
    const { snapshot } = await load({ 's/series.yaml': manifest, 's/a.md': 'x', 's/b.md': 'x' })
    expect(snapshot.series[0]?.entries.map(({ path, position }) => [path, position])).toEqual([
      ['a.md', 1],
      ['b.md', 2],
    ])
  })

  it('hides no article and keeps the order of what can be read, wherever the manifest is cut', async () => {
    const manifest =
      'title: "Cut me"\nsections:\n  - {id: x, title: "X"}\narticles:\n  - a.md\n  - {path: b.md, section: x}\n  - path: c.md\n    section: x\n  - d.md\ngroupBy: section\n'
    const names = ['a.md', 'b.md', 'c.md', 'd.md']
    await fc.assert(
      fc.asyncProperty(fc.nat(manifest.length), async (cut) => {
        const articles = Object.fromEntries(names.map((name) => [`s/${name}`, 'x']))
        const { snapshot } = await load({ 's/series.yaml': manifest.slice(0, cut), ...articles })
        const entries = snapshot.series[0]?.entries ?? []
        const found = entries.filter(({ state }) => state !== 'missing').map(({ path }) => path)
        expect(found.toSorted()).toEqual(names)
        const placed = entries
          .filter(({ position, state }) => position !== null && state !== 'missing')
          .map(({ path }) => path)
        expect(placed).toEqual(names.filter((name) => placed.includes(name)))
      }),
      { numRuns: manifest.length },
    )
  })

  it('reads only what changed when it knows the workspace already', async () => {
    const storage = createMemoryStorage({
      '/w/seriatim.yaml': 'format: 1\n',
      '/w/s/series.yaml': 'articles: [a.md, b.md]\n',
      '/w/s/a.md': '# A',
      '/w/s/b.md': '# B',
    })
    const first = await loadWorkspace(storage, '/w', { drafts: false })
    await storage.replace('/w/s/b.md', new TextEncoder().encode('# New'))
    const reads: string[] = []
    const counting = { ...storage, read: (path: string) => (reads.push(path), storage.read(path)) }
    const second = await loadWorkspace(counting, '/w', { drafts: false, previous: first })
    expect(second.snapshot.series[0]?.entries.map(({ title }) => title)).toEqual(['A', 'New'])
    expect(reads.filter((path) => path.endsWith('.md'))).toEqual(['/w/s/b.md'])
  })
})
