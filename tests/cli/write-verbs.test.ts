import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { runJson, runSeriatim } from '../product/run-seriatim.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { authorsFiles, treeBytes } from '../product/tree-bytes.ts'

const folders = temporaryFolders()
const series = 'architecture-patterns'

/** Names of the files that differ between two readings of a folder. */
function changes(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].filter((name) => before[name] !== after[name]).toSorted()
}

async function positionsOf(workspace: string): Promise<Map<string, number>> {
  const listed = z
    .object({
      series: z.array(z.object({ articles: z.array(z.object({ path: z.string(), position: z.number() })) })),
    })
    .parse(await runJson(['list', workspace]))
  return new Map(
    listed.series.flatMap(({ articles }) => articles.map(({ path, position }) => [path, position])),
  )
}

describe('seriatim move', () => {
  it('writes series.yaml alone, moves one line and keeps every comment', async () => {
    const workspace = folders.sample()
    const manifest = join(workspace, series, 'series.yaml')
    const before = { tree: authorsFiles(workspace), text: readFileSync(manifest, 'utf8') }
    const moved = await runJson(['move', workspace, `${series}/cqrs.md`, '--to', '2'])
    expect(moved).toMatchObject({ path: 'cqrs.md', position: 2, number: '02', section: 'core' })
    expect(changes(before.tree, authorsFiles(workspace))).toEqual([`${series}/series.yaml`])
    const text = readFileSync(manifest, 'utf8')
    expect(text.split('\n').toSorted()).toEqual(before.text.split('\n').toSorted())
    expect(text.indexOf('cqrs.md')).toBeLessThan(text.indexOf('backend-for-frontend.md'))
    expect(text).toContain(
      '# A folder article: its picture lies beside it.\n  - path: canary-deployment/index.md',
    )

    await runJson(['move', workspace, `${series}/cqrs.md`, '--to', '12'])
    expect(readFileSync(manifest, 'utf8')).toBe(before.text)
  })

  it('moves several at once: they keep their order and stand one after the other', async () => {
    const workspace = folders.sample()
    const manifest = join(workspace, series, 'series.yaml')
    const text = readFileSync(manifest, 'utf8')
    const named = ['cqrs.md', 'strategy-pattern.md', 'canary-deployment/index.md']
    const before = await positionsOf(workspace)
    const order = named.toSorted((a, b) => (before.get(a) ?? 0) - (before.get(b) ?? 0))
    const moved = await runJson(['move', workspace, ...named.map((name) => `${series}/${name}`), '--to', '4'])
    expect(moved).toMatchObject({
      series,
      moved: order.map((path, index) => ({ path, position: 4 + index, number: `0${4 + index}` })),
    })
    const after = await positionsOf(workspace)
    expect(order.map((path) => after.get(path))).toEqual([4, 5, 6])
    expect(readFileSync(manifest, 'utf8').split('\n').toSorted()).toEqual(text.split('\n').toSorted())
  })

  it('changes the section without the number when asked', async () => {
    const workspace = folders.sample()
    const moved = await runJson(['move', workspace, `${series}/cqrs.md`, '--to', '12', '--section', 'ai'])
    expect(moved).toMatchObject({ position: 12, number: '12', section: 'ai' })
  })
})

describe('seriatim move --series', () => {
  it('moves an article with its own files and section, and names where it stands', async () => {
    const workspace = folders.sample()
    const moved = await runJson([
      'move',
      workspace,
      `${series}/canary-deployment/index.md`,
      '--to',
      '2',
      '--series',
      'writing-with-seriatim',
    ])
    expect(moved).toMatchObject({
      series: 'writing-with-seriatim',
      path: 'canary-deployment/index.md',
      position: 2,
      number: '02',
      section: null,
    })
    const tree = Object.keys(treeBytes(workspace))
    expect(tree.filter((path) => path.startsWith(`${series}/canary-deployment/`))).toEqual([])
    expect(tree).toContain('writing-with-seriatim/canary-deployment/index.md')
  })
})

