import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { fullRun } from '../product/full-run.ts'
import { launcher, repository, runSeriatim, sampleWorkspace } from '../product/run-seriatim.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'

const folders = temporaryFolders()
const errorSchema = z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string() }) })
const series = 'architecture-patterns'

/** A workspace of one series and three articles. What is refused is refused in the sample as well, which takes thrice the time. */
function small(): string {
  const workspace = join(folders.make(), 'workspace')
  mkdirSync(join(workspace, series), { recursive: true })
  writeFileSync(join(workspace, 'seriatim.yaml'), 'format: 1\ntitle: Patterns\n')
  const names = ['strategy-pattern', 'cqrs', 'circuit-breaker']
  for (const name of names)
    writeFileSync(join(workspace, series, `${name}.md`), `---\ntitle: On ${name}\n---\n\nThe text is safe.\n`)
  const articles = names.map((name) => `  - ${name}.md\n`).join('')
  writeFileSync(join(workspace, series, 'series.yaml'), `title: Patterns\narticles:\n${articles}`)
  return workspace
}

/** One sentence or two for the author: no stack, no class name, no absolute junk, on one line. */
function expectOneClearLine(text: string): void {
  const lines = text.trim().split('\n')
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^seriatim: .{20,}\.$/)
  expect(text).not.toMatch(/\bat .*\.js:|Error:|undefined|\[object/)
}

let asked = 0

/**
 * Runs a verb that must be refused, as JSON and in words, and leaves no trace in the folder. In `npm test` every
 * fifth is asked in words as well; in the full run each is.
 */
async function refused(args: readonly string[], watched: string, code: number): Promise<string> {
  const before = treeBytes(watched)
  // One after the other: side by side, a verb that writes would find the folder held by its twin.
  const inJson = await runSeriatim([...args, '--json'])
  expect(inJson.code).toBe(code)
  const { error } = errorSchema.parse(JSON.parse(inJson.stdout))
  expectOneClearLine(`seriatim: ${error.message}`)
  asked += 1
  if (fullRun || asked % 5 === 1) {
    const inWords = await runSeriatim(args)
    expect(inWords).toMatchObject({ code, stdout: '' })
    expectOneClearLine(inWords.stderr)
    expect(inWords.stderr).toContain(error.message)
  }
  expect(treeBytes(watched)).toEqual(before)
  return error.code
}

describe('a folder that is no workspace', () => {
  it('is refused by every verb that reads or writes one', async () => {
    const folder = folders.make()
    writeFileSync(join(folder, 'notes.md'), '# Notes\n')
    const out = join(folders.make(), 'out')
    for (const args of [
      ['list', folder],
      ['check', folder],
      ['search', folder, 'x'],
      ['export', folder, '--out', out],
      ['move', folder, 's/a.md', '--to', '1'],
      ['new', folder, 's/a'],
      ['serve', folder, '--no-open'],
    ]) {
      expect(await refused(args, dirname(folder) === folder ? folder : folder, 3)).toBe(
        'workspace.notAWorkspace',
      )
    }
    expect(await refused(['list', join(folder, 'nowhere')], folder, 3)).toBe('workspace.notFound')
  })
})

