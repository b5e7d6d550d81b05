import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveItem } from '#shared/order/move-entry'
import { editReadingOrder } from './edit-reading-order.ts'
import { readSeriesManifest } from './series-manifest.ts'

const block = `# my series
title: "Patterns" # quoted
sections:
  - {id: core, title: Core}
  - id: ai
articles:
  # the beginning
  - path: a.md # keep me
    section: core
  # b is short
  - b.md

  - {path: c.md, section: ai, note: unknown keys stay}
  - planned: "Later: a plan"
# after the list
groupBy: section
`

function names(source: string): string[] {
  return readSeriesManifest('s', source).entries.map((entry) =>
    entry.kind === 'article' ? entry.path : entry.title,
  )
}

function sections(source: string): (string | null)[] {
  return readSeriesManifest('s', source).entries.map((entry) => entry.section)
}

describe('editReadingOrder', () => {
  it('moves an item as it is written, with the comments on it and above it', () => {
    const moved = editReadingOrder('s', block, { kind: 'move', from: 2, to: 1 })
    expect(moved).toBe(`# my series
title: "Patterns" # quoted
sections:
  - {id: core, title: Core}
  - id: ai
articles:
  # the beginning
  # b is short
  - b.md

  - path: a.md # keep me
    section: core
  - {path: c.md, section: ai, note: unknown keys stay}
  - planned: "Later: a plan"
# after the list
groupBy: section
`)
  })

  it('changes only the section of the moved item', () => {
    const edit = (from: number, section: string | null) =>
      editReadingOrder('s', block, { kind: 'move', from, to: from, section })
    expect(edit(1, 'ai')).toBe(block.replace('section: core', 'section: ai'))
    expect(edit(2, 'core')).toBe(block.replace('- b.md', '- {path: b.md, section: core}'))
    expect(edit(3, null)).toBe(block.replace(', section: ai', ''))
    expect(edit(4, 'core')).toBe(block.replace('"Later: a plan"', '"Later: a plan"\n    section: core'))
    expect(edit(1, null)).toBe(block.replace('\n    section: core', ''))
  })

  it('reads an emptied first key as no section', () => {
    const source = 'sections: [{id: x}]\narticles:\n  - section: x\n    path: a.md\n'
    expect(sections(editReadingOrder('s', source, { kind: 'move', from: 1, to: 1, section: null }))).toEqual([
      null,
    ])
  })

  it('keeps flow lists flow, CRLF CRLF, and a missing final line end missing', () => {
    const flow = 'articles: [a.md, "b.md",  c.md] # all\n'
    expect(editReadingOrder('s', flow, { kind: 'move', from: 3, to: 1 })).toBe(
      'articles: [c.md, a.md,  "b.md"] # all\n',
    )
    const crlf = 'articles:\r\n  - a.md\r\n  - b.md'
    expect(editReadingOrder('s', crlf, { kind: 'move', from: 2, to: 1 })).toBe(
      'articles:\r\n  - b.md\r\n  - a.md',
    )
  })

  it('moves entries past duplicates and items it cannot read without touching those', () => {
    const source = 'articles:\n  - a.md\n  - 42\n  - b.md\n  - a.md\n  - c.md\n'
    expect(editReadingOrder('s', source, { kind: 'move', from: 3, to: 2 })).toBe(
      'articles:\n  - a.md\n  - 42\n  - c.md\n  - b.md\n  - a.md\n',
    )
  })

  it.each([
    ['', 'articles:\n  - new.md\n'],
    ['title: T', 'title: T\narticles:\n  - new.md\n'],
    ['title: T\narticles:\n', 'title: T\narticles:\n  - new.md\n'],
    ['articles: []\ngroupBy: none\n', 'articles:\n  - new.md\ngroupBy: none\n'],
    ['articles:\n- a.md\n', 'articles:\n- a.md\n- new.md\n'],
    ['articles: [a.md]\n', 'articles: [a.md, new.md]\n'],
  ])('places a new article last in %j', (source, expected) => {
    expect(editReadingOrder('s', source, { kind: 'insert', path: 'new.md', to: 99, section: null })).toBe(
      expected,
    )
  })

  it('quotes paths and sections that YAML would read as something else', () => {
    for (const path of [
      '- odd.md',
      'a: b.md',
      '2024-05-01',
      'null',
      'a, b.md',
      '[x].md',
      '# hash.md',
      'ünï 01.md',
    ]) {
      const source = 'sections: [{id: "1"}]\narticles:\n  - a.md\n'
      const result = editReadingOrder('s', source, { kind: 'insert', path, to: 1, section: '1' })
      expect(names(result)).toEqual([path, 'a.md'])
      expect(sections(result)).toEqual(['1', null])
    }
  })

  it('refuses a file that does not parse', () => {
    const broken = 'articles:\n  - a.md\n<<<<<<< mine\n  - b.md\n'
    expect(() => editReadingOrder('s', broken, { kind: 'move', from: 1, to: 2 })).toThrow(/left as it is/)
  })

  it('gives the order that was asked for, whatever the list looks like, and changes no other line', () => {
    const item = fc.oneof(
      fc.record({
        name: fc.nat(999),
        section: fc.constantFrom('x', 'y', null),
        style: fc.constantFrom('bare', 'flow', 'block'),
      }),
    )
    fc.assert(
      fc.property(
        fc.uniqueArray(item, { selector: ({ name }) => name, minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        (items, a, b) => {
          const lines = items.map(({ name, section, style }, index) => {
            const comment = index % 3 === 1 ? `  # about ${name}\n` : ''
            if (style === 'flow')
              return `${comment}  - { path: ${name}.md${section === null ? '' : `, section: ${section}`} } # ${index}\n`
            if (style === 'block')
              return `${comment}  - path: ${name}.md\n${section === null ? '' : `    section: ${section}\n`}`
            return `${comment}  - ${name}.md\n`
          })
          const source = `title: T\nsections: [{id: x}, {id: y}]\narticles:\n${lines.join('')}# end\nextra: {kept:  true}\n`
          const from = (a % items.length) + 1
          const to = (b % items.length) + 1
          const moved = editReadingOrder('s', source, { kind: 'move', from, to })
          expect(names(moved)).toEqual(moveItem(names(source), from - 1, to))
          expect(moved.split('\n').sort()).toEqual(source.split('\n').sort())
          expect(editReadingOrder('s', moved, { kind: 'move', from: to, to: from }).split('\n').length).toBe(
            source.split('\n').length,
          )
        },
      ),
      { numRuns: 200 },
    )
  })
})
