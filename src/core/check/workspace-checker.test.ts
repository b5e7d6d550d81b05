import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { createWorkspaceChecker } from './workspace-checker.ts'

const files = {
  '/w/seriatim.yaml': 'format: 1\n',
  '/w/s/series.yaml': 'articles: [a.md, b.md, c.md, d.md]\n',
  '/w/s/a.md': '# First\n\n[b](b.md#one)\n',
  '/w/s/b.md': '# B\n\n## One\n',
  '/w/s/c.md': '# C\n\n![x](x.png) [[First]]\n',
  '/w/s/d.md': '# D\n\n{{next}}\n',
  '/w/s/x.png': 'x',
  '/w/t/series.yaml': 'articles: [a.md]\n',
  '/w/t/a.md': '# Other\n',
}

/** A workspace that is checked again after each edit. */
async function setUp() {
  const storage = createMemoryStorage(files)
  const checker = createWorkspaceChecker(storage, '/w')
  let model: WorkspaceModel | undefined
  const check = async () => {
    model = await loadWorkspace(storage, '/w', { drafts: false, previous: model })
    const before = checker.articlesChecked
    const { findings, checked } = await checker.check(model, { today: '2026-03-12' })
    const codes = findings.map(({ code, path }) => `${code} ${path}`)
    return {
      again: checker.articlesChecked - before,
      codes: codes.filter((code) => !code.startsWith('article.description-missing')),
      checked,
    }
  }
  const write = (path: string, content: string) =>
    storage.replace(`/w/${path}`, new TextEncoder().encode(content))
  return { storage, checker, check, write }
}

describe('a workspace that is checked again', () => {
  it('has each article checked once, and none again while nothing changes', async () => {
    const { check } = await setUp()
    expect(await check()).toEqual({
      again: 5,
      codes: ['token.unresolved d.md'],
      checked: { articles: 5, links: 2, images: 1 },
    })
    expect((await check()).again).toBe(0)
  })

  it('has the article checked whose text is another, and no other', async () => {
    const { check, write } = await setUp()
    await check()
    await write('s/b.md', '# B\n\n## One\n\nMore words.\n')
    expect((await check()).again).toBe(1)
  })

  it('has those checked that link to a heading or a title which is another', async () => {
    const { check, write } = await setUp()
    await check()
    await write('s/b.md', '# B\n\n## Two\n')
    expect(await check()).toMatchObject({
      again: 2,
      codes: ['link.anchor-broken a.md', 'token.unresolved d.md'],
    })
    await write('s/a.md', '# Another\n\n[b](b.md#two)\n')
    expect(await check()).toMatchObject({ again: 2, codes: ['link.broken c.md', 'token.unresolved d.md'] })
  })

  it('has those checked that show a file which came or went', async () => {
    const { storage, checker, check, write } = await setUp()
    await check()
    await storage.removeFile('/w/s/x.png')
    checker.filesChanged(new Set(['s/x.png']))
    expect(await check()).toMatchObject({ again: 1, codes: ['image.missing c.md', 'token.unresolved d.md'] })
    await write('s/x.png', 'x')
    checker.filesChanged(null)
    expect(await check()).toMatchObject({ again: 1, codes: ['token.unresolved d.md'] })
  })

  it('has only those checked after a move whose tokens speak of the order', async () => {
    const { check, write } = await setUp()
    await check()
    await write('s/series.yaml', 'articles: [d.md, a.md, b.md, c.md]\n')
    expect(await check()).toMatchObject({ again: 1, codes: [] })
  })

  it('goes on after it was given up where it was', async () => {
    const { storage, checker, check } = await setUp()
    const model = await loadWorkspace(storage, '/w', { drafts: false })
    const stop = new AbortController()
    const onProgress = (done: number) => {
      if (done === 2) stop.abort()
    }
    await expect(checker.check(model, { signal: stop.signal, onProgress })).rejects.toThrow('aborted')
    expect(checker.articlesChecked).toBe(2)
    expect(await check()).toMatchObject({ again: 3, codes: ['token.unresolved d.md'] })
  })
})
