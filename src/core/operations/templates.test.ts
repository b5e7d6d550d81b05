import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inverseOf, transact } from '#core/journal/transact'
import { answerToken } from '#core/markdown/answer-token'
import { readFrontmatter } from '#core/markdown/frontmatter'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import { createMemoryStorage, type MemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { createArticle } from './create-article.ts'
import { listTemplates } from './list-templates.ts'
import { saveTemplate } from './save-template.ts'
import { templateFromText, textFromTemplate } from './text-from-template.ts'

const files = {
  '/w/seriatim.yaml': 'format: 1\n',
  '/w/notes/series.yaml': 'articles:\n  - one.md\n',
  '/w/notes/one.md':
    '---\ntitle: "One: all" # mine\nslug: first\ndate: 2020-01-02\nupdated: 2021-01-01\ntags: [a]\n---\n\n# One: all\n\nWords, part {{part}}.\n',
  '/w/_templates/essay.md':
    '\uFEFF---\ntags: [essay]\ndescription: On {{title}}\n---\n# {{title}}\n\nBegun {{date}}.\n',
}
const space = (more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  createMemoryStorage({ ...files, ...more })
const model = (storage: MemoryStorage) => loadWorkspace(storage, '/w', { drafts: true })
const text = (storage: MemoryStorage, path: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(storage.files.get(path))
const visible = (storage: MemoryStorage) =>
  [...storage.files.keys()].filter((path) => !path.includes('/.seriatim/')).sort()
const filling = { title: 'New', day: '2026-03-12' }
const create = async (storage: MemoryStorage, template: string, title: string | null = 'A: "new" one') =>
  createArticle(storage, await model(storage), {
    series: 'notes',
    name: title === null ? 'named' : null,
    title,
    section: null,
    template: { name: template, now: new Date(2026, 2, 12, 23, 59) },
  })

describe('an article from a template', () => {
  it('begins as that with its title and its day, and the template stays', async () => {
    const storage = space()
    const { path, step } = await create(storage, 'essay')
    expect(text(storage, `/w/notes/${path}`)).toBe(
      '---\ntitle: "A: \\"new\\" one"\ntags: [essay]\ndescription: "On A: \\"new\\" one"\n---\n# A: "new" one\n\nBegun 2026-03-12.\n',
    )
    expect(text(storage, '/w/_templates/essay.md')).toBe(files['/w/_templates/essay.md'])
    await transact(storage, '/w', await inverseOf(storage, '/w', step))
    expect(visible(storage)).toEqual(visible(space()))
    expect(text(storage, `/w/notes/${(await create(storage, 'essay', null)).path}`)).toContain('# named\n')
  })

  it.each([
    ['none', 'template.notFound'],
    ['../notes/one', 'file.outsideWorkspace'],
    ['latin', 'template.unusable'],
    ['long', 'template.unusable'],
    ['broken', 'template.unusable'],
    ['folder', 'template.notFound'],
  ])('is not made of "%s"', async (name, code) => {
    const bad = {
      '/w/_templates/latin.md': Uint8Array.of(0x41, 0xe4, 0x42),
      '/w/_templates/long.md': 'x'.repeat(1_000_001),
      '/w/_templates/broken.md': '---\ntags: [a\n---\n',
      '/w/_templates/folder.md/x.md': 'Deeper.\n',
    }
    const storage = space(bad)
    await expect(create(storage, name)).rejects.toMatchObject({ code })
    expect(visible(storage)).toEqual(visible(space(bad)))
  })
})

describe('the templates of a workspace', () => {
  it('are the Markdown files of a folder that is no series, and none of them is an article', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 501 }, (_, nth) => [`/w/_templates/t${String(nth).padStart(3, '0')}.md`, 'x']),
    )
    const storage = space({ ...many, '/w/_templates/README.md': 'About.', '/w/_templates/a.txt': 'x' })
    const { names, beyond } = await listTemplates(storage, '/w')
    expect([names.length, beyond, names[0], names[1]]).toEqual([500, 2, 'essay', 't000'])
    const { series, manifest } = await model(storage)
    expect(series.map(({ folder }) => folder)).toEqual(['notes'])
    expect(manifest.series).toEqual([])
    expect(await listTemplates(createMemoryStorage({ '/w/seriatim.yaml': 'format: 1\n' }), '/w')).toEqual({
      names: [],
      beyond: 0,
    })
  })

  it('are none where the folder is a series, which stays one', async () => {
    const storage = space({ '/w/_templates/series.yaml': 'articles: [essay.md]\n' })
    expect(await listTemplates(storage, '/w')).toEqual({ names: [], beyond: 0 })
    expect((await model(storage)).series.map(({ folder }) => folder)).toEqual(['_templates', 'notes'])
    await expect(create(storage, 'essay')).rejects.toMatchObject({ code: 'template.notFound' })
    await expect(
      saveTemplate(storage, await model(storage), { series: 'notes', path: 'one.md' }),
    ).rejects.toMatchObject({ code: 'template.unusable' })
  })
})

describe('a template of an article', () => {
  it('leaves open what is its own, under a free name, and undo takes it away', async () => {
    const storage = space({ '/w/_templates/one-all.md': 'Mine.\n' })
    const request = { series: 'notes', path: 'one.md' }
    const { name, step } = await saveTemplate(storage, await model(storage), request)
    expect(name).toBe('one-all-2')
    expect(text(storage, '/w/_templates/one-all-2.md')).toBe(
      '---\ntitle: "{{title}}" # mine\ndate: "{{date}}"\ntags: [a]\n---\n\n# {{title}}\n\nWords, part {{part}}.\n',
    )
    expect(text(storage, '/w/notes/one.md')).toBe(files['/w/notes/one.md'])
    const made = await create(storage, name, 'Two')
    expect(text(storage, `/w/notes/${made.path}`)).toBe(
      '---\ntitle: "Two" # mine\ndate: "2026-03-12"\ntags: [a]\n---\n\n# Two\n\nWords, part {{part}}.\n',
    )
    await transact(storage, '/w', await inverseOf(storage, '/w', step))
    expect(storage.files.has('/w/_templates/one-all-2.md')).toBe(false)
  })

  it('gives any title back that an article is made with, and the same words', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.constantFrom('\n', '\r\n'),
        (title, eol) => {
          const source = [
            '---',
            'title: Old # mine',
            'tags: [a]',
            '---',
            '',
            'Words $& of {{part}}.',
            '',
          ].join(eol)
          const made = textFromTemplate(templateFromText(source) ?? '', { ...filling, title })
          expect(readFrontmatter(splitFrontmatter(made ?? '').yaml).title).toBe(title)
          expect(made?.endsWith(`${eol}${eol}Words $& of {{part}}.${eol}`)).toBe(true)
        },
      ),
    )
  })
})

describe('what a template leaves open', () => {
  it('has no name that is a token of the series', () => {
    const series = { title: 'S', articles: [{ path: 'a.md', title: 'A', slug: 'a', number: '01' }] }
    for (const name of ['title', 'date']) expect(answerToken(name, series, 'a.md')).toBe(null)
  })

  it('is filled in the head without quotes as well, and not behind a backslash', () => {
    expect(textFromTemplate('---\ntitle: {{title}}\ndate: {{date}}\n---\n', filling)).toBe(
      '---\ntitle: New\ndate: 2026-03-12\n---\n',
    )
    expect(textFromTemplate('\\{{title}} {{title}} {{part}} {{ title }}\n', filling)).toBe(
      '---\ntitle: New\n---\n\n\\{{title}} New {{part}} {{ title }}\n',
    )
  })
})
