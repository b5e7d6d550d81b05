import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { createWorkspaceChecker } from './workspace-checker.ts'

const today = '2026-03-12'
const folders = ['s', 't'] as const
const names = ['a', 'b', 'c/index', 'd', 'index'] as const
const assets = ['x.png', 'assets/y.png', 'assets/Z.PNG'] as const
const titles = ['A', 'b', 'Tea leaf', 'Root'] as const

const link = fc.constantFrom(
  ...names.flatMap((name) => [`[l](${name}.md)`, `[l](../t/${name}.md#one)`, `[[${name}]]`]),
  ...titles.flatMap((title) => [`[[${title}]]`, `[[${title}#one]]`]),
  ...assets.flatMap((path) => [`![p](${path})`, `![](../t/${path})`, `[f](${path})`]),
  '[[aa]] [x](aa.md) ![p](xx.png)',
  '[^n]',
  '[self](#one)',
  '<blink>no</blink>',
)
const text = fc
  .record({
    title: fc.option(fc.constantFrom(...titles), { nil: null }),
    draft: fc.boolean(),
    slug: fc.option(fc.constantFrom('a', 'tags', 'z'), { nil: null }),
    date: fc.option(fc.constantFrom('2026-03-11', '2027-01-01'), { nil: null }),
    cover: fc.option(fc.constantFrom(...assets), { nil: null }),
    heading: fc.constantFrom('## One', '### One', '## Two'),
    body: fc.array(link, { maxLength: 4 }),
    tokens: fc.constantFrom('', '{{next}} {{prev}} {{part:a}}'),
  })
  .map(({ title, draft, slug, date, cover, heading, body, tokens }) => {
    const keys = [
      title === null ? [] : [`title: ${title}`],
      draft ? ['draft: true'] : [],
      slug === null ? [] : [`slug: ${slug}`],
      date === null ? [] : [`date: ${date}`],
      cover === null ? [] : [`cover: ${cover}`],
    ].flat()
    return ['---', ...keys, '---', '', heading, '', ...body, tokens, ''].join('\n')
  })
const manifest = fc
  .record({
    title: fc.constantFrom('Tea', 'tea', 'Coffee'),
    articles: fc.array(fc.constantFrom(...names, 'gone'), { maxLength: 6 }),
  })
  .map(
    ({ title, articles }) =>
      `title: ${title}\narticles: [${articles.map((name) => `${name}.md`).join(', ')}]\n`,
  )

type Edit = { readonly path: string; readonly content: string | null }
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      path: fc
        .tuple(fc.constantFrom(...folders), fc.constantFrom(...names))
        .map((parts) => `${parts.join('/')}.md`),
      content: fc.option(text, { nil: null, freq: 5 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      path: fc.tuple(fc.constantFrom(...folders), fc.constantFrom(...assets)).map((parts) => parts.join('/')),
      content: fc.constantFrom('x', null, 'x'.repeat(2_000_001)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      path: fc.constantFrom(...folders).map((folder) => `${folder}/series.yaml`),
      content: fc.option(manifest, { nil: null, freq: 8 }),
    }),
  },
)

it('says after any edits what a first check would say', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
      async (rounds) => {
        const storage = createMemoryStorage({
          '/w/seriatim.yaml': 'format: 1\nseries: [s, u]\n',
          '/w/s/series.yaml': 'title: Tea\narticles: [a.md, b.md]\n',
          '/w/s/a.md': '# A\n\n[[b]] ![p](x.png)\n',
        })
        for (const folder of ['s/c', 's/assets', 't/c', 't/assets']) await storage.makeFolder(`/w/${folder}`)
        const checker = createWorkspaceChecker(storage, '/w')
        let model = await loadWorkspace(storage, '/w', { drafts: false })
        for (const edits of [[], ...rounds]) {
          for (const { path, content } of edits) {
            if (content === null) await storage.removeFile(`/w/${path}`)
            else await storage.replace(`/w/${path}`, new TextEncoder().encode(content))
          }
          model = await loadWorkspace(storage, '/w', { drafts: false, previous: model })
          checker.filesChanged(new Set(edits.map(({ path }) => path)))
          const kept = await checker.check(model, { today })
          expect(kept).toEqual(await createWorkspaceChecker(storage, '/w').check(model, { today }))
        }
      },
    ),
    { numRuns: 60 },
  )
})
