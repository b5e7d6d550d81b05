import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { convertArticle } from './convert-article.ts'

const latin = Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x0a])

function space(extra: Readonly<Record<string, string | Uint8Array>> = {}) {
  const storage = createMemoryStorage({
    '/w/seriatim.yaml': 'format: 1\n',
    '/w/s/series.yaml': 'sections: [{id: x}]\narticles:\n  - {path: a.md, section: x} # kept\n  - b.md\n',
    '/w/s/b.md': 'b',
    ...extra,
  })
  const convert = async (path: string) =>
    convertArticle(storage, await loadWorkspace(storage, '/w', { drafts: false }), { series: 's', path })
  const text = async (path: string) => new TextDecoder().decode((await storage.read(path)) ?? undefined)
  return { storage, convert, text }
}

describe('a copy in UTF-8', () => {
  it('says the same, stands right after the original, in its section, and leaves that alone', async () => {
    const { storage, convert, text } = space({ '/w/s/a.md': latin })
    expect(await convert('a.md')).toBe('a-utf-8.md')
    expect(await text('/w/s/a-utf-8.md')).toBe('café\n')
    expect(await storage.read('/w/s/a.md')).toEqual(latin)
    expect(await text('/w/s/series.yaml')).toContain(
      '  - {path: a.md, section: x} # kept\n  - {path: a-utf-8.md, section: x}\n  - b.md\n',
    )
    expect(await convert('a.md')).toBe('a-utf-8-2.md')
  })

  it('carries no number where the original carries none', async () => {
    const { convert, text } = space({
      '/w/s/series.yaml': 'articles:\n  - {path: a.md, unnumbered: true}\n  - b.md\n',
      '/w/s/a.md': latin,
    })
    await convert('a.md')
    expect(await text('/w/s/series.yaml')).toContain('  - {path: a-utf-8.md, unnumbered: true}\n')
  })

  it('is made of UTF-16, by its mark, in both byte orders', async () => {
    const little = Uint8Array.from([0xff, 0xfe, 0xe9, 0x00, 0x0a, 0x00])
    const big = Uint8Array.from([0xfe, 0xff, 0x00, 0xe9, 0x00, 0x0a])
    const { convert, text } = space({ '/w/s/a.md': little, '/w/s/c.md': big })
    for (const path of ['a.md', 'c.md']) expect(await text(`/w/s/${await convert(path)}`)).toBe('é\n')
  })

  it('takes the files of its folder along, to the byte', async () => {
    const picture = Uint8Array.from([0x89, 0x50, 0xff])
    const { storage, convert } = space({ '/w/s/d/index.md': latin, '/w/s/d/flow.png': picture })
    expect(await convert('d/index.md')).toBe('d-utf-8/index.md')
    expect(await storage.read('/w/s/d-utf-8/flow.png')).toEqual(picture)
    expect(await storage.read('/w/s/d/flow.png')).toEqual(picture)
  })

  it('is refused where none is needed, and where there is no file', async () => {
    const { convert } = space({ '/w/s/a.md': 'text' })
    await expect(convert('a.md')).rejects.toMatchObject({ code: 'article.isUtf8' })
    const { convert: convertMissing } = space()
    await expect(convertMissing('a.md')).rejects.toMatchObject({ code: 'article.notFound' })
  })
})
