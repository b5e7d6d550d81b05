import { describe, expect, it } from 'vitest'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { publishedAddresses } from './published-addresses.ts'
import { diskWith, exportFrom, filesIn, workspaceRoot } from './test-site.ts'

const svg = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 10"></svg>`
const files = {
  'seriatim.yaml': 'format: 1\ntitle: Notes\nurl: https://example.org/notes?x#y\n',
  'tea/series.yaml': 'title: Tea\narticles: [b.md, a.md]\n',
  'tea/a.md': '# A\n\n![x](assets/One%20Cup.SVG) [plan](assets/plan.pdf)\n',
  'tea/b.md': '# B\n\n![same](assets/same.svg)\n',
  'tea/assets/One Cup.SVG': svg(20),
  'tea/assets/same.svg': svg(20),
  'tea/assets/plan.pdf': 'plan',
  'tea/assets/alone.svg': svg(3000),
}

async function addresses(storage: ReturnType<typeof diskWith>, paths: readonly string[]) {
  return publishedAddresses(storage, await loadWorkspace(storage, workspaceRoot, { drafts: false }), paths)
}

describe('the addresses of a published site', () => {
  it('are those that an export gives, also where equal files share one', async () => {
    const storage = diskWith(files)
    const asked = ['tea/assets/One Cup.SVG', 'tea/assets/same.svg', 'tea/assets/plan.pdf']
    const found = await addresses(storage, asked)
    expect(found.base).toBe('https://example.org/notes/')
    await exportFrom(storage)
    const site = filesIn(storage)
    const page = site.get('tea/a.html') ?? ''
    const [picture = '', plan = ''] = ['src', 'href'].map(
      (name) => new RegExp(`${name}="\\.\\./(assets/(?:same|plan)[^"]*)"`).exec(page)?.[1],
    )
    expect(site.has(picture) && site.has(plan)).toBe(true)
    expect(found.files).toEqual([picture, picture, plan].map((path) => `https://example.org/notes/${path}`))
  })

  it('are there for a file that no page shows yet, and not for one that is not there or outside', async () => {
    const found = await addresses(diskWith(files), [
      'tea/assets/alone.svg',
      'tea/gone.svg',
      '../secret',
      'tea',
    ])
    expect(found.files.map((each) => each?.replace(/\.[0-9a-f]{8}\./, '.#.') ?? null)).toEqual([
      'https://example.org/notes/assets/alone.#.svg',
      null,
      null,
      null,
    ])
  })

  it('are none where the workspace does not say where its site is', async () => {
    for (const url of ['', 'url: ftp://example.org\n', 'url: nowhere\n']) {
      const storage = diskWith({ ...files, 'seriatim.yaml': `format: 1\n${url}` })
      expect(await addresses(storage, ['tea/assets/plan.pdf'])).toEqual({ base: null, files: [null] })
    }
  })
})
