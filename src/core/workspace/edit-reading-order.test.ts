import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveItems } from '#shared/order/move-items'
import { editReadingOrder, type OrderEdit } from './edit-reading-order.ts'
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

/** The source after the edit; it must be what a reader of the result sees. */
function edited(source: string, edit: OrderEdit): string {
  const after = editReadingOrder('s', readSeriesManifest('s', source), edit)
  expect(after).toEqual(readSeriesManifest('s', after.text))
  return after.text ?? ''
}

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
    const moved = edited(block, { kind: 'move', from: [2], to: 1 })
    expect(moved).toBe(`# my series
title: "Patterns" # quoted
sections:
  - {id: core, title: Core}
  - id: ai
articles:
  # b is short
  - b.md

  # the beginning
  - path: a.md # keep me
    section: core
  - {path: c.md, section: ai, note: unknown keys stay}
  - planned: "Later: a plan"
# after the list
groupBy: section
`)
  })

  it('leaves a comment on the whole list, a blank line apart, where it is', () => {
    const source = 'articles:\n  # the list\n\n  # on a\n  - a.md\n  - b.md\n'
    expect(edited(source, { kind: 'move', from: [1], to: 2 })).toBe(
      'articles:\n  # the list\n\n  - b.md\n  # on a\n  - a.md\n',
    )
  })

  it('changes only the section of the moved item', () => {
    const edit = (from: number, section: string | null) =>
      edited(block, { kind: 'move', from: [from], to: from, section })
    expect(edit(1, 'ai')).toBe(block.replace('section: core', 'section: ai'))
    expect(edit(2, 'core')).toBe(block.replace('- b.md', '- {path: b.md, section: core}'))
    expect(edit(3, null)).toBe(block.replace(', section: ai', ''))
    expect(edit(4, 'core')).toBe(block.replace('"Later: a plan"', '"Later: a plan"\n    section: core'))
    expect(edit(1, null)).toBe(block.replace('\n    section: core', ''))
  })

  it('takes numbers away and gives them back by one key, and leaves planned entries alone', () => {
    const mark = (source: string, from: number, unnumbered: boolean) =>
      edited(source, { kind: 'mark', marks: new Map([[from, { unnumbered }]]) })
    const without = mark(mark(block, 1, true), 2, true)
    expect(without).toBe(
      block
        .replace('section: core\n', 'section: core\n    unnumbered: true\n')
        .replace('- b.md', '- {path: b.md, unnumbered: true}'),
    )
    expect(mark(mark(without, 1, false), 2, false)).toBe(block.replace('- b.md', '- {path: b.md}'))
    expect(mark(block, 3, true)).toBe(
      block.replace('note: unknown keys stay', 'note: unknown keys stay, unnumbered: true'),
    )
    expect(mark(block, 4, true)).toBe(block)
  })

  it('says false where the key cannot go, and keeps a comment above one that goes', () => {
    const first = 'articles:\n  - unnumbered: true\n    path: a.md\n'
    const marks = new Map([[1, { unnumbered: false }]])
    expect(edited(first, { kind: 'mark', marks })).toBe(first.replace('true', 'false'))
    const above = 'articles:\n  - path: a.md\n    # why\n    unnumbered: true # so\n    note: x\n'
    expect(edited(above, { kind: 'mark', marks })).toBe('articles:\n  - path: a.md\n    # why\n    note: x\n')
  })

  it('reads an emptied first key as no section', () => {
    const source = 'sections: [{id: x}]\narticles:\n  - section: x\n    path: a.md\n'
    expect(sections(edited(source, { kind: 'move', from: [1], to: 1, section: null }))).toEqual([null])
  })

  it('keeps flow lists flow, CRLF CRLF, and a missing final line end missing', () => {
    const flow = 'articles: [a.md, "b.md",  c.md] # all\n'
    expect(edited(flow, { kind: 'move', from: [3], to: 1 })).toBe('articles: [c.md, a.md,  "b.md"] # all\n')
    const crlf = 'articles:\r\n  - a.md\r\n  - b.md'
    expect(edited(crlf, { kind: 'move', from: [2], to: 1 })).toBe('articles:\r\n  - b.md\r\n  - a.md')
  })

  it('moves entries past duplicates and items it cannot read without touching those', () => {
    const source = 'articles:\n  - a.md\n  - 42\n  - b.md\n  - a.md\n  - c.md\n'
    expect(edited(source, { kind: 'move', from: [3], to: 2 })).toBe(
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
    expect(edited(source, { kind: 'insert', path: 'new.md', to: 99, section: null })).toBe(expected)
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
      const result = edited(source, { kind: 'insert', path, to: 1, section: '1' })
      expect(names(result)).toEqual([path, 'a.md'])
      expect(sections(result)).toEqual(['1', null])
    }
  })

  it('gathers several, each as it is written, and lets paths join behind them', () => {
    const source = 'articles:\n  - a.md # one\n  - b.md\n  # on c\n  - {path: c.md}\n  - d.md\n'
    expect(edited(source, { kind: 'move', from: [3, 1], joining: ['new.md'], to: 2 })).toBe(
      'articles:\n  - b.md\n  - a.md # one\n  # on c\n  - {path: c.md}\n  - new.md\n  - d.md\n',
    )
    expect(edited('articles: []\n', { kind: 'move', from: [], joining: ['x.md', 'y.md'], to: 1 })).toBe(
      'articles:\n  - x.md\n  - y.md\n',
    )
  })

  it('keeps a duplicate behind the entry it repeats, so that the first stays the first', () => {
    const source = 'articles:\n  - a.md # first\n  - a.md # again\n  - b.md\n'
    expect(edited(source, { kind: 'move', from: [1], to: 2 })).toBe(
      'articles:\n  - b.md\n  - a.md # first\n  - a.md # again\n',
    )
  })

  it('refuses to put a list where something else stands', () => {
    expect(() => edited('articles: soon\n', { kind: 'insert', path: 'a.md', to: 1, section: null })).toThrow(
      /left as it is|left as it was/,
    )
  })

  it('arranges the whole order, and touches nothing whose section stays', () => {
    const source =
      'sections: [{id: x}]\narticles:\n  - a.md\n  - 42\n  - {path: b.md, section: "x"}\n  - {path: c.md, section: gone}\n'
    const order = [
      { from: 3, section: null },
      { from: 1, section: 'x' },
      { from: 2, section: 'x' },
    ]
    expect(edited(source, { kind: 'arrange', order })).toBe(
      'sections: [{id: x}]\narticles:\n  - {path: c.md, section: gone}\n  - {path: a.md, section: x}\n  - 42\n  - {path: b.md, section: "x"}\n',
    )
  })

  it('refuses a file that does not parse', () => {
    const broken = 'articles:\n  - a.md\n<<<<<<< mine\n  - b.md\n'
    expect(() => edited(broken, { kind: 'move', from: [1], to: 2 })).toThrow(/left as it is/)
  })

  const anyList = fc.uniqueArray(
    fc.record({
      name: fc.nat(999),
      section: fc.constantFrom('x', 'y', null),
      style: fc.constantFrom('bare', 'flow', 'block', 'planned', 'unreadable', 'again'),
    }),
    { selector: ({ name }) => name, minLength: 1, maxLength: 12 },
  )
  type Item = ReturnType<typeof itemLines>
  const itemLines = (
    { name, section, style }: { name: number; section: string | null; style: string },
    index: number,
  ) => {
    const comment = index % 3 === 0 ? `  # about ${name}\n` : ''
    const flow = section === null ? '' : `, section: ${section}`
    const line = section === null ? '' : `    section: ${section}\n`
    switch (style) {
      case 'flow':
        return `${comment}  - { path: ${name}.md${flow}, note: "kept" } # ${index}\n`
      case 'block':
        return `${comment}  - path: ${name}.md\n${line}    extra: [1, 2]\n`
      case 'planned':
        return `${comment}  - planned: Later\n${line}`
      case 'unreadable':
        return `${comment}  - ${name}\n`
      case 'again':
        return `${comment}  - first.md # again ${name}\n`
      default:
        return `${comment}  - ${name}.md\n`
    }
  }
  const sourceOf = (items: readonly Item[]) =>
    `title: T\nsections: [{id: x}, {id: y}]\narticles:\n  - first.md\n${items.join('')}# end\nextra: {kept:  true}\n`
  const entriesOf = (source: string) =>
    readSeriesManifest('s', source).entries.map(({ item: _, ...entry }) => entry)
  const sortedLines = (source: string) => source.split('\n').toSorted()
  const anyMoves = fc.array(
    fc.record({
      seeds: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      to: fc.integer({ min: 1, max: 15 }),
      section: fc.constantFrom('x', null, undefined),
    }),
    { minLength: 1, maxLength: 5 },
  )

  it('gives the order that was asked for after any moves, and changes no other line', () => {
    fc.assert(
      fc.property(anyList, anyMoves, (items, moves) => {
        let source = sourceOf(items.map(itemLines))
        let model = entriesOf(source)
        for (const { seeds, to, section } of moves) {
          const chosen = new Set(seeds.map((seed) => seed % model.length))
          const next = edited(source, {
            kind: 'move',
            from: [...chosen].map((index) => index + 1),
            to,
            section,
          })
          model = moveItems(
            model.map((entry, index) =>
              chosen.has(index) && section !== undefined ? { ...entry, section } : entry,
            ),
            (_, index) => seeds.some((seed) => seed % model.length === index),
            to,
          )
          expect(entriesOf(next)).toEqual(model)
          if (section === undefined) expect(sortedLines(next)).toEqual(sortedLines(source))
          source = next
        }
      }),
      { numRuns: 200 },
    )
  })

  it('goes back to any earlier order by arranging it, whatever was moved', () => {
    fc.assert(
      fc.property(anyList, anyMoves, (items, moves) => {
        const first = sourceOf(items.map(itemLines))
        const wanted = entriesOf(first).map((entry, index) => ({ ...entry, index }))
        let source = first
        let model = wanted
        for (const { seeds, to } of moves) {
          const moved = (_: unknown, index: number) => seeds.some((seed) => seed % wanted.length === index)
          const from = wanted.flatMap((_, index) => (moved(_, index) ? [index + 1] : []))
          source = edited(source, { kind: 'move', from, to })
          model = moveItems(model, moved, to)
        }
        const order = wanted.map(({ index, section }) => ({
          from: model.findIndex((entry) => entry.index === index) + 1,
          section,
        }))
        const back = edited(source, { kind: 'arrange', order })
        expect(entriesOf(back)).toEqual(entriesOf(first))
        expect(sortedLines(back)).toEqual(sortedLines(first))
        if (!items.some(({ style }) => style === 'unreadable' || style === 'again')) expect(back).toBe(first)
      }),
      { numRuns: 200 },
    )
  })
})
