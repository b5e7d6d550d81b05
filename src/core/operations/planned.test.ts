import { describe, expect, it } from 'vitest'
import { inverseOf, transact } from '#core/journal/transact'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { planTitles, type PlanRequest } from './plan-titles.ts'
import { retitlePlanned } from './retitle-planned.ts'
import { writePlanned } from './write-planned.ts'

const manifest =
  '# Kept.\nsections: [{id: x}]\narticles:\n  - a.md # first\n  - {planned: "Later: on", section: x} # soon\n'

function space(series = manifest, files: Readonly<Record<string, string>> = {}) {
  const storage = createMemoryStorage({
    '/w/seriatim.yaml': 'format: 1\n',
    '/w/s/series.yaml': series,
    '/w/s/a.md': '---\ntitle: First\n---\nText.\n',
    ...files,
  })
  const model = () => loadWorkspace(storage, '/w', { drafts: true })
  const text = async (path: string) => {
    const bytes = await storage.read(path)
    return bytes === null ? null : new TextDecoder().decode(bytes)
  }
  const put = (path: string, content: string) => storage.replace(path, new TextEncoder().encode(content))
  const undo = async (step: string | null) =>
    transact(storage, '/w', await inverseOf(storage, '/w', step ?? ''))
  const plan = async (titles: readonly string[], rest: Partial<PlanRequest> = {}) =>
    planTitles(storage, await model(), { series: 's', titles, section: null, ...rest })
  return { storage, model, text, put, undo, plan }
}
const later = '@planned/1/Later: on'

describe('planning titles', () => {
  it('puts each into the order once, and is taken back to the byte', async () => {
    const { text, undo, plan } = space()
    const { planned, step } = await plan([' One ', '', 'Two', 'One', 'Later: on', 'First'], { to: 2 })
    expect(planned).toBe(2)
    expect(await text('/w/s/series.yaml')).toBe(
      manifest.replace('# first\n', '# first\n  - {planned: One}\n  - {planned: Two}\n'),
    )
    await undo(step)
    expect(await text('/w/s/series.yaml')).toBe(manifest)
  })

  it('writes nothing where every title is there', async () => {
    const { storage, plan } = space()
    const files = storage.files.size
    expect(await plan(['First', ' Later:  on '])).toEqual({ planned: 0, step: null })
    expect(storage.files.size).toBe(files)
  })

  it('takes thousands of lines at once', async () => {
    const { model, plan } = space()
    const titles = Array.from({ length: 5000 }, (_, nth) => `Title ${nth}: "of" {many} # 'é' 👩‍👩‍👧`)
    expect(await plan(titles, { section: 'x' })).toMatchObject({ planned: 5000 })
    const [series] = (await model()).series
    expect(series?.snapshot.entries.slice(2).map(({ title }) => title)).toEqual(titles)
    expect(new Set(series?.snapshot.entries.map(({ key }) => key)).size).toBe(5002)
  })

  it('refuses a section that is not there, and a damaged list', async () => {
    const { plan } = space()
    await expect(plan(['A'], { section: 'none' })).rejects.toMatchObject({ code: 'series.sectionUnknown' })
    const damaged = space('articles: [a.md')
    await expect(damaged.plan(['A'])).rejects.toMatchObject({ code: 'series.manifestUnreadable' })
    expect(await damaged.text('/w/s/series.yaml')).toBe('articles: [a.md')
  })
})

