import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { checkArticle } from './check-article.ts'
import { checkWorkspace } from './check-workspace.ts'

const head = '---\ndescription: What tea is.\n---\n\n'

async function load(text: string) {
  const storage = createMemoryStorage({
    '/w/seriatim.yaml': 'format: 1\n',
    '/w/tea/series.yaml': 'articles: [leaf.md]\n',
    '/w/tea/leaf.md': text,
    '/w/tea/a.png': 'png',
  })
  return { storage, model: await loadWorkspace(storage, '/w', { drafts: false }) }
}

/** What is found in an article, each with its place and its ways out. */
async function check(text: string) {
  const { storage, model } = await load(text)
  const found = (await checkArticle(storage, model, { series: 'tea', path: 'leaf.md', text })) ?? []
  const inWorkspace = await checkWorkspace(storage, model)
  const inArticle = inWorkspace.filter(({ path }) => path === 'leaf.md')
  expect(inArticle.map(({ code, message }) => [code, message]).toSorted()).toEqual(
    found.map(({ code, message }) => [code, message]).toSorted(),
  )
  return found
}

const inBody = (body: string) => check(head + body)

describe('a description', () => {
  it('is missed in a shown article, at its key where that is there', async () => {
    expect(await check('# Leaf\n')).toMatchObject([
      { code: 'article.description-missing', severity: 'warning', line: null, column: null, fixes: [] },
    ])
    expect(await check('---\ntitle: Leaf\ndescription:\n---\n')).toMatchObject([
      { code: 'article.description-missing', line: 3, column: 13 },
    ])
    expect(await check('---\nstatus: draft\n---\n')).toEqual([])
  })

  it('of the wrong type, or in a head that cannot be read, is told as that alone', async () => {
    expect((await check('---\ndescription: 7\n---\n')).map(({ code }) => code)).toEqual([
      'article.frontmatter-wrong-type',
    ])
    expect((await check('---\ndescription: "x\n---\n')).map(({ code }) => code)).toEqual([
      'article.frontmatter-unreadable',
    ])
  })

  it('is too long beyond what is shown of it, counted in characters', async () => {
    expect(await check(`---\ndescription: ${'🍵'.repeat(160)}\n---\n`)).toEqual([])
    expect(await check(`---\ntitle: T\ndescription: ${'x'.repeat(161)}\n---\n`)).toMatchObject([
      {
        code: 'article.description-too-long',
        severity: 'warning',
        line: 3,
        column: 14,
        message: 'The description of "leaf.md" has 161 characters. Lists and search engines cut it at 160.',
      },
    ])
  })
})

describe('headings', () => {
  it('of one text are told at the second, by the id that leads to the first', async () => {
    expect(await inBody('## Pots\n\n## Cups\n\n> ## Pots\n')).toMatchObject([
      {
        code: 'heading.duplicate',
        severity: 'warning',
        line: 9,
        column: 3,
        message: 'The heading "Pots" stands above already. Links to "#pots" lead to the first one.',
        fixes: [],
      },
    ])
  })

  it('of one text are fine where the second has an id of its own', async () => {
    expect(await inBody('## Pots\n\n## Pots {#more-pots}\n\n## pots and cups\n')).toEqual([])
  })

  it('may go down one level at a time, and up as they like', async () => {
    expect(await inBody('# Leaf\n\n## One\n\n### Two\n\n## Three\n')).toEqual([])
    expect(await inBody('## One\n\n#### Two\n\n#### Three\n')).toMatchObject([
      {
        code: 'heading.level-skipped',
        line: 7,
        column: 1,
        fixes: [{ kind: 'heading-level', level: 3 }],
      },
    ])
    expect(await inBody('### First\n')).toMatchObject([
      { code: 'heading.level-skipped', line: 5, fixes: [{ kind: 'heading-level', level: 2 }] },
    ])
  })

  it('in code are none', async () => {
    expect(await inBody('```md\n## A\n\n#### A\n\n[^x] ![](a.png)\n```\n\n`[^x]` \\[^x]\n')).toEqual([])
  })
})

describe('footnotes', () => {
  it('are fine with mark and note, wherever they stand', async () => {
    expect(
      await inBody('A[^a] b^[in place].\n\n| x |\n|---|\n| [^b] |\n\n[^a]: See[^c].\n[^b]: B.\n\n[^c]: C.\n'),
    ).toEqual([])
  })

  it('miss a note at the mark', async () => {
    expect(await inBody('See *this[^x]* and [^y].\n\n[^y]: Y.\n')).toMatchObject([
      {
        code: 'footnote.missing',
        severity: 'warning',
        line: 5,
        column: 10,
        message: 'The mark "[^x]" has no note. It is exported as text.',
        fixes: [{ kind: 'begin-note', label: 'x' }],
      },
    ])
  })

  it('miss a note in cells, in notes and in each of two equal lines', async () => {
    const found = await inBody(
      '| a | b |\n|---|---|\n| x | y[^c] |\n\nOne[^e].\n\nOne[^e].\n\nTwo[^n].\n\n[^n]: Note[^m].\n',
    )
    expect(found.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['footnote.missing', 7, 8],
      ['footnote.missing', 9, 4],
      ['footnote.missing', 11, 4],
      ['footnote.missing', 15, 11],
    ])
  })

  it('miss a mark at the note, with all of its lines', async () => {
    expect(await inBody('Text.\n\n[^x]: One\n    two.\n\n    Three.\n\nMore.\n')).toMatchObject([
      {
        code: 'footnote.unused',
        severity: 'warning',
        line: 7,
        column: 1,
        message: 'No mark refers to the note "[^x]". It is not exported.',
        fixes: [{ kind: 'remove-note', label: 'x', lines: 4 }],
      },
    ])
    expect(await inBody('Text.\n\n[^x]:\n\nMore.\n')).toMatchObject([
      { code: 'footnote.unused', fixes: [{ kind: 'remove-note', lines: 1 }] },
    ])
  })

  it('are not taken away out of lists and quotes', async () => {
    expect(await inBody('> [^x]: One\n')).toMatchObject([
      { code: 'footnote.unused', line: 5, column: 3, fixes: [] },
    ])
  })

  it('are links where a link is written', async () => {
    expect(await inBody('[^x](https://example.org)\n')).toEqual([])
  })
})

describe('pictures', () => {
  it('without a text are told where they begin', async () => {
    expect(
      await inBody('A ![](a.png) b ![ ](a.png) c ![Leaf](a.png) d <img src="a.png" alt="">\n'),
    ).toMatchObject([
      {
        code: 'image.no-alt',
        severity: 'warning',
        line: 5,
        column: 3,
        message: 'The image "a.png" has no alternative text.',
        fixes: [{ kind: 'alternative-text' }],
      },
      { code: 'image.no-alt', line: 5, column: 16 },
    ])
  })
})

it('says no more of a text than can be mended, nor for long', async () => {
  expect(await inBody('[^x] '.repeat(50_000))).toHaveLength(1_000)
  expect(await inBody('[^'.repeat(20_000))).toEqual([])
})
