import { cpSync, readdirSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { runJson, runSeriatim, sampleWorkspace } from '../product/run-seriatim.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'

const folders = temporaryFolders()
const patterns = 'architecture-patterns'

/** Text of a page as a reader sees it: no tags, spaces folded. */
const textOf = (html: string): string =>
  html
    .replaceAll(/<(script|style)[^>]*>.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

describe('seriatim export', () => {
  let site = ''

  beforeAll(async () => {
    site = join(folders.make(), 'site')
    const { code, stderr } = await runSeriatim(['export', sampleWorkspace, '--out', site])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  it('writes plain files at the addresses of the site layout', () => {
    const names = Object.keys(treeBytes(site))
    expect(names).toContain('index.html')
    expect(names).toContain('bundle.json')
    expect(names).toContain(`${patterns}/index.html`)
    expect(names).toContain(`${patterns}/strategy-pattern.html`)
    // A folder article is named after its folder.
    expect(names).toContain(`${patterns}/canary-deployment.html`)
    expect(names.filter((name) => name.startsWith('assets/') && !name.endsWith('/'))).not.toEqual([])
    for (const name of names.filter((each) => /^assets\/.+[^/]$/.test(each))) {
      expect(name).toMatch(/^assets\/(?:.*\/)?[^/]+\.[0-9a-f]{8}\.[a-z0-9]+$/)
    }
  })

  it('shows the series page that the product is measured by', () => {
    const html = readFileSync(join(site, patterns, 'index.html'), 'utf8')
    const text = textOf(html)
    expect(text).toMatch(/20 articles · ~284 min total · Updated \d{1,2} [A-Z][a-z]{2} \d{4}/)
    expect(text).toContain('All Series')
    const list = text.slice(text.search(/Updated \d/)).replace(/^Updated \d+ [A-Z][a-z]{2} \d{4}/, '')
    const numbers = [...list.matchAll(/\b(\d\d) (?=[A-Z])/g)].map(([, number]) => number)
    const group = (from: number, to: number): readonly string[] =>
      Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(2, '0'))
    // Three groups with global numbers: 01 03 05 … 20, then 02, then 04.
    expect(numbers.slice(0, 20)).toEqual(['01', '03', ...group(5, 20), '02', '04'])
    expect(text).toContain('11 min read')
    for (const section of ['Core patterns', 'Interface patterns', 'AI patterns'])
      expect(text).toContain(section)
  })

  it('gives an article its place, its neighbours and its list', () => {
    const html = readFileSync(join(site, patterns, 'consistency-patterns.html'), 'utf8')
    expect(textOf(html)).toContain('Part 3 of 20')
    expect(html).toContain('href="backend-for-frontend.html"')
    expect(html).toContain('href="ai-architecture-patterns.html"')
  })

  it('takes its bytes from content and version alone: not from clock, zone, file times or folder', async () => {
    const workspace = folders.sample()
    for (const entry of readdirSync(workspace, { recursive: true, withFileTypes: true })) {
      utimesSync(join(entry.parentPath, entry.name), 86_400, 86_400)
    }
    const elsewhere = join(folders.make(), 'a folder with ümlaut', 'copy')
    cpSync(workspace, elsewhere, { recursive: true, preserveTimestamps: true })
    const out = join(folders.make(), 'site')
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
    const { code } = await runSeriatim(['export', elsewhere, '--out', out], { env, cwd: folders.make() })
    expect(code).toBe(0)
    expect(treeBytes(out)).toEqual(treeBytes(site))
  })

  it('writes nothing the second time and only the pages of one edit the third', async () => {
    const workspace = folders.sample()
    const out = join(folders.make(), 'site')
    const first = await runJson(['export', workspace, '--out', out])
    expect(first).toMatchObject({
      target: 'site',
      pages: 27,
      changed: [],
      removed: [],
      leftOut: [],
      problems: [],
    })
    const second = await runJson(['export', workspace, '--out', out])
    expect(second).toMatchObject({ added: [], changed: [], removed: [] })
    expect(treeBytes(out)).toEqual(treeBytes(site))
  })

  it('says in bundle.json what it wrote, and no time or machine', () => {
    const bundle = readFileSync(join(site, 'bundle.json'), 'utf8')
    expect(bundle).not.toMatch(/\d{4}-\d\d-\d\dT|\/home\/|\/tmp\/|hostname/)
    for (const name of Object.keys(treeBytes(site))) {
      if (!name.endsWith('/') && name !== 'bundle.json') expect(bundle).toContain(`"${name}"`)
    }
  })

  it('exports one series alone when asked', async () => {
    const out = join(folders.make(), 'site')
    await runJson(['export', sampleWorkspace, '--out', out, '--series', 'writing-with-seriatim'])
    expect(Object.keys(treeBytes(out)).filter((name) => name.startsWith(`${patterns}/`))).toEqual([])
  })
})
