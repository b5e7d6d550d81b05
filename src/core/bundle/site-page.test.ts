import { describe, expect, it } from 'vitest'
import { createDiskStorage } from '#core/storage/disk-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { resolve } from 'node:path'
import { exportFrom, diskWith, filesIn, twoArticles, workspaceRoot } from './test-site.ts'
import { sitePage } from './site-page.ts'

const sample = resolve(import.meta.dirname, '../../../resources/sample-workspace')

/** A workspace of the disk in memory, so that it can be exported there. */
async function sampleFiles(): Promise<Record<string, Uint8Array>> {
  const disk = createDiskStorage()
  const files: Record<string, Uint8Array> = {}
  const walk = async (folder: string): Promise<void> => {
    for (const { name, kind } of (await disk.list(`${sample}/${folder}`)) ?? []) {
      const path = folder === '' ? name : `${folder}/${name}`
      if (kind === 'folder') await walk(path)
      else files[path] = (await disk.read(`${sample}/${path}`)) ?? new Uint8Array()
    }
  }
  await walk('')
  return files
}

/** The lists of a workspace's site as they are exported and as they are looked at. */
async function bothOf(files: Readonly<Record<string, string | Uint8Array>>, drafts = false) {
  const storage = diskWith(files)
  const model = await loadWorkspace(storage, workspaceRoot, { drafts })
  const before = new Map(storage.files)
  const names = [
    { kind: 'index' } as const,
    ...model.series.map(({ folder }) => ({ kind: 'series', series: folder }) as const),
  ]
  const looked = names.map((name) => sitePage(model, name))
  expect(storage.files).toEqual(before)
  await exportFrom(storage, { drafts })
  const site = filesIn(storage)
  const paths = ['index.html', ...model.series.map(({ snapshot }) => `${snapshot.slug}/index.html`)]
  const exported = paths.map((path) => {
    const found = /<html lang="([^"]*)" dir="([^"]*)">.*<body [^>]*>(.*)<\/body>/s.exec(site.get(path) ?? '')
    return { language: found?.[1], direction: found?.[2], html: found?.[3] }
  })
  return { looked, exported }
}

describe('a page of lists', () => {
  it.each([false, true])('of the sample is that of its export; drafts counted: %s', async (drafts) => {
    const { looked, exported } = await bothOf(await sampleFiles(), drafts)
    expect(looked).toEqual(exported)
    expect(looked.length).toBeGreaterThan(1)
    expect(looked[1]?.html).toContain('<main id="Page_content" class="series"')
  })

  it('has drafts where they are counted, and the numbers that they make', async () => {
    const files = {
      ...twoArticles,
      'tea/first.md': '---\ntitle: First\ndraft: true\n---\n\nWater.\n',
      'pots/series.yaml': 'title: أباريق\nlanguage: ar\narticles: [iron.md]\n',
      'pots/iron.md': '# "Iron" <b>\n\n</body> Heavy.\n',
    }
    const published = await bothOf(files)
    const counted = await bothOf(files, true)
    expect(published.looked).toEqual(published.exported)
    expect(counted.looked).toEqual(counted.exported)
    const [, pots, tea] = published.looked
    expect(pots).toMatchObject({ language: 'ar', direction: 'rtl' })
    expect(tea?.html).not.toContain('First')
    expect(tea?.html).toContain('<span class="number">01</span>')
    expect(counted.looked[2]?.html).toContain('<span class="number">02</span>')
  })

  it('can be looked at where an export would be refused', async () => {
    const storage = diskWith({
      ...twoArticles,
      'tea/second.md': '---\ntitle: Second\nslug: first\n---\n\nText\n',
    })
    await expect(exportFrom(storage)).rejects.toMatchObject({ code: 'export.blocked' })
    const model = await loadWorkspace(storage, workspaceRoot, { drafts: false })
    expect(sitePage(model, { kind: 'series', series: 'tea' }).html).toContain('Second')
    expect(() => sitePage(model, { kind: 'series', series: 'none' })).toThrow(
      expect.objectContaining({ code: 'series.notFound' }),
    )
  })
})
