import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '#core/storage/memory-storage'
import type { Storage } from '#core/storage/storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { exportSite } from './export-site.ts'
import { diskWith, exportFrom, filesIn, siteFolder, siteOf, twoArticles, workspaceRoot } from './test-site.ts'

describe('the layout of a site', () => {
  it('is plain files: an index, a page for each series, a page for each article, assets at the root', async () => {
    const { site, report } = await siteOf(twoArticles)
    expect([...site.keys()].map((path) => path.replace(/\.[0-9a-f]{8}\./, '.#.'))).toEqual([
      '404.html',
      'assets/a.#.woff2',
      'assets/crisp.#.css',
      'assets/site.#.js',
      'bundle.json',
      'index.html',
      'tea/first.html',
      'tea/index.html',
      'tea/second.html',
    ])
    expect(report).toMatchObject({
      out: siteFolder,
      target: 'site',
      pages: 4,
      changed: [],
      removed: [],
      unchanged: 0,
    })
    expect(report.added).toHaveLength(8)
    expect(report.wordsIn).toBe(report.wordsOut)
    expect(report.wordsIn).toBe(8)
  })

  it('links relatively to files that end in .html, from folder articles too', async () => {
    const { page } = await siteOf({
      'tea/series.yaml': 'title: Tea\narticles: [leaf/index.md, water.md]\n',
      'tea/leaf/index.md':
        '# Leaf\n\n[Water](../water.md#boil) and [home](./) and [[water]] and ![Cup](cup.svg "A cup.")\n',
      'tea/leaf/cup.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"></svg>',
      'tea/water.md': '# Water\n\n## Boil\n\n[Leaf](leaf/), [other](../pots/iron.md)\n',
      'pots/series.yaml': 'title: Pots\narticles: [iron.md]\n',
      'pots/iron.md': '# Iron\n\nHeavy.\n',
    })
    const leaf = page('tea/leaf.html')
    expect(leaf).toContain('<a href="water.html#boil">Water</a>')
    expect(leaf).toContain('<a href="leaf.html">home</a>')
    expect(leaf).toContain('<a href="water.html">Water</a>')
    expect(leaf).toMatch(
      /<img src="\.\.\/assets\/cup\.[0-9a-f]{8}\.svg" alt="Cup" title="A cup\." width="20" height="10"/,
    )
    expect(page('tea/water.html')).toContain(
      '<a href="leaf.html">Leaf</a>, <a href="../pots/iron.html">other</a>',
    )
    for (const href of leaf.matchAll(/ href="([^"#]*)/g)) expect(href[1]).toMatch(/^$|\.(?:html|css)$/)
  })

  it('holds what readers open themselves, closed and with its words', async () => {
    const { page, report } = await siteOf({
      'tea/series.yaml': 'articles: [a.md]\n',
      'tea/a.md':
        '# A\n\n:::details[How *long*?]{#long .wide}\nThree minutes, {{part}} cup.\n:::\n\n:::tip[Boil]\nOnce.\n:::\n',
    })
    expect(page('tea/a.html')).toContain(
      '<span id="a"></span>\n<details class="details wide" id="long">\n<summary>How <em>long</em>?</summary>\n<p>Three minutes, 1 cup.</p>\n</details>',
    )
    expect(page('tea/a.html')).toContain('<div class="callout callout-tip" role="note" aria-label="Tip">')
    expect(report).toMatchObject({ wordsIn: 8, wordsOut: 8, problems: [] })
  })

  it('holds a diff as it is written, signs and all', async () => {
    const { page, report } = await siteOf({
      'tea/series.yaml': 'articles: [a.md]\n',
      'tea/a.md': '```yaml diff\n water: 1\n-leaves: 2\n+leaves: 3\n```\n',
    })
    const code = /<pre.*?<\/pre>/s.exec(page('tea/a.html'))?.[0] ?? ''
    expect(code.replace(/<[^>]*>/g, '')).toBe(' water: 1\n-leaves: 2\n+leaves: 3\n')
    expect(code).toContain('<span class="line line-removed"><span class="line-sign">-</span>')
    expect(code).toContain('<span class="line line-added"><span class="line-sign">+</span>')
    expect(report).toMatchObject({ wordsIn: 6, wordsOut: 6, problems: [] })
  })

  it('percent-encodes names of other scripts, as UTF-8', async () => {
    const { page, site } = await siteOf({
      'お茶/series.yaml': 'title: お茶\narticles: [緑茶.md, crème.md]\n',
      'お茶/緑茶.md': '# 緑茶\n\n[crème](crème.md)\n',
      'お茶/crème.md': '# Crème\n\nLait.\n',
    })
    expect([...site.keys()]).toContain('お茶/緑茶.html')
    expect(page('index.html')).toContain(`href="${encodeURIComponent('お茶')}/index.html"`)
    expect(page('お茶/index.html')).toContain(`href="${encodeURIComponent('緑茶')}.html"`)
    expect(page('お茶/緑茶.html')).toContain('href="cr%C3%A8me.html"')
  })

  it('keeps equal files once and copies only what a page refers to', async () => {
    const { site, page } = await siteOf({
      'tea/series.yaml': 'title: Tea\narticles: [a.md]\n',
      'tea/a.md':
        '# A\n\n![One](one.png) ![Same](same.png) <img src="raw.png" alt="Raw"> [Notes](notes.pdf)\n',
      'tea/one.png': new Uint8Array([1, 2, 3]),
      'tea/same.png': new Uint8Array([1, 2, 3]),
      'tea/raw.png': new Uint8Array([4]),
      'tea/unused.png': new Uint8Array([5]),
      'tea/notes.pdf': 'pdf',
    })
    const assets = [...site.keys()]
      .filter((path) => /\.(?:png|pdf)$/.test(path))
      .map((path) => path.replace(/\.[0-9a-f]{8}\./, '.'))
    expect(assets.sort()).toEqual(['assets/notes.pdf', 'assets/one.png', 'assets/raw.png'])
    expect(page('tea/a.html').match(/src="\.\.\/assets\/one\./g)).toHaveLength(2)
  })
})

describe('an article that changed after the workspace was read', () => {
  it('takes along what it refers to now', async () => {
    const disk = diskWith({ ...twoArticles, 'tea/new.png': 'new', 'tea/newer.png': 'newer' })
    let reads = 0
    const storage: Storage = {
      ...disk,
      read: async (path) => {
        if (!path.endsWith('/first.md')) return disk.read(path)
        reads += 1
        return new TextEncoder().encode(
          reads === 1 ? '# First\n' : '# First\n\n![New](new.png) ![Newer](newer.png)\n',
        )
      },
    }
    await exportFrom(storage)
    const html = filesIn(disk).get('tea/first.html')
    expect(html).toMatch(/src="\.\.\/assets\/new\.[0-9a-f]{8}\.png".*src="\.\.\/assets\/newer\./s)
  })
})

describe('what stops an export', () => {
  it('equal slugs, also when only case differs', async () => {
    const storage = diskWith({
      ...twoArticles,
      'tea/second.md': '---\ntitle: Second\nslug: FIRST\n---\n\nText\n',
    })
    await expect(exportFrom(storage)).rejects.toMatchObject({
      code: 'export.blocked',
      message: expect.stringContaining('first'),
    })
    expect([...filesIn(storage).keys()]).toEqual([])
  })

  it('reserved slugs of series and articles', async () => {
    const series = diskWith({
      ...twoArticles,
      'tea/series.yaml': 'title: Tea\nslug: assets\narticles: [first.md, second.md]\n',
    })
    await expect(exportFrom(series)).rejects.toMatchObject({
      code: 'export.blocked',
      message: expect.stringContaining('assets'),
    })
    const article = diskWith({ ...twoArticles, 'tea/first.md': '---\nslug: index\n---\n\nText\n' })
    await expect(exportFrom(article)).rejects.toMatchObject({
      code: 'export.blocked',
      message: expect.stringContaining('index'),
    })
  })

  it('a manifest that cannot be read, but only of a series that goes out', async () => {
    const files = { ...twoArticles, 'pots/series.yaml': 'title: [\n', 'pots/iron.md': '# Iron\n' }
    const storage = diskWith(files)
    await expect(exportFrom(storage)).rejects.toMatchObject({
      code: 'export.blocked',
      message: expect.stringContaining('pots/series.yaml'),
    })
    await expect(exportFrom(storage, { series: ['tea'] })).resolves.toMatchObject({ pages: 4 })
  })

  it('a series that is not there', async () => {
    await expect(exportFrom(diskWith(twoArticles), { series: ['coffee'] })).rejects.toMatchObject({
      code: 'export.seriesUnknown',
      message: expect.stringContaining('coffee'),
    })
  })

  it('nothing else: findings of the checker are passed on', async () => {
    const problem = {
      code: 'image.no-alt',
      severity: 'warning',
      series: 'tea',
      path: 'first.md',
      line: 1,
      column: 1,
      message: 'No alternative text.',
    } as const
    const report = await exportFrom(diskWith(twoArticles), { problems: [problem] })
    expect(report.problems).toEqual([problem])
  })
})

describe('cancelling', () => {
  it('leaves the target and its surroundings as they were, at whatever step', async () => {
    for (const step of ['plan', 'render'] as const) {
      const storage = diskWith(twoArticles)
      const before = [...storage.files.keys()]
      const controller = new AbortController()
      const after: string[] = []
      const cancelled = exportFrom(storage, {
        signal: controller.signal,
        onProgress: (progress) => {
          if (controller.signal.aborted) after.push(`${progress.step} ${progress.done}`)
          if (progress.step === step) controller.abort()
        },
      })
      await expect(cancelled).rejects.toMatchObject({ code: 'job.cancelled' })
      expect(after).toEqual(step === 'plan' ? ['plan 1'] : [])
      expect([...storage.files.keys()]).toEqual(before)
      expect(await storage.list('/home/nora')).toEqual([{ name: 'writing', kind: 'folder' }])
    }
  })
})

describe('the same workspace', () => {
  it('gives the same bytes again, elsewhere, in another order of the disk', async () => {
    const files = {
      ...twoArticles,
      'tea/first.md': `${twoArticles['tea/first.md']}\n![Cup](cup.png)\n`,
      'tea/cup.png': 'cup',
    }
    const first = await siteOf(files)
    const second = await siteOf(Object.fromEntries(Object.entries(files).reverse()))
    expect(second.site).toEqual(first.site)

    const root = '/elsewhere/copy'
    const copy = createMemoryStorage(
      Object.fromEntries(
        [...first.storage.files].map(([path, bytes]) => [path.replace(workspaceRoot, root), bytes]),
      ),
    )
    const model = await loadWorkspace(copy, root, { drafts: false })
    const request = {
      storage: copy,
      model,
      out: '/elsewhere/out',
      series: [],
      resources: '/app/resources',
      version: '1.2.3',
    }
    await exportSite({
      ...request,
      intoExisting: false,
      signal: new AbortController().signal,
      onProgress: () => undefined,
      problems: [],
    })
    expect(filesIn(copy, '/elsewhere/out')).toEqual(first.site)
  })

  it('reports its progress step by step, up to the end', async () => {
    const steps: string[] = []
    await siteOf(twoArticles, {
      onProgress: ({ step, done, total }) => steps.push(`${step} ${done}/${total}`),
    })
    expect(steps.slice(0, 5)).toEqual(['plan 0/1', 'plan 1/1', 'render 0/2', 'render 1/2', 'render 2/2'])
    expect(steps.at(-1)).toMatch(/^write (\d+)\/\1$/)
  })
})
