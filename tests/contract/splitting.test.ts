import { describe, expect, it } from 'vitest'
import { checkWorkspace } from '#core/check/check-workspace'
import { inverseOf, transact } from '#core/journal/transact'
import { headingRanges } from '#core/markdown/heading-ranges'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import { mergeArticles } from '#core/operations/merge-articles'
import { splitArticle } from '#core/operations/split-article'
import { createMemoryStorage, type MemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { fullRun } from '../product/full-run.ts'
import { authorsFiles, leadsOf, textOf } from './link-leads.ts'
import { linkedWorkspace, seededRandom } from './linked-workspace.ts'

const root = '/w'
const load = (storage: MemoryStorage) => loadWorkspace(storage, root, { drafts: true })

function workspaceOf(files: Readonly<Record<string, string>>): MemoryStorage {
  const articles = Object.keys(files).map((path) => `  - ${path}\n`)
  return createMemoryStorage({
    [`${root}/seriatim.yaml`]: 'format: 1\n',
    [`${root}/tea/series.yaml`]: `articles:\n${articles.join('')}`,
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`${root}/tea/${path}`, text])),
  })
}

const tea = (storage: MemoryStorage, path: string): string => textOf(storage, `tea/${path}`)
const orderOf = (storage: MemoryStorage): string => tea(storage, 'series.yaml')

describe('an article that is split', () => {
  it('ends before the line, and what follows is the next article, its heading the title', async () => {
    const storage = workspaceOf({
      'one.md':
        '---\ntitle: One\nstatus: review\ntags: [a, b]\nslug: first\n---\n\nBefore.\n\n## Retries\n\nAfter.\n',
      'two.md': '# Two\n',
    })
    const { path } = await splitArticle(storage, await load(storage), {
      series: 'tea',
      path: 'one.md',
      line: 10,
      title: 'Retries',
    })
    expect(path).toBe('retries.md')
    expect(tea(storage, 'one.md')).toBe(
      '---\ntitle: One\nstatus: review\ntags: [a, b]\nslug: first\n---\n\nBefore.\n',
    )
    expect(tea(storage, 'retries.md')).toBe(
      '---\ntags:\n  - a\n  - b\nstatus: review\n---\n\n# Retries\n\nAfter.\n',
    )
    expect(orderOf(storage)).toBe('articles:\n  - one.md\n  - retries.md\n  - two.md\n')
  })

  it('begins the new one with the block that the line is in, under a title of its own', async () => {
    const storage = workspaceOf({ 'one.md': 'First.\r\n\r\nSecond\r\ngoes on.\r\n\r\nThird.\r\n' })
    const request = { series: 'tea', path: 'one.md', line: 4, title: 'Rest: all' }
    await splitArticle(storage, await load(storage), request)
    expect(tea(storage, 'one.md')).toBe('First.\r\n')
    expect(tea(storage, 'rest-all.md')).toBe(
      '---\r\ntitle: "Rest: all"\r\n---\r\n\r\nSecond\r\ngoes on.\r\n\r\nThird.\r\n',
    )
  })

  it('keeps a directive whole, from its first line to its last', async () => {
    const storage = workspaceOf({
      'one.md': 'First.\n::::details[More]\nText.\n\n:::note\nSecond\n\n:::\n- list\n::::\nThird.\n',
    })
    const request = { series: 'tea', path: 'one.md', line: 6, title: 'B' }
    await splitArticle(storage, await load(storage), request)
    expect(tea(storage, 'one.md')).toBe('First.\n')
    expect(tea(storage, 'b.md')).toBe(
      '---\ntitle: B\n---\n\n::::details[More]\nText.\n\n:::note\nSecond\n\n:::\n- list\n::::\nThird.\n',
    )
    await splitArticle(storage, await load(storage), { ...request, path: 'b.md', line: 14, title: 'C' })
    expect(tea(storage, 'c.md')).toBe('---\ntitle: C\n---\n\nThird.\n')
  })

  it('gives each part the definitions that it uses', async () => {
    const storage = workspaceOf({
      'one.md':
        'See [a] and[^1].\n\n[only]: https://x.example/only\n[a]: https://x.example/a\n\nAlso [a][] and [text][only], ![p][pic][^2].\n\n' +
        '[^1]: First, see [far].\n\n    More.\n[^2]: Second.\n\n[far]: https://x.example/far "F"\n[pic]: p.png\n',
    })
    await splitArticle(storage, await load(storage), { series: 'tea', path: 'one.md', line: 6, title: 'B' })
    expect(tea(storage, 'one.md')).toBe(
      'See [a] and[^1].\n\n[a]: https://x.example/a\n\n[^1]: First, see [far].\n\n    More.\n\n[far]: https://x.example/far "F"\n',
    )
    expect(tea(storage, 'b.md')).toBe(
      '---\ntitle: B\n---\n\nAlso [a][] and [text][only], ![p][pic][^2].\n\n[^2]: Second.\n\n[pic]: p.png\n\n' +
        '[only]: https://x.example/only\n\n[a]: https://x.example/a\n',
    )
  })

  it.each([
    ['before all of it', 1],
    ['after all of it', 9],
  ])('is refused %s, and nothing is changed', async (_, line) => {
    const storage = workspaceOf({ 'one.md': '# One\n\nText.\n\n[a]: b.md\n' })
    const before = authorsFiles(storage)
    const request = { series: 'tea', path: 'one.md', line, title: 'B' }
    await expect(splitArticle(storage, await load(storage), request)).rejects.toMatchObject({
      code: 'article.cannotSplit',
    })
    expect(authorsFiles(storage)).toEqual(before)
  })
})

