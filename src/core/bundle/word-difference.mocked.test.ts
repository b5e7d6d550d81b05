import { describe, expect, it, vi } from 'vitest'
import { diskWith, exportFrom, filesIn, twoArticles } from './test-site.ts'

// No text is known that the pipeline loses: the account itself says so here.
vi.mock('#core/markdown/word-accounting', () => ({
  accountWords: (body: string) => ({ wordsIn: 8, wordsOut: body.includes('leaves') ? 7 : 8 }),
}))

describe('a word that would not be in its page', () => {
  it('stops the export, names the article and leaves the old site alone', async () => {
    const disk = diskWith({ ...twoArticles, 'tea/second.md': '# Second\n\nWater only.\n' })
    await exportFrom(disk)
    const before = filesIn(disk)
    await disk.replace(
      '/home/nora/writing/tea/second.md',
      new TextEncoder().encode(twoArticles['tea/second.md']),
    )
    await expect(exportFrom(disk)).rejects.toMatchObject({
      code: 'export.blocked',
      message: expect.stringContaining('"tea/second.md" has 8 words, but its page would have 7'),
      details: { series: 'tea', path: 'second.md', wordsIn: 8, wordsOut: 7 },
    })
    expect(filesIn(disk)).toEqual(before)
    expect(await disk.list('/home/nora')).toHaveLength(2)
  })
})
