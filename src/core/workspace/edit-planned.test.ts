import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editReadingOrder, type OrderEdit } from './edit-reading-order.ts'
import { readSeriesManifest } from './series-manifest.ts'

const block = `sections: [{id: core}]
articles:
  - a.md # first
  # to be written
  - {planned: Plain words, section: core, note: stays} # soon
  - planned: "Quoted: words"
    section: core
  - planned: Alone
  - {planned: 'In braces'} # kept
`

function edited(source: string, edit: OrderEdit): string {
  const after = editReadingOrder('s', readSeriesManifest('s', source), edit)
  expect(after).toEqual(readSeriesManifest('s', after.text))
  return after.text ?? ''
}

describe('planned entries in a reading order', () => {
  it('join it one after the other, in a section or in none', () => {
    const plan = (titles: readonly string[], to: number, section: string | null) =>
      edited(block, { kind: 'plan', titles, to, section })
    expect(plan(['One', 'Two: too'], 2, 'core')).toBe(
      block.replace(
        '# first\n',
        '# first\n  - {planned: One, section: core}\n  - {planned: "Two: too", section: core}\n',
      ),
    )
    expect(plan(['Last'], 99, null)).toBe(`${block}  - {planned: Last}\n`)
    expect(edited('title: T', { kind: 'plan', titles: ['A', 'A'], to: 1, section: null })).toBe(
      'title: T\narticles:\n  - {planned: A}\n  - {planned: A}\n',
    )
    expect(edited('articles: [a.md]\n', { kind: 'plan', titles: ['B, c'], to: 9, section: null })).toBe(
      'articles: [a.md, {planned: "B, c"}]\n',
    )
  })

  it('are called otherwise, and nothing else changes', () => {
    const retitle = (from: number, title: string) => edited(block, { kind: 'retitle', from, title })
    expect(retitle(2, 'Other words')).toBe(block.replace('Plain words', 'Other words'))
    expect(retitle(3, 'null')).toBe(block.replace('"Quoted: words"', '"null"'))
    expect(retitle(5, 'X')).toBe(block.replace("'In braces'", 'X'))
  })

  it('become articles where they stand, with all else that is said of them', () => {
    const write = (from: number, path: string) => edited(block, { kind: 'write', from, path })
    expect(write(2, 'x.md')).toBe(block.replace('planned: Plain words', 'path: x.md'))
    expect(write(3, 'x.md')).toBe(block.replace('planned: "Quoted: words"', 'path: x.md'))
    expect(write(4, 'x.md')).toBe(block.replace('planned: Alone', 'x.md'))
    expect(write(5, 'x.md')).toBe(block.replace("{planned: 'In braces'}", 'x.md'))
  })

  it('hold any title, and give it back to the byte', () => {
    const title = fc
      .oneof(
        fc.constantFrom('null', "it's", '#1', '- a', 'a: b', '{}', '\u0000\u2028\ufeff', 'é', '👩‍👩‍👧', '\ud800'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
      )
      .filter((text) => text !== '')
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 4 }), title, fc.nat(6), (titles, other, to) => {
        const before = readSeriesManifest('s', block)
        const planned = editReadingOrder('s', before, { kind: 'plan', titles, to: to + 1, section: 'core' })
        const from = Math.min(to + 1, before.entries.length + 1)
        const called = editReadingOrder('s', planned, { kind: 'retitle', from, title: other })
        expect(called.entries[from - 1]).toMatchObject({ kind: 'planned', title: other, section: 'core' })
        const written = editReadingOrder('s', called, { kind: 'write', from, path: 'x.md' })
        expect(written.entries[from - 1]).toMatchObject({ kind: 'article', path: 'x.md', section: 'core' })
        const removed = editReadingOrder('s', written, {
          kind: 'remove',
          from: titles.map((_, nth) => from + nth),
        })
        expect(removed.text).toBe(block)
      }),
      { numRuns: 40 },
    )
  })
})
