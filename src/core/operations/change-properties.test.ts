import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inverseOf, transact } from '#core/journal/transact'
import { isDraft, readFrontmatter } from '#core/markdown/frontmatter'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import { createMemoryStorage, type MemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import type { PropertyChange } from '#shared/model/property-change'
import { articleStatuses } from '#shared/model/series'
import { changeProperties } from './change-properties.ts'
import { textWithProperties } from './text-with-properties.ts'

const files = {
  '/w/seriatim.yaml': 'format: 1\n',
  '/w/notes/series.yaml':
    '# Mine.\r\nsections: [{id: core}]\r\narticles:\r\n  - one.md # first\r\n  - {path: gone.md, section: core}\r\n  - planned: Later\r\n  - two/index.md\r\n',
  '/w/notes/one.md': '---\r\ntitle: One # kept\r\ntags: [a, "b"]\r\nstatus: draft\r\n---\r\nWords.\r\n',
  '/w/notes/two/index.md': '\uFEFFNo head.\n',
  '/w/notes/loose.md': '---\ntags:\n  - a\n---\nLoose.\n',
}
const keys = ['one.md', 'two/index.md', 'loose.md']

const space = (more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  createMemoryStorage({ ...files, ...more })
const model = (storage: MemoryStorage) => loadWorkspace(storage, '/w', { drafts: true })
const visible = (storage: MemoryStorage) =>
  Object.fromEntries(
    [...storage.files]
      .filter(([path]) => !path.includes('/.seriatim/'))
      .map(([path, bytes]): [string, string] => [
        path,
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      ])
      .sort(),
  )
const run = async (storage: MemoryStorage, change: PropertyChange, which: readonly string[] = keys) =>
  changeProperties(storage, await model(storage), { series: 'notes', keys: which, change })

describe('properties of several articles', () => {
  it('are changed in their files and in the order as one step, and nothing else is', async () => {
    const storage = space()
    const { step, articles } = await run(storage, {
      status: 'ready',
      addTags: ['new one', 'a'],
      removeTags: ['b'],
      date: '2026-03-12',
      section: 'core',
      unnumbered: true,
    })
    expect(articles).toBe(3)
    expect(visible(storage)).toEqual({
      ...files,
      '/w/notes/series.yaml': files['/w/notes/series.yaml']
        .replace('- one.md', '- {path: one.md, section: core, unnumbered: true}')
        .replace('- two/index.md', '- {path: two/index.md, section: core, unnumbered: true}'),
      '/w/notes/one.md':
        '---\r\ntitle: One # kept\r\ndate: 2026-03-12\r\ntags: [a, new one]\r\nstatus: ready\r\n---\r\nWords.\r\n',
      '/w/notes/two/index.md':
        '\uFEFF---\ndate: 2026-03-12\ntags: [new one, a]\nstatus: ready\n---\n\nNo head.\n',
      '/w/notes/loose.md': '---\ntags:\n  - a\n  - new one\nstatus: ready\ndate: 2026-03-12\n---\nLoose.\n',
    })
    await transact(storage, '/w', await inverseOf(storage, '/w', step ?? ''))
    expect(visible(storage)).toEqual(files)
  })

  it('are left alone where they say so already: nothing is written at all', async () => {
    const storage = space()
    const before = storage.files.size
    const same: PropertyChange = {
      status: 'draft',
      addTags: ['a'],
      removeTags: ['c'],
      leftOut: true,
      section: null,
    }
    expect(await run(storage, same, ['one.md'])).toEqual({ step: null, articles: 0 })
    expect(await run(storage, {}, keys)).toEqual({ step: null, articles: 0 })
    expect(storage.files.size).toBe(before)
  })

  it('reach what has no file, or no place, as far as they can', async () => {
    const storage = space()
    const change: PropertyChange = { status: 'ready', section: 'core', unnumbered: true }
    const done = await run(storage, change, ['gone.md', '@planned/1/Later', 'loose.md'])
    expect(done.articles).toBe(3)
    expect(visible(storage)['/w/notes/series.yaml']).toBe(
      files['/w/notes/series.yaml']
        .replace('section: core}\r\n', 'section: core, unnumbered: true}\r\n')
        .replace('- planned: Later', '- planned: Later\r\n    section: core'),
    )
    expect(visible(storage)['/w/notes/loose.md']).toBe('---\ntags:\n  - a\nstatus: ready\n---\nLoose.\n')
  })

  it('change in no article where one of them cannot be changed', async () => {
    const broken = { '/w/notes/loose.md': '---\ntags: [a\n---\nLoose.\n' }
    const storage = space(broken)
    await expect(run(storage, { status: 'ready', unnumbered: true })).rejects.toMatchObject({
      code: 'article.headUnreadable',
      details: { path: 'notes/loose.md' },
    })
    await expect(run(storage, { section: 'ghost' })).rejects.toMatchObject({ code: 'series.sectionUnknown' })
    expect(visible(storage)).toEqual({ ...files, ...broken })
    const foreign = space({ '/w/notes/loose.md': Uint8Array.of(0x41, 0xe4, 0x42) })
    await expect(run(foreign, { leftOut: true })).rejects.toMatchObject({ code: 'article.notUtf8' })
    await expect(run(storage, { leftOut: true }, ['ghost.md'])).rejects.toMatchObject({
      code: 'series.entryNotFound',
    })
  })
})

describe('what is left out of exports', () => {
  it('says so by the key, and by none where the status says it', () => {
    expect(textWithProperties('A.\n', { leftOut: true })).toBe('---\ndraft: true\n---\n\nA.\n')
    expect(textWithProperties('---\ndraft: true\ntitle: A\n---\n', { leftOut: false })).toBe(
      '---\ntitle: A\n---\n',
    )
    const draft = '---\nstatus: draft\n---\n'
    expect(textWithProperties(draft, { leftOut: true })).toBe(draft)
    const taken = textWithProperties(draft, { leftOut: false })
    expect(taken).toBe('---\nstatus: draft\ndraft: false\n---\n')
    expect(textWithProperties(taken ?? '', { leftOut: true })).toBe(draft)
  })

  it('is left out or taken in as asked, whatever head and status there were, and words stay', () => {
    const head = fc.record({
      draft: fc.constantFrom(null, 'true', 'false', 'maybe'),
      status: fc.constantFrom(null, 'other', ...articleStatuses),
      eol: fc.constantFrom('\n', '\r\n'),
    })
    const status = fc.option(fc.constantFrom(null, ...articleStatuses), { nil: undefined })
    fc.assert(
      fc.property(head, status, fc.boolean(), ({ draft, status: was, eol }, wanted, leftOut) => {
        const lines = [
          'title: A # mine',
          ...(was === null ? [] : [`status: ${was} # so`]),
          ...(draft === null ? [] : [`draft: ${draft}`]),
        ]
        const source = ['---', ...lines, '---', 'Words.', ''].join(eol)
        const text = textWithProperties(source, {
          leftOut,
          ...(wanted === undefined ? {} : { status: wanted }),
        })
        const facts = readFrontmatter(splitFrontmatter(text ?? '').yaml)
        expect(isDraft(facts)).toBe(leftOut)
        if (wanted !== undefined) expect(facts.status).toBe(wanted)
        expect(text).toContain(`title: A # mine${eol}`)
        expect(text?.endsWith(`---${eol}Words.${eol}`)).toBe(true)
      }),
    )
  })
})
