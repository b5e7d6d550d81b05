import { describe, expect, it } from 'vitest'
import { sampleEntry } from '../testing/sample-series.ts'
import { severalFacts, turned } from './several-facts.ts'

describe('what several articles say', () => {
  it('is told where they agree, and left open where they differ', () => {
    const facts = severalFacts([
      sampleEntry('a.md', { status: 'draft', date: '2026-03-12', tags: ['x', 'y'], section: 'core' }),
      sampleEntry('b.md', { status: 'ready', date: '2026-03-12', tags: ['y'], unnumbered: true }),
    ])
    expect({ ...facts, tags: [...facts.tags] }).toEqual({
      status: undefined,
      date: '2026-03-12',
      section: undefined,
      unnumbered: undefined,
      leftOut: false,
      tags: [
        ['x', false],
        ['y', true],
      ],
    })
  })

  it('asks no head of what has no file, and no number of what has no place', () => {
    const facts = severalFacts([
      sampleEntry('a.md', { status: 'draft' }),
      sampleEntry('plan', { path: null, state: 'planned', status: null, section: 'core' }),
      sampleEntry('gone.md', { state: 'missing', status: null, section: 'core', unnumbered: true }),
      sampleEntry('loose.md', { state: 'unplaced', position: null, status: 'draft', unnumbered: true }),
    ])
    expect(facts.status).toBe('draft')
    expect(facts.unnumbered).toBe(undefined)
    expect(severalFacts([]).status).toBe(undefined)
  })
})

describe('a box that is pressed', () => {
  it.each([
    [undefined, [undefined, true, false, undefined]],
    [true, [true, false, true, false]],
    [false, [false, true, false, true]],
  ])('goes round from %s', (was, states) => {
    const seen = [was]
    for (let nth = 1; nth < states.length; nth += 1) seen.push(turned(was, seen.at(-1)))
    expect(seen).toEqual(states)
  })
})