describe('seriatim rename', () => {
  it('gives the file another name, keeps its place and the address of its page, and links follow', async () => {
    const workspace = folders.sample()
    const before = await positionsOf(workspace)
    const renamed = await runJson(['rename', workspace, `${series}/cqrs.md`, 'split-models'])
    expect(renamed).toMatchObject({ series, from: 'cqrs.md', path: 'split-models.md' })
    const { links, articles } = z.object({ links: z.number(), articles: z.number() }).parse(renamed)
    expect(links).toBeGreaterThanOrEqual(articles)
    expect(articles).toBe(2)
    expect(await runSeriatim(['check', workspace])).toMatchObject({ code: 0 })
    expect((await positionsOf(workspace)).get('split-models.md')).toBe(before.get('cqrs.md'))
    expect(readFileSync(join(workspace, series, 'split-models.md'), 'utf8')).toMatch(/^slug: cqrs$/m)
  })

  it('gives a picture another path, which what shows it follows', async () => {
    const workspace = folders.sample()
    const picture = 'canary-deployment/rollout.svg'
    const renamed = await runJson(['rename', workspace, `${series}/${picture}`, 'steps of a rollout'])
    expect(renamed).toMatchObject({ path: 'canary-deployment/steps of a rollout.svg', links: 1, articles: 1 })
    expect(await runSeriatim(['check', workspace])).toMatchObject({ code: 0 })
  })

  it('gives the folder of a series another name, and the site is the same to the byte', async () => {
    const workspace = folders.sample()
    const [before, after] = [join(folders.make(), 'site'), join(folders.make(), 'site')]
    expect(await runSeriatim(['export', workspace, '--out', before])).toMatchObject({ code: 0 })
    const renamed = await runJson(['rename', workspace, series, 'Patterns, 2nd ed'])
    expect(renamed).toMatchObject({ from: series, folder: 'Patterns, 2nd ed' })
    expect(existsSync(join(workspace, series))).toBe(false)
    expect(readFileSync(join(workspace, 'Patterns, 2nd ed/series.yaml'), 'utf8')).toMatch(
      /^slug: architecture-patterns$/m,
    )
    expect(await runSeriatim(['export', workspace, '--out', after])).toMatchObject({ code: 0 })
    expect(treeBytes(after)).toEqual(treeBytes(before))
    const taken = await runSeriatim(['rename', workspace, 'Patterns, 2nd ed', 'Writing-with-Seriatim'])
    expect(taken).toMatchObject({ code: 3, stderr: /is there already/ })
  })

  it('refuses a name that is taken, and changes nothing', async () => {
    const workspace = folders.sample()
    const before = treeBytes(workspace)
    const refused = await runSeriatim(['rename', workspace, `${series}/cqrs.md`, 'Bulkhead'])
    expect(refused).toMatchObject({ code: 3, stderr: /is there already.*Nothing was changed/ })
    expect(treeBytes(workspace)).toEqual(before)
  })
})

