import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inverseOf, transact } from '#core/journal/transact'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { loadWorkspace } from '#core/workspace/load-workspace'
import { removeSection, renameSection, reorderSection } from './change-section.ts'
import { createSection, type CreateSectionRequest } from './create-section.ts'

const manifest =
  '# Kept.\nsections:\n  - id: core # heart\n    title: Core\n  - id: ai\narticles:\n  - {path: a.md, section: core} # first\n  - {planned: Later, section: core}\n  - path: b.md\n    section: ai\n  - c.md\n'

function space(series = manifest) {
  const storage = createMemoryStorage({
    '/w/seriatim.yaml': 'format: 1\n',
    '/w/s/series.yaml': series,
    ...Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`/w/s/${name}.md`, `# ${name}\n`])),
  })
  const model = () => loadWorkspace(storage, '/w', { drafts: true })
  const text = async () => new TextDecoder().decode((await storage.read('/w/s/series.yaml')) ?? undefined)
  const put = (path: string, content: string) => storage.replace(path, new TextEncoder().encode(content))
  const undo = async (step: string | null) =>
    transact(storage, '/w', await inverseOf(storage, '/w', step ?? ''))
  const create = async (title: string, rest: Partial<CreateSectionRequest> = {}) =>
    createSection(storage, await model(), { series: 's', title, keys: [], before: null, ...rest })
  const snapshot = async () => {
    const found = (await model()).series[0]?.snapshot
    if (found === undefined) throw new Error('The series must be there.')
    return found
  }
  return { storage, model, text, put, undo, create, snapshot }
}

describe('a new section', () => {
  it('takes an id of its own from the title, and is taken back to the byte', async () => {
    const { create, text, undo } = space()
    const made = await create(' AI ', { before: 'core' })
    expect(made.section).toBe('ai-2')
    expect(await text()).toBe(manifest.replace('sections:\n', 'sections:\n  - id: ai-2\n    title: AI\n'))
    await undo(made.step)
    expect(await text()).toBe(manifest)
    expect((await create('???')).section).toBe('section')
    expect((await create('***')).section).toBe('section-2')
    expect((await create('Ünïcode  & 漢字')).section).toBe('ünïcode---漢字')
    expect((await create('x'.repeat(300))).section).toBe('x'.repeat(60))
  })

  it('is joined by those that are chosen, where they stand; what has no place gets the last', async () => {
    const { create, text, undo, snapshot } = space()
    const numbers = async () => (await snapshot()).entries.map(({ key, number }) => [key, number])
    const before = await numbers()
    const { step } = await create('New', { keys: ['@planned/1/Later', 'c.md'] })
    expect(await text()).toBe(
      manifest
        .replace('articles:', '  - id: new\n    title: New\narticles:')
        .replace('{planned: Later, section: core}', '{planned: Later, section: new}')
        .replace('- c.md', '- {path: c.md, section: new}'),
    )
    expect(await numbers()).toEqual(before)
    await undo(step)
    expect(await text()).toBe(manifest)
    await create('New', { keys: ['d.md'] })
    expect((await snapshot()).entries.at(-1)).toMatchObject({ path: 'd.md', position: 5, section: 'new' })
  })

  it('never takes an id that entries name already', async () => {
    const { create, snapshot } = space('articles:\n  - {path: a.md, section: new}\n')
    expect((await create('New')).section).toBe('new-2')
    expect((await snapshot()).entries[0]).toMatchObject({ section: null })
  })

  it('needs a title that no other has', async () => {
    const { create, text } = space()
    await expect(create('  ')).rejects.toMatchObject({ code: 'series.nameInvalid' })
    await expect(create('Core')).rejects.toMatchObject({ code: 'series.nameTaken' })
    await expect(create('ai')).rejects.toMatchObject({ code: 'series.nameTaken' })
    await expect(create('X', { before: 'none' })).rejects.toMatchObject({ code: 'series.sectionUnknown' })
    await expect(create('X', { keys: ['none.md'] })).rejects.toMatchObject({ code: 'series.entryNotFound' })
    expect(await text()).toBe(manifest)
  })
})