describe('another title for a planned entry', () => {
  const retitle = async ({ storage, model }: ReturnType<typeof space>, key: string, title: string) =>
    retitlePlanned(storage, await model(), { series: 's', key, title })

  it('changes it alone, and is taken back to the byte', async () => {
    const at = space()
    const { key, step } = await retitle(at, later, ' Soon ')
    expect(key).toBe('@planned/1/Soon')
    expect(await at.text('/w/s/series.yaml')).toBe(manifest.replace('"Later: on"', 'Soon'))
    await at.undo(step)
    expect(await at.text('/w/s/series.yaml')).toBe(manifest)
  })

  it('does nothing where it is called so, and refuses none, a taken one, and what has a file', async () => {
    const at = space()
    expect(await retitle(at, later, 'Later: on')).toEqual({ key: later, step: null })
    await expect(retitle(at, later, ' ')).rejects.toMatchObject({ code: 'article.nameInvalid' })
    await expect(retitle(at, later, 'First')).rejects.toMatchObject({ code: 'article.nameTaken' })
    await expect(retitle(at, 'a.md', 'B')).rejects.toMatchObject({ code: 'series.entryNotFound' })
    await expect(retitle(at, '@planned/2/Later: on', 'B')).rejects.toMatchObject({
      code: 'series.entryNotFound',
    })
    expect(await at.text('/w/s/series.yaml')).toBe(manifest)
  })
})

describe('writing a planned entry', () => {
  const write = async ({ storage, model }: ReturnType<typeof space>, key: string) =>
    writePlanned(storage, await model(), { series: 's', key })

  it('makes a file named from the title; place, section and comments stay, and undo gives all back', async () => {
    const at = space()
    const { path, step } = await write(at, later)
    expect(path).toBe('later-on.md')
    expect(await at.text('/w/s/series.yaml')).toBe(
      manifest.replace('planned: "Later: on"', 'path: later-on.md'),
    )
    expect(await at.text('/w/s/later-on.md')).toBe('---\ntitle: "Later: on"\n---\n\n')
    const [series] = (await at.model()).series
    expect(series?.snapshot.entries[1]).toMatchObject({ title: 'Later: on', position: 2, section: 'x' })
    await at.undo(step)
    expect(await at.text('/w/s/series.yaml')).toBe(manifest)
    expect(await at.text('/w/s/later-on.md')).toBe(null)
  })

  it('takes the next free name, and any title', async () => {
    const at = space(manifest, { '/w/s/later-on.md': 'Other.\n' })
    expect(await write(at, later)).toMatchObject({ path: 'later-on-2.md' })
    expect(await at.text('/w/s/later-on.md')).toBe('Other.\n')
    for (const title of [
      '???',
      'con',
      '../../etc/passwd',
      '\u202egpj.exe',
      'null',
      'x'.repeat(300),
      '\u0007',
    ]) {
      await at.plan([title])
      const { path } = await write(at, `@planned/1/${title}`)
      expect(path).toMatch(/^[\p{L}\p{N}_-]+\.md$/u)
      const found = (await at.model()).series[0]?.snapshot.entries.find((entry) => entry.path === path)
      expect(found).toMatchObject({ title, state: 'shown' })
    }
  })

  it('never writes over a file that came meanwhile', async () => {
    const at = space()
    const before = await at.model()
    await at.put('/w/s/later-on.md', 'Mine.\n')
    await expect(writePlanned(at.storage, before, { series: 's', key: later })).rejects.toMatchObject({
      code: 'article.nameTaken',
    })
    expect(await at.text('/w/s/later-on.md')).toBe('Mine.\n')
    expect(await at.text('/w/s/series.yaml')).toBe(manifest)
  })

  it('finds the entry where another program has put it, and says when it is gone', async () => {
    const at = space()
    const before = await at.model()
    const elsewhere = manifest.replace('  - a.md # first\n', '') + '  - a.md # first\n'
    await at.put('/w/s/series.yaml', elsewhere)
    await writePlanned(at.storage, before, { series: 's', key: later })
    expect(await at.text('/w/s/series.yaml')).toBe(
      elsewhere.replace('planned: "Later: on"', 'path: later-on.md'),
    )
    const gone = space()
    const old = await gone.model()
    await gone.put('/w/s/series.yaml', 'articles: [a.md]\n')
    await expect(writePlanned(gone.storage, old, { series: 's', key: later })).rejects.toMatchObject({
      code: 'series.entryNotFound',
    })
    expect(await gone.text('/w/s/later-on.md')).toBe(null)
  })
})