describe('articles that are merged', () => {
  it('are one, the title of the second a heading, its address among the aliases', async () => {
    const storage = workspaceOf({
      'one.md': '---\ntitle: One\n---\n\nBefore, see [two](two.md#deep).\n',
      'two.md':
        '---\ntitle: "Two & *more*"\nslug: second\naliases: [old/two.html]\n---\n\nAfter [one](one.md).\n\n## Deep\n',
      'three.md': '[whole](two.md), [part](<two.md#deep> "t"), [[two|x]]\n',
    })
    await mergeArticles(storage, await load(storage), { series: 'tea', path: 'one.md', other: 'two.md' })
    expect(tea(storage, 'one.md')).toBe(
      '---\ntitle: One\naliases: [tea/second.html, old/two.html]\n---\n\nBefore, see [two](one.md#deep).\n\n' +
        '## Two \\& \\*more\\*\n\nAfter [one](one.md).\n\n## Deep\n',
    )
    expect(tea(storage, 'three.md')).toBe(
      '[whole](one.md#two--more), [part](<one.md#deep> "t"), [[one#Two & *more*|x]]\n',
    )
    expect(orderOf(storage)).toBe('articles:\n  - one.md\n  - three.md\n')
    expect(storage.files.has(`${root}/tea/two.md`)).toBe(false)
  })

  it('keep what each label meant', async () => {
    const storage = workspaceOf({
      'one.md':
        'A[^1] [x][1] [plain] [both].\n\n[^1]: Ours.\n[1]: https://x.example/1\n\n[both]: https://x.example/b\n',
      'two.md':
        '# Two\n\nB[^1] [y][1] [1] [1][] [plain] [b].\n\n[^1]: Theirs.\n\n[1]: https://x.example/2\n[plain]: https://x.example/p\n\nText [both][].\n',
    })
    await mergeArticles(storage, await load(storage), { series: 'tea', path: 'one.md', other: 'two.md' })
    expect(splitFrontmatter(tea(storage, 'one.md')).body.trimStart()).toBe(
      'A[^1] [x][1] [plain] [both].\n\n[^1]: Ours.\n[1]: https://x.example/1\n\n[both]: https://x.example/b\n\n' +
        '## Two\n\nB[^1-2] [y][1-2] [1][1-2] [1][1-2] [plain][plain-2] [b].\n\n[^1-2]: Theirs.\n\n' +
        '[1-2]: https://x.example/2\n[plain-2]: https://x.example/p\n\nText \\[both][].\n',
    )
  })

  it.each([
    ['one is a draft', '---\nstatus: draft\n---\nText.\n', 'Text.\n'],
    ['the first ends inside of code', '```\ncode\n', 'Text.\n'],
    ['the second has frontmatter that cannot be read', 'Text.\n', '---\ntitle: [\n---\nText.\n'],
  ])('are left as they are where %s', async (_, one, two) => {
    const storage = workspaceOf({ 'one.md': one, 'two.md': two })
    const before = authorsFiles(storage)
    const merged = mergeArticles(storage, await load(storage), {
      series: 'tea',
      path: 'one.md',
      other: 'two.md',
    })
    await expect(merged).rejects.toMatchObject({ code: 'article.cannotMerge' })
    expect(authorsFiles(storage)).toEqual(before)
  })
})

describe('links with every spelling', () => {
  const articles = fullRun ? 200 : 40
  const rounds = fullRun ? 60 : 12

  it('lead where they led after splits and merges; one undo each gives every byte back', async () => {
    const storage = createMemoryStorage(linkedWorkspace(root, articles, 5))
    const random = seededRandom(23)
    let model = await load(storage)
    /** Where headings of an article are now, by its marker: the same for the text after any of this. */
    const told = leadsOf(storage, model, { covers: false })
    for (let round = 0; round < rounds; round += 1) {
      const files = authorsFiles(storage)
      const series = model.series[round % model.series.length]
      const paths = [...(series?.articles.keys() ?? [])]
      const path = paths[Math.floor(random() * paths.length)]
      if (series === undefined || path === undefined) continue
      const headings = headingRanges(textOf(storage, `${series.folder}/${path}`)).filter(
        ({ level }) => level === 2,
      )
      const heading = headings[1 + Math.floor(random() * (headings.length - 1))]
      const { folder } = series
      const text = textOf(storage, `${folder}/${path}`)
      const entries = series.snapshot.entries
      const next = entries[entries.findIndex((entry) => entry.path === path) + 1]?.path
      const done =
        round % 2 === 0 && heading !== undefined
          ? await splitArticle(storage, model, {
              series: folder,
              path,
              line: heading.line,
              title: text.slice(heading.textFrom, heading.textTo),
            })
          : next === undefined || next === null
            ? null
            : await mergeArticles(storage, model, { series: folder, path, other: next })
      if (done === null) continue
      model = await load(storage)
      expect({ round, leads: leadsOf(storage, model, { covers: false }) }).toEqual({ round, leads: told })
      const problems = await checkWorkspace(storage, model)
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])

      const changed = authorsFiles(storage)
      const back = await transact(storage, root, await inverseOf(storage, root, done.step))
      expect(authorsFiles(storage)).toEqual(files)
      await transact(storage, root, await inverseOf(storage, root, back.id))
      expect(authorsFiles(storage)).toEqual(changed)
    }
  })
})
