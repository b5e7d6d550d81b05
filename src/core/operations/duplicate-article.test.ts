import { describe, expect, it } from 'vitest'
import { inverseOf, transact } from '#core/journal/transact'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { duplicateArticle } from './duplicate-article.ts'

const manifest = 'sections: [{id: x}]\narticles:\n  - {path: a.md, section: x} # kept\n  - b.md\n'

function space(extra: Readonly<Record<string, string | Uint8Array>> = {}) {
  const storage = createMemoryStorage({
    '/w/seriatim.yaml': 'format: 1\n',
    '/w/s/series.yaml': manifest,
    '/w/s/b.md': 'b',
    ...extra,
  })
  const duplicate = async (path: string) =>
    duplicateArticle(storage, await loadWorkspace(storage, '/w', { drafts: true }), { series: 's', path })
  const text = async (path: string) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode((await storage.read(path)) ?? undefined)
  return { storage, duplicate, text }
}

describe('a copy of an article', () => {
  it('stands right after the original, in its section, under the next free name', async () => {
    const original = '# A\n\n[self](a.md#a) '
    const { duplicate, text } = space({ '/w/s/a.md': original })
    expect(await duplicate('a.md')).toMatchObject({ path: 'a-2.md' })
    expect(await text('/w/s/a-2.md')).toBe(original)
    expect(await text('/w/s/a.md')).toBe(original)
    expect(await duplicate('a.md')).toMatchObject({ path: 'a-3.md' })
    expect(await text('/w/s/series.yaml')).toBe(
      manifest.replace(
        '# kept\n',
        '# kept\n  - {path: a-3.md, section: x}\n  - {path: a-2.md, section: x}\n',
      ),
    )
  })

  it('says in its title that it is one, has no address of the original, and is else the same to the byte', async () => {
    const original =
      '\uFEFF---\r\n# Head.\r\ntitle: "A: b" # said\r\nslug: old\r\naliases:\r\n  - x.html\r\n' +
      "tags: ['t',  u]\r\ncanonical: https://a.example/\r\nown: {k: 1}\r\n---\r\n\r\nText\nmixed \r\n"
    const { duplicate, text } = space({ '/w/s/a.md': original })
    await duplicate('a.md')
    expect(await text('/w/s/a-2.md')).toBe(
      '\uFEFF---\r\n# Head.\r\ntitle: "A: b (copy)" # said\r\n' +
        "tags: ['t',  u]\r\nown: {k: 1}\r\n---\r\n\r\nText\nmixed \r\n",
    )
    expect(await text('/w/s/a.md')).toBe(original)
  })

  it('passes by a name whose address another page has', async () => {
    const { duplicate } = space({ '/w/s/a.md': 'a', '/w/s/b.md': '---\nslug: a-2\n---\n' })
    expect(await duplicate('a.md')).toMatchObject({ path: 'a-3.md' })
  })

  it('carries no number where the original carries none, and leaves frontmatter alone that cannot be read', async () => {
    const broken = '---\ntitle: [\nslug: a\n---\nText.\n'
    const { duplicate, text } = space({
      '/w/s/series.yaml': 'articles:\n  - {path: a.md, unnumbered: true}\n  - b.md\n',
      '/w/s/a.md': broken,
    })
    await duplicate('a.md')
    expect(await text('/w/s/a-2.md')).toBe(broken)
    expect(await text('/w/s/series.yaml')).toBe(
      'articles:\n  - {path: a.md, unnumbered: true}\n  - {path: a-2.md, unnumbered: true}\n  - b.md\n',
    )
  })

  it('takes the files of its folder along, and is taken back with them to the byte', async () => {
    const picture = Uint8Array.from([0x89, 0x50, 0xff])
    const { storage, duplicate, text } = space({
      '/w/s/a.md': 'a',
      '/w/s/d/index.md': '![p](in/p.png)\n',
      '/w/s/d/in/p.png': picture,
    })
    const authors = () => [...storage.files].filter(([path]) => !path.includes('/.seriatim/')).toSorted()
    const before = authors()
    const { path, step } = await duplicate('d/index.md')
    expect(path).toBe('d-2/index.md')
    expect(await text('/w/s/d-2/index.md')).toBe('![p](in/p.png)\n')
    expect(await storage.read('/w/s/d-2/in/p.png')).toEqual(picture)
    await transact(storage, '/w', await inverseOf(storage, '/w', step))
    expect(authors()).toEqual(before)
  })

  it('is refused where there is no text to copy, and nothing is written', async () => {
    const { storage, duplicate } = space({ '/w/s/c.md': Uint8Array.from([0xe9]) })
    const before = [...storage.files.keys()]
    await expect(duplicate('a.md')).rejects.toMatchObject({ code: 'article.notFound' })
    await expect(duplicate('c.md')).rejects.toMatchObject({ code: 'article.notUtf8' })
    await expect(duplicate('none.md')).rejects.toMatchObject({ code: 'series.entryNotFound' })
    expect([...storage.files.keys()]).toEqual(before)
  })
})
