import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemoryStorage, type MemoryStorage } from '#core/storage/memory-storage'
import { recordStorage } from '#core/storage/recorded-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { moveItems } from '#shared/order/move-items'
import { arrangeArticles } from './arrange-articles.ts'
import { moveArticles } from './move-articles.ts'

const manifest = `sections: [{id: one}, {id: two}]
articles:
  - a.md # first
  - planned: Later
  - {path: gone.md, section: one}
  # about b
  - path: b.md
    section: one
    note: kept
  - c.md
`
const space = (extra: Record<string, string> = {}) =>
  createMemoryStorage({
    '/w/seriatim.yaml': 'format: 1\n',
    '/w/s/series.yaml': manifest,
    '/w/s/a.md': 'a',
    '/w/s/b.md': 'b',
    '/w/s/c.md': 'c',
    '/w/s/new.md': 'new',
    ...extra,
  })
const model = (storage: MemoryStorage) => loadWorkspace(storage, '/w', { drafts: false })
const entries = async (storage: MemoryStorage) => (await model(storage)).snapshot.series[0]?.entries ?? []
const order = async (storage: MemoryStorage) =>
  (await entries(storage)).filter(({ position }) => position !== null).map(({ key }) => key)
const text = async (storage: MemoryStorage) =>
  new TextDecoder().decode((await storage.read('/w/s/series.yaml')) ?? undefined)
const keys = ['a.md', '@planned/1/Later', 'gone.md', 'b.md', 'c.md']

describe('moveArticles with several', () => {
  it('takes planned, missing and unplaced entries along; the last join behind the others', async () => {
    const storage = space()
    await moveArticles(storage, await model(storage), {
      series: 's',
      keys: ['new.md', 'gone.md', '@planned/1/Later'],
      to: 2,
      section: 'two',
    })
    expect(await text(storage)).toBe(`sections: [{id: one}, {id: two}]
articles:
  - a.md # first
  - planned: Later
    section: two
  - {path: gone.md, section: two}
  - {path: new.md, section: two}
  # about b
  - path: b.md
    section: one
    note: kept
  - c.md
`)
    expect(await order(storage)).toEqual(['a.md', '@planned/1/Later', 'gone.md', 'new.md', 'b.md', 'c.md'])
  })

  it('moves nothing when one of them is not there', async () => {
    const storage = space()
    const move = moveArticles(storage, await model(storage), { series: 's', keys: ['a.md', 'z.md'], to: 3 })
    await expect(move).rejects.toMatchObject({ code: 'series.entryNotFound' })
    expect(await text(storage)).toBe(manifest)
  })

  it('says so when another program has taken a planned entry out meanwhile', async () => {
    const storage = space()
    const old = await model(storage)
    const now = 'articles: [a.md, b.md]\n'
    await storage.replace('/w/s/series.yaml', new TextEncoder().encode(now))
    const move = moveArticles(storage, old, { series: 's', keys: ['@planned/1/Later'], to: 1 })
    await expect(move).rejects.toMatchObject({ code: 'series.entryNotFound' })
    expect(await text(storage)).toBe(now)
  })

  it('stands where the pure model says, and keeps every line that did not move', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.subarray(keys, { minLength: 1 }), fc.integer({ min: 1, max: 7 })), {
          minLength: 1,
          maxLength: 6,
        }),
        async (moves) => {
          const storage = space()
          let expected = keys
          for (const [moved, to] of moves) {
            await moveArticles(storage, await model(storage), { series: 's', keys: moved, to })
            expected = moveItems(expected, (key) => moved.includes(key), to)
            expect(await order(storage)).toEqual(expected)
          }
          expect((await text(storage)).split('\n').toSorted()).toEqual(manifest.split('\n').toSorted())
        },
      ),
    )
  })

  it('reads one file and writes one in a series of 1,000', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `article-${index}.md`)
    const files = Object.fromEntries(names.map((name) => [`/w/s/${name}`, name]))
    const list = names.map((name) => `  - ${name}\n`).join('')
    const storage = space({ ...files, '/w/s/series.yaml': `articles:\n${list}` })
    const opened = await model(storage)
    const recorded = recordStorage(storage)
    await moveArticles(recorded.storage, opened, { series: 's', keys: names.slice(700, 900), to: 3 })
    expect(recorded.calls).toEqual([
      { act: 'read', path: '/w/s/series.yaml' },
      { act: 'replace', path: '/w/s/series.yaml' },
    ])
    expect((await order(storage)).slice(1, 4)).toEqual(['article-1.md', 'article-700.md', 'article-701.md'])
  })
})

describe('arrangeArticles', () => {
  const arrange = async (
    storage: MemoryStorage,
    wanted: readonly { key: string; section: string | null }[],
  ) => arrangeArticles(storage, await model(storage), { series: 's', order: wanted })

  it('takes any moves back, bytes and all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.subarray(keys, { minLength: 1 }), fc.integer({ min: 1, max: 7 })), {
          maxLength: 4,
        }),
        async (moves) => {
          const storage = space()
          const before = (await entries(storage)).filter(({ position }) => position !== null)
          for (const [moved, to] of moves)
            await moveArticles(storage, await model(storage), { series: 's', keys: moved, to })
          await arrange(storage, before)
          expect(await text(storage)).toBe(manifest)
        },
      ),
    )
  })

  it('sets sections with it, and leaves items alone whose section stays', async () => {
    const storage = space()
    await arrange(storage, [
      { key: 'c.md', section: 'two' },
      { key: 'gone.md', section: 'one' },
      { key: 'b.md', section: null },
      { key: 'a.md', section: null },
      { key: '@planned/1/Later', section: null },
    ])
    expect(await text(storage)).toBe(`sections: [{id: one}, {id: two}]
articles:
  - {path: c.md, section: two}
  - {path: gone.md, section: one}
  # about b
  - path: b.md
    note: kept
  - a.md # first
  - planned: Later
`)
  })

  it.each([
    ['one too few', keys.slice(1)],
    ['one that is not there', [...keys.slice(1), 'z.md']],
    ['one that has no place', [...keys, 'new.md']],
    ['one twice', [...keys, 'a.md']],
  ])('refuses an order with %s, and writes nothing', async (_, named) => {
    const storage = space()
    const wanted = named.map((key) => ({ key, section: null }))
    await expect(arrange(storage, wanted)).rejects.toMatchObject({ code: 'series.entryNotFound' })
    expect(await text(storage)).toBe(manifest)
  })

  it('refuses an unknown section and a read-only workspace', async () => {
    const wanted = keys.map((key) => ({ key, section: 'nope' }))
    await expect(arrange(space(), wanted)).rejects.toMatchObject({ code: 'series.sectionUnknown' })
    const readOnly = space({ '/w/seriatim.yaml': 'format: 9\n' })
    await expect(arrange(readOnly, wanted)).rejects.toMatchObject({ code: 'workspace.readOnly' })
  })
})
