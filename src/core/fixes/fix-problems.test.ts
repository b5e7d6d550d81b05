import { describe, expect, it } from 'vitest'
import { createWorkspaceChecker } from '#core/check/workspace-checker'
import { inverseOf, transact } from '#core/journal/transact'
import { createMemoryStorage, type MemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import type { Finding } from '#shared/model/finding'
import { type Problem, problemCodes } from '#shared/model/problem'
import { fixProblems } from './fix-problems.ts'

const head = '---\ntitle: Leaf\ndescription: What a leaf is.\n---\n\n'
const root = '---\ntitle: Root\ndescription: What a root is.\n---\n\n# Root\n\n## Deep down\n\nText.\n'
const sound: Readonly<Record<string, string>> = {
  'seriatim.yaml': 'format: 1\ntitle: Notes\n',
  'tea/series.yaml': '# the order\narticles:\n  - leaf.md\n  - root.md # below\n',
  'tea/leaf.md': `${head}![A leaf](assets/leaf.png)\n`,
  'tea/root.md': root,
  'tea/assets/leaf.png': 'png',
}
const leaf = (text: string): Readonly<Record<string, string>> => ({
  'tea/leaf.md': `${head}![A leaf](assets/leaf.png)\n${text}`,
})
const order = (text: string): Readonly<Record<string, string>> => ({
  'tea/series.yaml': `# the order\narticles:\n  - leaf.md\n  - root.md # below\n${text}`,
})
const draft = '---\ntitle: Bud\nstatus: draft\n---\n\nA bud.\n'
const long = `${'word '.repeat(40)}end`

/** One thing that is wrong in a workspace without other faults. */
interface Seed {
  /** What is other than in the sound workspace. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly place: readonly [path: string | null, line: number | null]
  /** What is other after the first way out; left out where there is none that the host can go. */
  readonly fixed?: Readonly<Record<string, string | null>>
}

const seeds: Readonly<Record<Problem['code'], Seed>> = {
  'workspace.manifest-unreadable': { files: { 'seriatim.yaml': 'title: "\n' }, place: [null, 2] },
  'workspace.newer-format': { files: { 'seriatim.yaml': 'format: 2\ntitle: Notes\n' }, place: [null, null] },
  'workspace.series-missing': {
    files: { 'seriatim.yaml': 'format: 1\nseries:\n  - tea # first\n  - coffee\ntitle: Notes\n' },
    place: [null, null],
    fixed: { 'seriatim.yaml': 'format: 1\nseries:\n  - tea # first\ntitle: Notes\n' },
  },
  'manifest.wrong-type': { files: order('title: [a]\n'), place: [null, 5] },
  'series.manifest-unreadable': {
    files: { 'tea/series.yaml': 'articles:\n  - leaf.md\n  - root.md\ntitle: "\n' },
    place: [null, 5],
  },
  'series.duplicate-entry': {
    files: order('  - leaf.md # again\n  - bud.md\n'),
    place: ['leaf.md', null],
    fixed: order('  - bud.md\n'),
  },
  'series.unknown-section': {
    files: { 'tea/series.yaml': 'articles:\n  - leaf.md\n  - {path: root.md, section: x}\n' },
    place: ['root.md', null],
  },
  'series.conflicted-copy': {
    files: { 'tea/series (conflicted copy 2026-03-12).yaml': 'articles: []\n' },
    place: ['series (conflicted copy 2026-03-12).yaml', null],
    fixed: { 'tea/series (conflicted copy 2026-03-12).yaml': null },
  },
  'article.missing': {
    files: order('  - gone.md\n  - bud.md\n'),
    place: ['gone.md', null],
    fixed: order('  - bud.md\n'),
  },
  'article.unplaced': {
    files: { 'tea/stem.md': '---\ndescription: A stem.\n---\n' },
    place: ['stem.md', null],
    fixed: order('  - stem.md\n'),
  },
  'article.conflicted-copy': {
    files: { 'tea/leaf (conflicted copy).md': 'Other.\n' },
    place: ['leaf (conflicted copy).md', null],
    fixed: { 'tea/leaf (conflicted copy).md': null },
  },
  'article.frontmatter-unreadable': {
    files: { 'tea/leaf.md': '---\ntitle: "\n---\n\n![A leaf](assets/leaf.png)\n' },
    place: ['leaf.md', 3],
  },
  'article.frontmatter-wrong-type': {
    files: { 'tea/root.md': root.replace('title: Root', 'title: [Root]') },
    place: ['root.md', 2],
  },
  'article.description-missing': {
    files: { 'tea/root.md': root.replace('description: What a root is.\n', '') },
    place: ['root.md', null],
  },
  'article.description-too-long': {
    files: { 'tea/root.md': root.replace('What a root is.', `"${long}" # cut`) },
    place: ['root.md', 3],
    fixed: { 'tea/root.md': root.replace('What a root is.', `"${'word '.repeat(32).trimEnd()}…" # cut`) },
  },
  'article.canonical-invalid': {
    files: { 'tea/root.md': root.replace('title: Root\n', 'title: Root\ncanonical: here\n') },
    place: ['root.md', 3],
  },
  'article.cover-missing': {
    files: { 'tea/root.md': root.replace('title: Root\n', 'title: Root\ncover: none.png\n') },
    place: ['root.md', 3],
  },
  'article.date-future': {
    files: { 'tea/root.md': root.replace('title: Root\n', 'title: Root\ndate: 2026-03-13\n') },
    place: ['root.md', 3],
  },
  'article.not-utf8': {
    files: { 'tea/root.md': Uint8Array.from([...new TextEncoder().encode(root), 0xff]) },
    place: ['root.md', null],
  },
  'slug.duplicate': {
    files: { 'tea/root.md': root.replace('title: Root\n', 'title: Root\nslug: leaf\n') },
    place: ['root.md', null],
    fixed: { 'tea/root.md': root.replace('title: Root\n', 'title: Root\nslug: leaf-2\n') },
  },
  'slug.reserved': {
    files: { 'tea/root.md': root.replace('title: Root\n', 'title: Root\nslug: search\n') },
    place: ['root.md', null],
    fixed: { 'tea/root.md': root.replace('title: Root\n', 'title: Root\nslug: search-2\n') },
  },
  'title.duplicate': {
    files: { 'tea/root.md': root.replace('title: Root', 'title: LEAF') },
    place: ['root.md', null],
  },
  'asset.unused': {
    files: { 'tea/assets/left.svg': '<svg/>' },
    place: ['assets/left.svg', null],
    fixed: { 'tea/assets/left.svg': null },
  },
  'asset.oversized': {
    files: { 'tea/assets/leaf.png': 'x'.repeat(2_000_001) },
    place: ['assets/leaf.png', null],
  },
  'link.broken': {
    files: leaf('\r\nSee [the **root**](rot.md "Below") and [root](root.md).\r\n'),
    place: ['leaf.md', 8],
    fixed: leaf('\r\nSee [the **root**](root.md "Below") and [root](root.md).\r\n'),
  },
  'link.anchor-broken': {
    files: leaf('\n[[root#Deep downn|There]]\n'),
    place: ['leaf.md', 8],
    fixed: leaf('\n[[root#deep-down|There]]\n'),
  },
  'link.to-draft': {
    files: { ...leaf('\n[bud](bud.md)\n'), ...order('  - bud.md\n') },
    place: ['leaf.md', 8],
  },
  'link.ambiguous': {
    files: {
      ...leaf('\n[[Sprig]]\n'),
      ...order('  - one.md\n  - two.md\n'),
      'tea/one.md': draft.replace('Bud', 'Sprig'),
      'tea/two.md': draft.replace('Bud', 'Sprig'),
    },
    place: ['leaf.md', 8],
  },
  'link.outside-workspace': { files: leaf('\n[out](../../out.md)\n'), place: ['leaf.md', 8] },
  'image.missing': {
    files: leaf('\n![Again][pic]\n\n[pic]: <assets/laef.png> "A leaf"\n'),
    place: ['leaf.md', 8],
    fixed: leaf('\n![Again][pic]\n\n[pic]: <assets/leaf.png> "A leaf"\n'),
  },
  'image.no-alt': { files: leaf('\n![](assets/leaf.png)\n'), place: ['leaf.md', 8] },
  'heading.duplicate': { files: leaf('\n## One\n\n## One\n'), place: ['leaf.md', 10] },
  'heading.level-skipped': {
    files: leaf('\n## One\n\n#### Two ##\n'),
    place: ['leaf.md', 10],
    fixed: leaf('\n## One\n\n### Two ##\n'),
  },
  'footnote.missing': {
    files: leaf('\nA mark[^a] and one[^b].\n\n[^b]: Its note.\n'),
    place: ['leaf.md', 8],
    fixed: leaf('\nA mark[^a] and one[^b].\n\n[^b]: Its note.\n[^a]:\n'),
  },
  'footnote.unused': {
    files: leaf('\nText.\n\n[^a]: A note\n    of two lines.\n\nMore.\n'),
    place: ['leaf.md', 10],
    fixed: leaf('\nText.\n\nMore.\n'),
  },
  'diagram.unsupported': { files: leaf('\n```mermaid\npie title Pets\n```\n'), place: ['leaf.md', 8] },
  'math.invalid': { files: leaf('\n$\\nope{x}$\n'), place: ['leaf.md', 8] },
  'html.removed': { files: leaf('\n<blink>no</blink>\n'), place: ['leaf.md', 8] },
  'token.unresolved': { files: leaf('\n{{nothing}}\n'), place: ['leaf.md', 8] },
}

type Files = Readonly<Record<string, string | Uint8Array>>

function storageWith(files: Files): MemoryStorage {
  const listed = String(files['tea/series.yaml']).includes('bud.md')
  const all = { ...sound, ...(listed ? { 'tea/bud.md': draft } : {}), ...files }
  return createMemoryStorage(
    Object.fromEntries(Object.entries(all).map(([path, content]) => [`/w/${path}`, content])),
  )
}

async function check(storage: MemoryStorage): Promise<readonly Finding[]> {
  const model = await loadWorkspace(storage, '/w', { drafts: false })
  return (await createWorkspaceChecker(storage, '/w').check(model, { today: '2026-03-12' })).findings
}

/** The author's files, as text. */
function texts({ files }: MemoryStorage): Record<string, string> {
  return Object.fromEntries(
    [...files]
      .filter(([path]) => !path.startsWith('/w/.seriatim/'))
      .map(([path, bytes]) => [path.slice('/w/'.length), new TextDecoder().decode(bytes)]),
  )
}

async function fixFirst(storage: MemoryStorage, { fixes, ...problem }: Finding): Promise<string | null> {
  const [fix] = fixes
  if (fix === undefined) throw new Error('there is no way out')
  const model = await loadWorkspace(storage, '/w', { drafts: false })
  return (await fixProblems(storage, model, [{ ...problem, fix }], new Date(0))).step
}

it('finds nothing in the sound workspace', async () => {
  expect(await check(storageWith({}))).toEqual([])
})

describe.each(problemCodes)('%s', (code) => {
  const seed = seeds[code]
  const { files, place, fixed } = seed

  it('is found where it was sown, and nothing else is', async () => {
    const found = await check(storageWith(files))
    const expected = [code, 'tea', ...place]
    expect(found.map((each) => [each.code, each.series ?? 'tea', each.path, each.line])).toEqual([expected])
  })

  if (fixed !== undefined)
    it('is gone after its way out, which changes nothing else and can be taken back', async () => {
      const storage = storageWith(files)
      const before = texts(storage)
      const [problem] = await check(storage)
      if (problem === undefined) throw new Error('nothing was found')
      const step = await fixFirst(storage, problem)
      expect(await check(storage)).toEqual([])
      const after = Object.entries({ ...before, ...fixed }).filter(([, text]) => text !== null)
      expect(texts(storage)).toEqual(Object.fromEntries(after))
      await transact(storage, '/w', await inverseOf(storage, '/w', step ?? ''))
      expect(texts(storage)).toEqual(before)
    })
})
