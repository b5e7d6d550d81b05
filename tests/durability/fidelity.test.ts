import { fileURLToPath } from 'node:url'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openArticle, saveArticle } from '#core/documents/article-file'
import { moveArticles } from '#core/operations/move-articles'
import { createMemoryStorage, type MemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { normalizeLineEnds } from '#shared/text/line-ends'
import { fullRun as full } from '../product/full-run.ts'

const place = { root: '/w', series: 's', path: 'a.md' }
const file = '/w/s/a.md'

const line = fc.oneof(
  fc.string({ maxLength: 30 }).map((text) => text.replace(/[\r\n]/g, ' ')),
  fc.constantFrom('', '---', '# Heading  ', '\ttab', 'trailing  ', '言葉 🙂', '\u2028', '\u0000', '\uFEFFx'),
)
const end = fc.constantFrom('\n', '\r\n', '\r')
/** A file as some editor left it: a mark or none, line ends of one kind or mixed, a last line end or none. */
const bytes = fc
  .record({
    mark: fc.boolean(),
    lines: fc.array(fc.tuple(line, end), { maxLength: 12 }),
    uniform: fc.option(end, { nil: null }),
    last: line,
    torn: fc.oneof(
      { weight: 9, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 3 }) },
    ),
  })
  .map(({ mark, lines, uniform, last, torn }) => {
    const text = lines.map(([words, own]) => words + (uniform ?? own)).join('') + last
    const encoded = new TextEncoder().encode((mark ? '\uFEFF' : '') + text)
    return torn === null ? encoded : Uint8Array.from([...encoded, ...torn])
  })

describe('files of every kind', () => {
  it('keep every byte when they are opened and saved, and when what was typed is taken out again', async () => {
    let writable = 0
    let others = 0
    await fc.assert(
      fc.asyncProperty(bytes, async (before) => {
        const storage = createMemoryStorage({ [file]: before })
        const opened = await openArticle(storage, place)
        // The editor holds line ends of one kind.
        const text = normalizeLineEnds(opened.text)
        const save = (words: string, baseRevision: string) =>
          saveArticle(storage, place, { text: words, baseRevision })
        if (!opened.writable) {
          others += 1
          await expect(save(text, opened.revision)).rejects.toMatchObject({ code: 'article.notUtf8' })
        } else {
          writable += 1
          const untouched = await save(text, opened.revision)
          expect(untouched).toBe(opened.revision)
          const typed = await save(`${text}typed`, untouched)
          expect(await save(text, typed)).toBe(opened.revision)
        }
        expect(storage.files.get(file)).toEqual(before)
      }),
      { numRuns: full ? 5_000 : 1_200 },
    )
    expect(others).toBeGreaterThan(0)
    console.info(`${writable} files saved byte for byte, ${others} that are not UTF-8 left alone`)
  })
})

/** The sample workspace in memory. */
function sample(): MemoryStorage {
  const folder = fileURLToPath(new URL('../../resources/sample-workspace', import.meta.url))
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return createMemoryStorage(
    Object.fromEntries(
      files.map((one) => {
        const path = join(one.parentPath, one.name)
        return [join('/w', relative(folder, path)), new Uint8Array(readFileSync(path))]
      }),
    ),
  )
}

describe('a hundred moves', () => {
  it('change one file each, and no file name and no address', async () => {
    const storage = sample()
    const load = () => loadWorkspace(storage, '/w', { drafts: true })
    const pages = ({ snapshot }: Awaited<ReturnType<typeof load>>) =>
      snapshot.series
        .flatMap(({ slug, entries }) => entries.map((entry) => `${slug}/${entry.slug}.html`))
        .toSorted()
    const first = await load()
    const addresses = pages(first)
    const keys = first.snapshot.series[0]?.entries.map(({ key }) => key) ?? []
    const moves = fc.sample(fc.tuple(fc.constantFrom(...keys), fc.integer({ min: 1, max: keys.length })), {
      numRuns: 100,
      seed: 312,
    })
    for (const [key, to] of moves) {
      const before = new Map(storage.files)
      await moveArticles(storage, await load(), { series: 'architecture-patterns', keys: [key], to })
      const after = storage.files
      expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted())
      const changed = [...after.keys()].filter((path) => !same(after.get(path), before.get(path)))
      expect(['', '/w/architecture-patterns/series.yaml']).toContain(changed.join())
    }
    expect(pages(await load())).toEqual(addresses)
    expect(addresses).toHaveLength(new Set(addresses).size)
  })
})

function same(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.from(one).equals(other)
}