describe('manifests and articles that cannot be read', () => {
  const damage: Readonly<
    Record<string, { file: string; bytes: string | Buffer; code: string; exports: boolean }>
  > = {
    'a broken seriatim.yaml': {
      file: 'seriatim.yaml',
      bytes: 'format: 1\ntitle: "never closed\nseries: [',
      code: 'workspace.manifest-unreadable',
      exports: false,
    },
    'a broken series.yaml': {
      file: `${series}/series.yaml`,
      bytes: 'title: "never closed\narticles:\n  - strategy-pattern.md\n  - cqrs.md\n',
      code: 'series.manifest-unreadable',
      exports: false,
    },
    'broken frontmatter': {
      file: `${series}/cqrs.md`,
      bytes: '---\ntitle: [never closed\n---\n\n# CQRS\n\nThe text is safe.\n',
      code: 'article.frontmatter-unreadable',
      exports: true,
    },
    'invalid UTF-8': {
      file: `${series}/cqrs.md`,
      bytes: Buffer.from([0x23, 0x20, 0x48, 0x69, 0x0a, 0x0a, 0xff, 0xfe, 0x80, 0x0a]),
      code: 'article.not-utf8',
      exports: true,
    },
  }

  for (const [what, { file, bytes, code, exports }] of Object.entries(damage)) {
    it(`${what} is a problem of severity error, hides nothing and changes nothing`, async () => {
      const workspace = small()
      writeFileSync(join(workspace, file), bytes)
      const before = treeBytes(workspace)

      const checked = await runSeriatim(['check', workspace, '--json'])
      expect(checked.code).toBe(1)
      expect(JSON.parse(checked.stdout).problems).toContainEqual(
        expect.objectContaining({ code, severity: 'error' }),
      )

      const listed = JSON.parse((await runSeriatim(['list', workspace, '--json'])).stdout)
      const paths = listed.series
        .flatMap((one: { articles: { path: string }[] }) => one.articles)
        .map((article: { path: string }) => article.path)
      expect(new Set(paths).size).toBe(3)

      const out = join(folders.make(), 'site')
      const exported = await runSeriatim(['export', workspace, '--out', out, '--json'])
      expect(exported.code).toBe(1)
      if (exports) expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('<!')
      else expect(() => treeBytes(out)).toThrow(/ENOENT/)
      expect(treeBytes(workspace)).toEqual(before)
    })
  }

  it('refuses to reorder by a series.yaml that it could not read as a whole', async () => {
    const workspace = small()
    writeFileSync(join(workspace, series, 'series.yaml'), 'title: "never closed\narticles:\n  - cqrs.md\n')
    expect(await refused(['move', workspace, `${series}/cqrs.md`, '--to', '1'], workspace, 3)).toBe(
      'series.manifestUnreadable',
    )
  })
})

describe('a missing article', () => {
  it('keeps its place, fails the check and stays out of the export', async () => {
    const workspace = small()
    rmSync(join(workspace, series, 'cqrs.md'))
    const out = join(folders.make(), 'site')
    const { code, stderr } = await runSeriatim(['export', workspace, '--out', out])
    expect(code).toBe(1)
    expect(stderr).toContain('cqrs.md')
    expect(readFileSync(join(out, series, 'index.html'), 'utf8')).toContain('2 articles')
    expect(await refused(['new', workspace, `${series}/strategy-pattern`], workspace, 3)).toBe(
      'article.nameTaken',
    )
  })
})

