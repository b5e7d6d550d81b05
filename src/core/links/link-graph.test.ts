import { describe, expect, it } from 'vitest'
import { createMemoryStorage, type MemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { createLinkGraph, type LinkEdge } from './link-graph.ts'

const files = {
  '/w/seriatim.yaml': 'format: 1\n',
  '/w/s/series.yaml': 'articles: [b.md, a.md, c/index.md]\n',
  '/w/s/a.md': '# A\n\nSee [b](b.md#part), [[C, at last|it]] and [self](a.md).\n',
  '/w/s/b.md': '# B\n\n## Part\n\n![flow](flow.png)\n',
  '/w/s/c/index.md': '# C, at last\n\n[b][x] and ![flow](../flow.png)\n\n[x]: ../b.md "B"\n',
  '/w/s/flow.png': 'PNG',
  '/w/t/series.yaml': 'articles: [d.md]\n',
  '/w/t/d.md':
    '---\ndraft: true\n---\n\n<a href="../s/b.md">b</a> [gone](../s/gone.md) [out](https://example.org)\n',
}
const load = (storage: MemoryStorage, previous?: WorkspaceModel) =>
  loadWorkspace(storage, '/w', { drafts: false, ...(previous === undefined ? {} : { previous }) })
const told = (edges: readonly LinkEdge[]): string[] =>
  edges.map(({ from, link, fragment }) =>
    `${from.series}/${from.path}:${link.line} ${link.form} ${fragment ?? ''}`.trim(),
  )

describe('the link graph', () => {
  it('knows every link to an article and to a picture, however it is written', async () => {
    const model = await load(createMemoryStorage(files))
    const graph = createLinkGraph()
    expect(told(graph.inbound(model, 's/b.md'))).toEqual([
      's/a.md:3 link part',
      's/c/index.md:3 link',
      't/d.md:5 link',
    ])
    expect(told(graph.inbound(model, 's/c/index.md'))).toEqual(['s/a.md:3 wikilink'])
    expect(told(graph.inbound(model, 's/flow.png'))).toEqual(['s/b.md:5 image', 's/c/index.md:3 image'])
    expect(graph.inbound(model, 's/a.md')).toEqual([])
  })

  it('looks only at articles that are new, and at all of them when a name is another', async () => {
    const storage = createMemoryStorage(files)
    const first = await load(storage)
    const graph = createLinkGraph()
    graph.inbound(first, 's/b.md')
    expect(graph.resolved).toBe(4)

    await storage.replace('/w/s/a.md', new TextEncoder().encode('# A\n\nNo link any more.\n'))
    const second = await load(storage, first)
    expect(told(graph.inbound(second, 's/b.md'))).toEqual(['s/c/index.md:3 link', 't/d.md:5 link'])
    expect(graph.resolved).toBe(5)

    await storage.replace('/w/s/b.md', new TextEncoder().encode('# C, at last\n'))
    const third = await load(storage, second)
    graph.inbound(third, 's/b.md')
    expect(graph.resolved).toBe(9)
  })
})
