import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { runJson, runSeriatim, sampleWorkspace } from '../product/run-seriatim.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'

/** The shape that DESIGN section 8 promises to scripts; strict, so that an added key is noticed. */
const listSchema = z.strictObject({
  series: z.array(
    z.strictObject({
      folder: z.string(),
      title: z.string(),
      count: z.number(),
      minutes: z.number(),
      updated: z.iso.date().nullable(),
      articles: z.array(
        z.strictObject({
          path: z.string().nullable(),
          position: z.number().nullable(),
          number: z.string(),
          title: z.string(),
          section: z.string().nullable(),
          minutes: z.number().nullable(),
          words: z.number().nullable(),
          status: z.string().nullable(),
          state: z.enum(['shown', 'draft', 'planned', 'missing', 'unplaced']),
        }),
      ),
    }),
  ),
})

const folders = temporaryFolders()

const minutesOfTheModelPage = [11, 11, 14, 14, 16, 14, 16, 13, 16, 16, 15, 15, 14, 14, 13, 14, 16, 14, 14, 14]
const groupsOfTheModelPage = { interface: ['02'], ai: ['04'] }

describe('seriatim list', () => {
  it('lists the sample in reading order, with the numbers and minutes of its page', async () => {
    const { series } = listSchema.parse(await runJson(['list', sampleWorkspace]))
    expect(series.map(({ folder, count }) => [folder, count])).toEqual([
      ['architecture-patterns', 20],
      ['writing-with-seriatim', 4],
    ])
    const [patterns] = series
    expect(patterns).toMatchObject({ title: 'Architecture Patterns for Production Systems', minutes: 284 })
    const articles = patterns?.articles ?? []
    expect(articles.map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(2, '0')),
    )
    expect(articles.map(({ minutes }) => minutes)).toEqual(minutesOfTheModelPage)
    expect(articles.map(({ position }) => position)).toEqual(articles.map((_, index) => index + 1))
    for (const [section, numbers] of Object.entries(groupsOfTheModelPage)) {
      expect(articles.filter((article) => article.section === section).map(({ number }) => number)).toEqual(
        numbers,
      )
    }
  })

  it('shows every state, and counts drafts only when asked', async () => {
    const workspace = join(folders.make(), 'w')
    mkdirSync(join(workspace, 's'), { recursive: true })
    writeFileSync(join(workspace, 'seriatim.yaml'), 'format: 1\ntitle: W\n')
    writeFileSync(
      join(workspace, 's/series.yaml'),
      'title: S\narticles: [a.md, draft.md, gone.md, {planned: "Later on"}, {path: b.md, unnumbered: true}]\n',
    )
    writeFileSync(join(workspace, 's/a.md'), '# A\n\nWords.\n')
    writeFileSync(join(workspace, 's/b.md'), '# B\n\nWords.\n')
    writeFileSync(join(workspace, 's/draft.md'), '---\ndraft: true\n---\n# D\n\nWords.\n')
    writeFileSync(join(workspace, 's/stray.md'), '# Stray\n')
    writeFileSync(join(workspace, 's/README.md'), 'Never unplaced.\n')

    const rows = async (...flags: string[]): Promise<readonly string[]> => {
      const { series } = listSchema.parse(await runJson(['list', workspace, ...flags]))
      return series.flatMap(({ articles }) =>
        articles.map(({ path, position, number, state }) => [path, position, number, state].join(' ')),
      )
    }
    expect(await rows()).toEqual([
      'a.md 1 01 shown',
      'draft.md 2 – draft',
      'gone.md 3 – missing',
      ' 4 – planned',
      'b.md 5 – shown',
      'stray.md  – unplaced',
    ])
    expect((await rows('--drafts')).slice(0, 2)).toEqual(['a.md 1 01 shown', 'draft.md 2 02 shown'])
  })

  it('prints the same without --json, one line for each article', async () => {
    const { code, stdout } = await runSeriatim(['list', sampleWorkspace])
    expect(code).toBe(0)
    expect(stdout).toContain('20 articles · ~284 min')
    expect(stdout.split('\n').filter((line) => /^\s+\d\d\s/.test(line))).toHaveLength(24)
  })
})