describe('a section that is there', () => {
  it('is called otherwise; its id stays, and so do all others', async () => {
    const { storage, model, text, undo } = space()
    const rename = async (section: string, title: string) =>
      renameSection(storage, await model(), { series: 's', section, title })
    const step = await rename('ai', 'Models')
    expect(await text()).toBe(manifest.replace('- id: ai\n', '- id: ai\n    title: Models\n'))
    await undo(step)
    expect(await text()).toBe(manifest)
    expect(await rename('core', 'Core')).toBe(null)
    await expect(rename('core', ' ')).rejects.toMatchObject({ code: 'series.nameInvalid' })
    await expect(rename('core', 'ai')).rejects.toMatchObject({ code: 'series.nameTaken' })
    await expect(rename('none', 'X')).rejects.toMatchObject({ code: 'series.sectionUnknown' })
  })

  it('goes, and its articles stay where they are, in none', async () => {
    const { storage, model, text, undo, snapshot } = space()
    const step = await removeSection(storage, await model(), { series: 's', section: 'core' })
    expect(await text()).toBe(
      manifest.replace('  - id: core # heart\n    title: Core\n', '').replaceAll(', section: core', ''),
    )
    expect((await snapshot()).entries.map(({ key, section }) => [key, section])).toEqual([
      ['a.md', null],
      ['@planned/1/Later', null],
      ['b.md', 'ai'],
      ['c.md', null],
      ['d.md', null],
    ])
    await undo(step)
    expect(await text()).toBe(manifest)
  })

  it('stands elsewhere, and the reading order stays', async () => {
    const { storage, model, text, undo, snapshot } = space()
    const entries = (await snapshot()).entries
    const reorder = async (section: string, before: string | null) =>
      reorderSection(storage, await model(), { series: 's', section, before })
    const step = await reorder('ai', 'core')
    const own = '  - id: core # heart\n    title: Core\n'
    expect(await text()).toBe(manifest.replace(`${own}  - id: ai\n`, `  - id: ai\n${own}`))
    expect((await snapshot()).entries).toEqual(entries)
    await undo(step)
    expect(await text()).toBe(manifest)
    expect(await reorder('core', 'ai')).toBe(null)
    expect(await reorder('ai', null)).toBe(null)
    await expect(reorder('ai', 'none')).rejects.toMatchObject({ code: 'series.sectionUnknown' })
  })

  it('is changed as the disk has it, whatever another program did meanwhile', async () => {
    const { storage, model, text, put } = space()
    const before = await model()
    const theirs = manifest.replace('  - id: ai\n', '  - id: ai\n  - id: theirs\n')
    await put('/w/s/series.yaml', theirs)
    await reorderSection(storage, before, { series: 's', section: 'theirs', before: 'core' })
    expect(await text()).toContain('sections:\n  - id: theirs\n  - id: core')
    await put('/w/s/series.yaml', 'sections: [{id: theirs}]\n')
    await expect(removeSection(storage, before, { series: 's', section: 'core' })).rejects.toMatchObject({
      code: 'series.sectionUnknown',
    })
  })

  it('comes back by undo after any changes, each taken back in turn', async () => {
    const change = fc.record({
      what: fc.constantFrom('create', 'rename', 'remove', 'move'),
      which: fc.nat(5),
      to: fc.nat(5),
      title: fc.string({ minLength: 1, maxLength: 12 }).filter((title) => title.trim() !== ''),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
        const { storage, model, text, undo, create, snapshot } = space()
        const order = (await snapshot()).entries.map(({ key, number }) => [key, number])
        const done: { readonly step: string; readonly before: string }[] = []
        for (const { what, which, to, title } of changes) {
          const before = await text()
          const ids = (await snapshot()).sections.map(({ id }) => id)
          const section = ids[which % Math.max(ids.length, 1)] ?? ''
          const next = [...ids, null][to % (ids.length + 1)] ?? null
          const ref = { series: 's', section }
          const now = await model()
          const name = `${title}-${done.length}`
          if (ids.length === 0 && what !== 'create') continue
          const step =
            what === 'create'
              ? (await create(name, { keys: ['a.md', 'c.md'].slice(0, which % 3), before: next })).step
              : what === 'rename'
                ? await renameSection(storage, now, { ...ref, title: name })
                : what === 'remove'
                  ? await removeSection(storage, now, ref)
                  : await reorderSection(storage, now, { ...ref, before: next })
          expect((await snapshot()).entries.map(({ key, number }) => [key, number])).toEqual(order)
          if (step !== null) done.push({ step, before })
        }
        for (const { step, before } of done.toReversed()) {
          await undo(step)
          expect(await text()).toBe(before)
        }
      }),
      { numRuns: 40 },
    )
  })
})
