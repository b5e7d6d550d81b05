import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editSections, sectionIdsInUse, type SectionEdit } from './edit-sections.ts'
import { readSeriesManifest } from './series-manifest.ts'

const block = `# my series
title: "Patterns" # quoted
sections: # in this order
  # the heart of it
  - id: core # keep me
    title: Core patterns
    note: unknown keys stay

  - {id: ai, title: "AI: patterns"}
  - id: late
articles:
  - {path: a.md, section: core}
  - path: b.md # here
    section: ai
  - planned: Later
    section: ai
# after the list
`

/** The source after the edit; it must be what a reader of the result sees. */
function edited(source: string, edit: SectionEdit): string {
  const after = editSections('s', readSeriesManifest('s', source), edit)
  expect(after).toEqual(readSeriesManifest('s', after.text))
  return after.text ?? ''
}

describe('editSections', () => {
  it('moves a section as it is written, with the comments on it and above it', () => {
    expect(edited(block, { kind: 'move', id: 'core', before: null })).toBe(`# my series
title: "Patterns" # quoted
sections: # in this order
  - {id: ai, title: "AI: patterns"}
  - id: late
  # the heart of it
  - id: core # keep me
    title: Core patterns
    note: unknown keys stay

articles:
  - {path: a.md, section: core}
  - path: b.md # here
    section: ai
  - planned: Later
    section: ai
# after the list
`)
  })

  it('changes the title alone, in the quotes that it has', () => {
    const rename = (id: string, title: string) => edited(block, { kind: 'rename', id, title })
    expect(rename('core', 'Heart')).toBe(block.replace('title: Core patterns', 'title: Heart'))
    expect(rename('core', 'A: b # c')).toBe(block.replace('title: Core patterns', 'title: "A: b # c"'))
    expect(rename('ai', 'Models')).toBe(block.replace('"AI: patterns"', '"Models"'))
    expect(rename('late', 'Late ones')).toBe(
      block.replace('- id: late\n', '- id: late\n    title: Late ones\n'),
    )
  })

  it('adds a section like those that stand there', () => {
    expect(edited(block, { kind: 'create', id: 'new', title: 'New, yes', before: 'ai' })).toBe(
      block.replace('  - {id: ai', '  - id: new\n    title: New, yes\n  - {id: ai'),
    )
    const flow = 'sections: [{id: a}, {id: b}] # mine\narticles: []\n'
    expect(edited(flow, { kind: 'create', id: 'c', title: 'C, d', before: null })).toBe(
      'sections: [{id: a}, {id: b}, {id: c, title: "C, d"}] # mine\narticles: []\n',
    )
  })

  it('shows the first section of a series in groups, unless the author has said how', () => {
    const create = { kind: 'create', id: 'a', title: 'A', before: null } as const
    expect(edited('title: T\r\narticles: []\r\n', create)).toBe(
      'title: T\r\narticles: []\r\nsections:\r\n  - id: a\r\n    title: A\r\ngroupBy: section\r\n',
    )
    expect(edited('groupBy: none\nsections: []\narticles: []', create)).toBe(
      'groupBy: none\nsections:\n  - id: a\n    title: A\narticles: []',
    )
    expect(edited('', create)).toBe('sections:\n  - id: a\n    title: A\ngroupBy: section\n')
  })

  it('takes the last one out and puts one in again', () => {
    const source = 'sections:\n  - id: a\narticles:\n  - x.md\n'
    const none = edited(source, { kind: 'remove', id: 'a' })
    expect(none).toBe('sections:\narticles:\n  - x.md\n')
    expect(edited('sections: [{id: a}]\n', { kind: 'remove', id: 'a' })).toBe('sections: []\n')
    expect(edited(none, { kind: 'create', id: 'b', title: 'B', before: null })).toContain(
      'sections:\n  - id: b\n    title: B\narticles:\n',
    )
  })

  it('changes nothing where nothing is to be changed', () => {
    expect(edited(block, { kind: 'move', id: 'core', before: 'ai' })).toBe(block)
    expect(edited(block, { kind: 'move', id: 'core', before: 'core' })).toBe(block)
    expect(edited(block, { kind: 'move', id: 'late', before: null })).toBe(block)
    expect(edited(block, { kind: 'rename', id: 'core', title: 'Core patterns' })).toBe(block)
  })

  it('refuses what would say something else, and what entries still name', () => {
    const refused = (source: string, edit: SectionEdit) =>
      expect(() => editSections('s', readSeriesManifest('s', source), edit)).toThrow(/left as it is/)
    refused('sections: {a: b}\n', { kind: 'create', id: 'a', title: 'A', before: null })
    refused('sections: [', { kind: 'create', id: 'a', title: 'A', before: null })
    refused('{title: T}\n', { kind: 'create', id: 'a', title: 'A', before: null })
    refused('sections:\n  - &x {id: a}\n  - id: b\n    more: *x\n', { kind: 'remove', id: 'a' })
    refused(block, { kind: 'remove', id: 'ai' })
    refused('articles: [{path: a.md, section: new}]\n', {
      kind: 'create',
      id: 'new',
      title: 'New',
      before: null,
    })
  })

  it('knows the ids that entries name although no section is listed', () => {
    const source = 'sections: [{id: a}]\narticles:\n  - {path: x.md, section: b}\n  - y.md\n'
    expect([...sectionIdsInUse(readSeriesManifest('s', source))]).toEqual(['a', 'b'])
  })

  it('reads the first of two sections with one id, and tells of the other', () => {
    const { sections, problems } = readSeriesManifest('s', 'sections: [{id: a, title: A}, {id: a}]\n')
    expect(sections.map(({ title }) => title)).toEqual(['A'])
    expect(problems.map(({ message }) => message)).toEqual([
      'another section has the id "a" in s/series.yaml; it is read as if it were not there.',
    ])
  })

  it('keeps every other byte, whatever is written around and whatever a title is', () => {
    const lists = fc.record({
      count: fc.integer({ min: 1, max: 5 }),
      flow: fc.boolean(),
      eol: fc.constantFrom('\n', '\r\n'),
      tail: fc.constantFrom('', 'own: {k: 1} # mine', 'groupBy: none'),
    })
    const title = fc.oneof(
      fc.constantFrom('null', "it's", '#1', '- a', 'a: b', '  x', '{}', '\u0000\u2028', 'é', '👩‍👩‍👧'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
    )
    fc.assert(
      fc.property(lists, title, fc.nat(9), fc.nat(9), ({ count, flow, eol, tail }, name, from, to) => {
        const ids = Array.from({ length: count }, (_, nth) => `s${nth}`)
        const list = flow
          ? `sections: [${ids.map((id) => `{id: ${id}}`).join(', ')}]${eol}`
          : `sections:${eol}${ids.map((id) => `  # on ${id}${eol}  - id: ${id} # is ${id}${eol}`).join('')}`
        const source = `title: T # t${eol}${list}articles:${eol}  - {path: a.md, section: s0}${eol}${tail}`
        const before = readSeriesManifest('s', source)
        const id = ids[from % count] ?? ''
        const target = [...ids, null][to % (count + 1)] ?? null
        const rest = ids.filter((each) => each !== id)
        const at = target === null ? rest.length : rest.indexOf(target)
        const order = target === id ? ids : rest.toSpliced(at, 0, id)
        const moved = editSections('s', before, { kind: 'move', id, before: target })
        expect(moved.sections.map((section) => section.id)).toEqual(order)
        const lines = (text: string | null) => (text ?? '').split(/\r?\n/).toSorted()
        if (!flow) expect(lines(moved.text)).toEqual(lines(source))

        // Renamed and called as before: a title goes in and comes out, and the rest stands.
        const renamed = editSections('s', moved, { kind: 'rename', id, title: name })
        expect(renamed.sections.find((section) => section.id === id)?.title).toBe(name)
        const created = editSections('s', renamed, { kind: 'create', id: 'new', title: name, before: target })
        const back = editSections('s', created, { kind: 'remove', id: 'new' })
        expect(back.text).toBe(renamed.text)
      }),
      { numRuns: 100 },
    )
  })
})
