import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { runJson, runSeriatim, sampleWorkspace } from '../product/run-seriatim.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'

const checkSchema = z.strictObject({
  problems: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['error', 'warning']),
      series: z.string().nullable(),
      path: z.string().nullable(),
      line: z.number().nullable(),
      column: z.number().nullable(),
      message: z.string(),
    }),
  ),
})

const folders = temporaryFolders()
const patterns = 'architecture-patterns'

async function check(workspace: string, ...flags: string[]) {
  const { code, stdout } = await runSeriatim(['check', workspace, '--json', ...flags])
  return { code, problems: checkSchema.parse(JSON.parse(stdout)).problems }
}

describe('seriatim check', () => {
  it('finds nothing wrong with the sample', async () => {
    expect(await runJson(['check', sampleWorkspace, '--strict'])).toEqual({ problems: [] })
  })

  it('names each fault at its place, and exits 1', async () => {
    const workspace = folders.sample()
    const article = join(workspace, patterns, 'cqrs.md')
    const before = readFileSync(article, 'utf8')
    const line = before.split('\n').length
    appendFileSync(
      article,
      [
        '[gone](no-such-file.md)',
        '[bad anchor](strategy-pattern.md#no-such-heading)',
        '![flow](assets/no-such-picture.png)',
        '[draft](bulkhead.md)',
        'Part {{part}} and {{nonsense}}',
        '',
      ].join('\n\n'),
    )
    const bulkhead = join(workspace, patterns, 'bulkhead.md')
    writeFileSync(bulkhead, readFileSync(bulkhead, 'utf8').replace('---\n', '---\ndraft: true\n'))
    rmSync(join(workspace, patterns, 'feature-flags.md'))
    writeFileSync(join(workspace, patterns, 'stray.md'), '# Stray\n')
    const { code, problems } = await check(workspace)
    expect(code).toBe(1)
    const ofCqrs = problems.filter(({ path }) => path === 'cqrs.md')
    const expected: Readonly<Record<string, readonly [number, string, string]>> = {
      'link.broken': [line, 'error', 'no-such-file.md'],
      'link.anchor-broken': [line + 2, 'error', 'no-such-heading'],
      'token.unresolved': [line + 8, 'warning', '{{nonsense}}'],
      'image.missing': [line + 4, 'error', 'no-such-picture.png'],
      'link.to-draft': [line + 6, 'warning', 'bulkhead.md'],
    }
    expect(ofCqrs.map((problem) => problem.code).toSorted()).toEqual(Object.keys(expected).toSorted())
    for (const problem of ofCqrs) {
      expect([problem.line, problem.severity, problem.series]).toEqual([
        ...(expected[problem.code] ?? []).slice(0, 2),
        patterns,
      ])
      expect(problem.message).toContain(expected[problem.code]?.[2])
    }
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'article.missing', severity: 'error', path: 'feature-flags.md' }),
    )
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'article.unplaced', severity: 'warning', path: 'stray.md' }),
    )
  })

  it('warns of what is wrong with a text by itself, one problem for each fault, and exits 0', async () => {
    const workspace = folders.sample()
    const article = join(workspace, patterns, 'cqrs.md')
    const before = readFileSync(article, 'utf8')
    const line = before.split('\n').length
    const heading = /^## (.*)$/m.exec(before)?.[1]
    appendFileSync(
      article,
      [
        `## ${heading}`,
        '#### Too deep',
        'No note[^none].',
        '![](assets/quorum.svg)',
        '[^unused]: A note.',
        '',
      ].join('\n\n'),
    )
    writeFileSync(
      article,
      readFileSync(article, 'utf8').replace(/^description: .*$/m, `description: ${'long '.repeat(40)}`),
    )
    const { code, problems } = await check(workspace)
    expect(code).toBe(0)
    expect(new Set(problems.map(({ path, severity }) => `${severity} ${path}`))).toEqual(
      new Set(['warning cqrs.md']),
    )
    expect(Object.fromEntries(problems.map((problem) => [problem.code, problem.line]))).toEqual({
      'article.description-too-long': 3,
      'heading.duplicate': line,
      'heading.level-skipped': line + 2,
      'footnote.missing': line + 4,
      'image.no-alt': line + 6,
      'footnote.unused': line + 8,
    })
    expect(problems).toHaveLength(6)
    const { stdout } = await runSeriatim(['check', workspace])
    expect(stdout).toContain('The mark "[^none]" has no note.')
  })

  it('warns without failing, and fails on warnings with --strict', async () => {
    const workspace = folders.sample()
    writeFileSync(join(workspace, patterns, 'stray.md'), '# Stray\n')
    expect(await check(workspace)).toMatchObject({ code: 0, problems: [{ code: 'article.unplaced' }] })
    expect(await check(workspace, '--strict')).toMatchObject({
      code: 1,
      problems: [{ code: 'article.unplaced' }],
    })
  })
})