describe('two equal slugs', () => {
  it('stop the export before anything is written', async () => {
    const workspace = small()
    cpSync(join(workspace, series, 'cqrs.md'), join(workspace, series, 'CQRS.copy.md'))
    const file = join(workspace, series, 'CQRS.copy.md')
    const text = readFileSync(file, 'utf8').replace('---\n', '---\nslug: CQRS\n')
    writeFileSync(file, text)
    const manifest = join(workspace, series, 'series.yaml')
    writeFileSync(
      manifest,
      readFileSync(manifest, 'utf8').replace('articles:\n', 'articles:\n  - CQRS.copy.md\n'),
    )
    const parent = folders.make()
    expect(await refused(['export', workspace, '--out', join(parent, 'site')], parent, 1)).toBe(
      'export.blocked',
    )
    const { code, stdout } = await runSeriatim(['check', workspace, '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(stdout).problems).toContainEqual(
      expect.objectContaining({ code: 'slug.duplicate', severity: 'error' }),
    )
  })
})

describe('an export folder that may not be written', () => {
  it('is refused when it holds other files, and written beside them when asked', async () => {
    const workspace = small()
    const out = folders.make()
    writeFileSync(join(out, 'CNAME'), 'example.org\n')
    expect(await refused(['export', workspace, '--out', out], out, 3)).toBe('export.targetNotEmpty')
    const { code } = await runSeriatim(['export', workspace, '--out', out, '--into-existing'])
    expect(code).toBe(0)
    expect(readFileSync(join(out, 'CNAME'), 'utf8')).toBe('example.org\n')
  })

  it('is refused with --into-existing too when one of our names is taken', async () => {
    const workspace = small()
    const out = folders.make()
    writeFileSync(join(out, 'index.html'), 'mine\n')
    expect(await refused(['export', workspace, '--out', out, '--into-existing'], out, 3)).toMatch(/^export\./)
  })

  it('is refused when it is the workspace, in it, around it, or home', async () => {
    const workspace = small()
    for (const out of [workspace, join(workspace, series), dirname(workspace), '/']) {
      expect(await refused(['export', workspace, '--out', out], workspace, 3)).toBe('export.targetRefused')
    }
    const home = dirname(small())
    const { code, stderr } = await runSeriatim(['export', workspace, '--out', home], { env: { HOME: home } })
    expect(code).toBe(3)
    expectOneClearLine(stderr)
  })
})

describe('the command line itself', () => {
  it('is refused with exit 2 when a verb, a flag or an argument is wrong', async () => {
    const folder = folders.make()
    for (const args of [
      ['explode'],
      ['list', sampleWorkspace, '--explode'],
      ['list'],
      ['list', sampleWorkspace, 'more'],
      ['export', sampleWorkspace],
      ['export', sampleWorkspace, '--out', join(folder, 'x'), '--target', 'papyrus'],
      ['move', sampleWorkspace, `${series}/cqrs.md`, '--to', 'first'],
      ['move', sampleWorkspace, `${series}/cqrs.md`, '--to', '0'],
      ['move', sampleWorkspace, `${series}/cqrs.md`, 'field-notes/index.md', '--to', '1'],
      ['serve', sampleWorkspace, '--port', '70000'],
    ]) {
      expect(await refused(args, folder, 2)).toBe('cli.usage')
    }
  })

  it('answers --help and --version with exit 0 for the program and every verb', async () => {
    const { stdout } = await runSeriatim(['--help'])
    const verbs = ['init', 'new', 'list', 'move', 'check', 'export', 'preview', 'render', 'search', 'serve']
    for (const verb of verbs) {
      expect(stdout).toMatch(new RegExp(`^  ${verb} `, 'm'))
      const help = await runSeriatim([verb, '--help'])
      expect(help).toMatchObject({ code: 0, stderr: '' })
      expect(help.stdout).toContain('--json')
    }
    expect((await runSeriatim(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('says in one sentence that a port is in use', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const address = taken.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const workspace = small()
    try {
      const code = await refused(['serve', workspace, '--no-open', '--port', String(port)], workspace, 3)
      expect(code).toBe('host.portInUse')
    } finally {
      taken.close()
    }
  })

  it('knows no series, article, section or position that is not there', async () => {
    const workspace = small()
    const cases: readonly (readonly [readonly string[], string])[] = [
      [['move', workspace, 'no-series/cqrs.md', '--to', '1'], 'series.notFound'],
      [['move', workspace, `${series}/no-article.md`, '--to', '1'], 'series.entryNotFound'],
      [
        ['move', workspace, `${series}/cqrs.md`, `${series}/no-article.md`, '--to', '1'],
        'series.entryNotFound',
      ],
      [['move', workspace, `${series}/cqrs.md`, '--to', '1', '--section', 'nope'], 'series.sectionUnknown'],
      [['new', workspace, `${series}/../escape`], 'article.nameInvalid'],
      [['new', workspace, `${series}/fresh`, '--section', 'nope'], 'series.sectionUnknown'],
      [['export', workspace, '--out', join(folders.make(), 'x'), '--series', 'nope'], 'export.seriesUnknown'],
      [['preview', workspace], 'export.notABundle'],
      [['init', workspace], 'workspace.folderNotEmpty'],
    ]
    for (const [args, code] of cases) expect(await refused(args, dirname(workspace), 3)).toBe(code)
  })
})

describe('the launcher', () => {
  it('says what to run before there is a build', async () => {
    const clone = folders.make()
    cpSync(launcher, join(clone, 'bin/seriatim.js'), { recursive: true })
    cpSync(join(repository, 'package.json'), join(clone, 'package.json'))
    mkdirSync(join(clone, 'elsewhere'))
    const { spawnSync } = await import('node:child_process')
    const ran = spawnSync(process.execPath, [join(clone, 'bin/seriatim.js'), 'list', 'x'], {
      cwd: join(clone, 'elsewhere'),
      encoding: 'utf8',
    })
    expect(ran).toMatchObject({ status: 3, stdout: '' })
    expect(ran.stderr.trim().split('\n')).toEqual([expect.stringContaining('npm run build')])
  })
})
