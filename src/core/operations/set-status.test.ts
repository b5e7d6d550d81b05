import { describe, expect, it } from 'vitest'
import { inverseOf, transact } from '#core/journal/transact'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import type { ArticleStatus } from '#shared/model/series'
import { setStatus } from './set-status.ts'

const manifest = 'articles:\n  - a.md # first\n  - b.md\n  - {title: Later}\n'

function space(files: Readonly<Record<string, string | Uint8Array>>) {
  const storage = createMemoryStorage({
    '/w/seriatim.yaml': 'format: 1\n',
    '/w/s/series.yaml': manifest,
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`/w/s/${path}`, text])),
  })
  const set = async (paths: readonly string[], status: ArticleStatus | null) =>
    setStatus(storage, await loadWorkspace(storage, '/w', { drafts: true }), { series: 's', paths, status })
  const text = async (path: string) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode((await storage.read(`/w/s/${path}`)) ?? undefined)
  return { storage, set, text }
}

describe('the status of articles', () => {
  it('is said in their frontmatter, all else the same to the byte, and taken back as one step', async () => {
    const one = '\uFEFF---\r\n# Head.\r\nstatus: draft # so far\r\nown: {k: 1}\r\n---\r\n\r\nText\nmixed \r\n'
    const { storage, set, text } = space({ 'a.md': one, 'b.md': '# B\n' })
    const { step } = await set(['a.md', 'b.md'], 'review')
    expect(await text('a.md')).toBe(one.replace('draft #', 'review #'))
    expect(await text('b.md')).toBe('---\nstatus: review\n---\n\n# B\n')
    expect(await text('series.yaml')).toBe(manifest)
    await transact(storage, '/w', await inverseOf(storage, '/w', step ?? ''))
    expect(await text('a.md')).toBe(one)
    expect(await text('b.md')).toBe('# B\n')
  })

  it('is taken away, and nothing is written where it is so already', async () => {
    const { set, text } = space({ 'a.md': '---\nstatus: idea\ntags: [x]\n---\n', 'b.md': 'b' })
    await set(['a.md'], null)
    expect(await text('a.md')).toBe('---\ntags: [x]\n---\n')
    expect(await set(['a.md', 'b.md'], null)).toEqual({ step: null })
  })

  it('stays for all of them where one cannot carry it', async () => {
    const { set, text } = space({ 'a.md': 'a', 'b.md': '---\ntitle: [\n---\n' })
    await expect(set(['a.md', 'b.md'], 'ready')).rejects.toMatchObject({ code: 'article.headUnreadable' })
    expect(await text('a.md')).toBe('a')
  })

  it('is not given to what has no file, or is not text in UTF-8', async () => {
    const { set, text } = space({ 'a.md': 'a', 'b.md': new Uint8Array([0xe9, 0x20]) })
    await expect(set(['a.md', '@planned/3/Later'], 'idea')).rejects.toThrow('Nothing was changed')
    await expect(set(['a.md', 'b.md'], 'idea')).rejects.toMatchObject({ code: 'article.notUtf8' })
    expect(await text('a.md')).toBe('a')
  })
})