describe('seriatim new and init', () => {
  it('make a workspace that lists, checks and exports', async () => {
    const workspace = join(folders.make(), 'field notes')
    await runJson(['init', workspace, '--title', 'Field notes: "1st"'])
    const { series: made } = z
      .object({ series: z.array(z.object({ folder: z.string(), count: z.number() })) })
      .parse(await runJson(['list', workspace]))
    expect(made).toHaveLength(1)
    const folder = made[0]?.folder ?? ''

    const before = treeBytes(workspace)
    const created = await runJson([
      'new',
      workspace,
      `${folder}/second-thoughts`,
      '--title',
      'Second: thoughts',
    ])
    expect(created).toMatchObject({ path: 'second-thoughts.md' })
    const changed = changes(before, treeBytes(workspace)).filter((name) => !name.startsWith('.seriatim/'))
    expect(changed).toEqual([`${folder}/second-thoughts.md`, `${folder}/series.yaml`])
    const { series: after } = z
      .object({ series: z.array(z.object({ articles: z.array(z.object({ title: z.string() })) })) })
      .parse(await runJson(['list', workspace, '--drafts']))
    expect(after[0]?.articles.at(-1)?.title).toBe('Second: thoughts')
    // A template is a file of a folder that is no series: listed, checked and exported is what was before.
    mkdirSync(join(workspace, '_templates'))
    writeFileSync(
      join(workspace, '_templates/essay.md'),
      '---\ntags: [essay]\n---\n# {{title}}\n\n{{date}}\n',
    )
    const third = [`${folder}/third`, '--title', 'Third', '--template']
    expect(await runSeriatim(['new', workspace, ...third, 'none'])).toMatchObject({ code: 3 })
    expect(await runJson(['new', workspace, ...third, 'essay'])).toMatchObject({ path: 'third.md' })
    expect(readFileSync(join(workspace, folder, 'third.md'), 'utf8')).toMatch(
      /^---\ntitle: Third\ntags: \[essay\]\n---\n# Third\n\n\d{4}-\d\d-\d\d\n$/,
    )
    expect(JSON.stringify(await runJson(['list', workspace, '--drafts']))).not.toContain('_templates')
    expect((await runSeriatim(['check', workspace, '--json'])).stdout).not.toContain('_templates')
    expect((await runSeriatim(['search', workspace, 'essay'])).stdout).not.toContain('_templates')
    const out = join(folders.make(), 'site')
    expect(await runSeriatim(['export', workspace, '--out', out, '--drafts'])).toMatchObject({ code: 0 })
    expect(Object.keys(treeBytes(out)).filter((name) => name.includes('template'))).toEqual([])
  })
})

describe('seriatim render and search', () => {
  it('renders standard input, files and lines of JSON by the same pipeline, without script', async () => {
    const source = '# Title\n\n<script>alert(1)</script><img src=x onerror=alert(1)>\n\n`code` and **bold**\n'
    const one = await runSeriatim(['render', '-'], { input: source })
    expect(one).toMatchObject({ code: 0, stderr: '' })
    expect(one.stdout).toContain('<strong>bold</strong>')
    expect(one.stdout).not.toMatch(/<script|onerror/)
    const lines = await runSeriatim(['render', '--jsonl'], {
      input: `${JSON.stringify(source)}\n${JSON.stringify('*x*')}\n`,
    })
    const [first, second] = lines.stdout
      .trim()
      .split('\n')
      .map((line) => z.string().parse(JSON.parse(line)))
    expect(first).toBe(one.stdout)
    expect(second).toBe('<p><em>x</em></p>\n')
  })

  it('knows no series, so tokens stay as they are written; directives and diffs are as on a page', async () => {
    const source = 'Part {{part}} of `{{parts}}`.\n\n:::details[More]\n```js diff\n+x\n```\n:::\n'
    const { code, stdout } = await runSeriatim(['render', '-'], { input: source })
    expect(code).toBe(0)
    expect(stdout).toContain(
      '<p>Part <span class="token-missing">{{part}}</span> of <code>{{parts}}</code>.</p>',
    )
    expect(stdout).toContain('<details class="details">\n<summary>More</summary>')
    expect(stdout).toContain('<span class="line line-added"><span class="line-sign">+</span>x\n</span>')
  })

  it('finds articles by their words, best first, at their line', async () => {
    const workspace = folders.sample()
    const { hits } = z
      .object({
        hits: z.array(z.object({ path: z.string(), line: z.number().nullable(), score: z.number() })),
      })
      .parse(await runJson(['search', workspace, 'circuit breaker']))
    expect(hits[0]).toMatchObject({ path: 'circuit-breaker.md' })
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a))
    expect(await runJson(['search', workspace, 'xyzzyplugh'])).toEqual({ hits: [] })
  })
})
