import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { checkWorkspace } from './check-workspace.ts'

const check = async (files: Record<string, string>) => {
  const rooted = Object.fromEntries(Object.entries(files).map(([path, content]) => [`/w/${path}`, content]))
  const storage = createMemoryStorage({ '/w/seriatim.yaml': 'format: 1\n', ...rooted })
  const before = new Map(storage.files)
  const model = await loadWorkspace(storage, '/w', { drafts: false })
  const problems = await checkWorkspace(storage, model, { today: '2026-03-12' })
  expect(storage.files).toEqual(before)
  // Most of these texts have no head.
  return problems
    .filter(({ code }) => code !== 'article.description-missing')
    .map(({ code, severity, series, path, line, column }) => [code, severity, series, path, line, column])
}

describe('checkWorkspace', () => {
  it('finds nothing where nothing is wrong', async () => {
    const a =
      '# A\n\n## Part one\n\n[b](b.md#b-side) [[b]] [self](#part-one) [out](https://example.org) ![x](assets/x.png)\n\nNote[^1].\n\n[^1]: Foot.\n'
    const files = {
      's/series.yaml': 'articles: [a.md, b.md]\n',
      's/a.md': a,
      's/b.md': '# B side\n\n[a](./a.md#part-one) [more](#more)\n\n:::details[More]{#more}\nText.\n:::\n',
      's/assets/x.png': 'png',
    }
    expect(await check(files)).toEqual([])
  })

  it('names broken links, anchors and images with their place in the file', async () => {
    const a =
      '---\ntitle: A\n---\n\n[gone](none.md) and ![gone](none.png)\n\n[no such heading](b.md#nope) [nor here](#nope)\n\n[out](../../outside.md)\n'
    expect(
      await check({ 's/series.yaml': 'articles: [a.md, b.md]\n', 's/a.md': a, 's/b.md': '# B\n' }),
    ).toEqual([
      ['link.broken', 'error', 's', 'a.md', 5, 1],
      ['image.missing', 'error', 's', 'a.md', 5, 21],
      ['link.anchor-broken', 'error', 's', 'a.md', 7, 1],
      ['link.anchor-broken', 'error', 's', 'a.md', 7, 30],
      ['link.outside-workspace', 'error', 's', 'a.md', 9, 1],
    ])
  })

  it('warns of what a page leaves out or cannot draw, once a line, and keeps quiet about all else', async () => {
    const a =
      '---\ntitle: A\n---\n\n<b>fine</b> <blink>not</blink> <blink>twice</blink>\n\n$\\nope{x}$ and $x$\n\n```mermaid\npie title Pets\n```\n\n`<blink>` \\<blink>\n'
    expect(await check({ 's/series.yaml': 'articles: [a.md]\n', 's/a.md': a })).toEqual([
      ['html.removed', 'warning', 's', 'a.md', 5, null],
      ['math.invalid', 'warning', 's', 'a.md', 7, null],
      ['diagram.unsupported', 'warning', 's', 'a.md', 9, null],
    ])
  })

  it('warns of links to drafts, and only where readers would meet them', async () => {
    const files = {
      's/series.yaml': 'articles: [a.md, d.md, e.md]\n',
      's/a.md': '[d](d.md)\n',
      's/d.md': '---\ndraft: true\n---\n[e](e.md)\n',
      's/e.md': '---\ndraft: true\n---\n',
    }
    expect(await check(files)).toEqual([['link.to-draft', 'warning', 's', 'a.md', 1, 1]])
  })

  it('reports equal and reserved slugs, missing and unplaced articles, duplicates and unknown sections', async () => {
    const files = {
      's/series.yaml': 'articles: [a.md, {path: b.md, section: nope}, a.md, gone.md, tags.md]\n',
      's/a.md': '---\nslug: Same\n---\n',
      's/b.md': '---\nslug: same\n---\n',
      's/tags.md': 'x',
      's/loose.md': 'x',
      'search/series.yaml': '',
    }
    expect((await check(files)).map(([code, , series, path]) => [code, series, path])).toEqual([
      ['series.unknown-section', 's', 'b.md'],
      ['series.duplicate-entry', 's', 'a.md'],
      ['article.missing', 's', 'gone.md'],
      ['article.unplaced', 's', 'loose.md'],
      ['slug.reserved', 'search', null],
      ['slug.duplicate', 's', 'b.md'],
      ['slug.reserved', 's', 'tags.md'],
    ])
  })

  it('warns of titles that readers cannot tell apart: of series, and of shown articles of one series', async () => {
    const files = {
      's/series.yaml': 'title: Tea\narticles: [a.md, b.md, c.md, d.md, {planned: Leaf}]\n',
      's/a.md': '# Leaf\n',
      's/b.md': '---\ntitle: " LEAF"\n---\n',
      's/c.md': '---\ntitle: Leaf\ndraft: true\n---\n',
      's/d.md': '# Leaf and root\n',
      't/series.yaml': 'title: tea\narticles: [a.md]\n',
      't/a.md': '# Leaf\n',
    }
    expect(await check(files)).toEqual([
      ['title.duplicate', 'warning', 't', null, null, null],
      ['title.duplicate', 'warning', 's', 'b.md', null, null],
    ])
  })

  it('warns of days that are still to come, where readers see them', async () => {
    const files = {
      's/series.yaml': 'articles: [a.md, b.md, c.md]\n',
      's/a.md': '---\ndate: 2026-03-12\nupdated: 2026-03-13\n---\n',
      's/b.md': '---\ntitle: B\ndate: 2027-01-01\n---\n',
      's/c.md': '---\ndate: 2027-01-01\ndraft: true\n---\n',
    }
    expect(await check(files)).toEqual([
      ['article.date-future', 'warning', 's', 'a.md', 3, 10],
      ['article.date-future', 'warning', 's', 'b.md', 3, 7],
    ])
  })

  it('warns of files that nothing shows, and of those that readers wait for', async () => {
    const many = 'x'.repeat(2_000_001)
    const files = {
      's/series.yaml': 'cover: assets/cover.png\nignore: [assets/kept.png]\narticles: [a.md, d.md]\n',
      's/a.md':
        '---\ncover: ./assets/top.png\n---\n\n![a](assets/a%20b.png) <video src="assets/film.mp4"></video>\n[big](assets/big.png)\n',
      's/d.md': '---\ndraft: true\n---\n\n![a](../t/assets/x.png)\n',
      's/README.md': '![a](assets/read.png)\n',
      's/assets/a b.png': 'x',
      's/assets/big.png': many,
      's/assets/cover.png': 'x',
      's/assets/film.mp4': many,
      's/assets/kept.png': 'x',
      's/assets/left.png': many,
      's/assets/notes.txt': 'x',
      's/assets/read.png': 'x',
      's/assets/top.png': 'x',
      's/assets/.hidden.png': 'x',
      't/series.yaml': '',
      't/assets/x.png': 'x',
      't/assets/y.png': 'x',
    }
    expect(await check(files)).toEqual([
      ['asset.oversized', 'warning', 's', 'assets/big.png', null, null],
      ['asset.unused', 'warning', 's', 'assets/left.png', null, null],
      ['asset.unused', 'warning', 't', 'assets/y.png', null, null],
    ])
  })

  it('names manifests that cannot be read', async () => {
    const found = await check({ 's/series.yaml': 'articles: [a.md\nb: "\n', 's/a.md': 'x' })
    expect(found.map(([code, severity]) => [code, severity])).toEqual([
      ['series.manifest-unreadable', 'error'],
      ['article.unplaced', 'warning'],
    ])
  })
})
