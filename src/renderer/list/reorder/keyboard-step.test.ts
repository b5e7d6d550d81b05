import { describe, expect, it } from 'vitest'
import { sampleEntry, sampleSection, sampleSeries } from '../../testing/sample-series.ts'
import { keyboardStep, type Step } from './keyboard-step.ts'
import type { Series } from '#shared/model/series'

const sections = [sampleSection('core', 'Core'), sampleSection('ai', 'AI')]
const series = sampleSeries(
  [
    sampleEntry('a', { section: 'core' }),
    sampleEntry('b', { section: 'ai' }),
    sampleEntry('c', { section: 'core' }),
    sampleEntry('d'),
  ],
  { sections, groupBy: 'section' },
)

/** Keys with the places they would have: `c 2`, and the section where one is named. */
function after(keys: readonly string[], step: Step, of: Series = series): string[] | string | null {
  const result = keyboardStep(of, keys, step)
  if (result === null) return null
  return result.kind === 'edge'
    ? result.at
    : result.placements.map(({ key, to, section }) => `${key} ${to} ${section ?? '-'}`)
}

describe('keyboardStep', () => {
  it('moves one place of the reading order, grouped or not', () => {
    expect(after(['c'], { kind: 'by', places: -1 })).toEqual(['c 2 core'])
    expect(after(['a'], { kind: 'by', places: 1 })).toEqual(['a 2 core'])
  })

  it('stops at the ends and says which', () => {
    expect(after(['a'], { kind: 'by', places: -1 })).toBe('first')
    expect(after(['d'], { kind: 'last' })).toBe('last')
    expect(after(['c', 'd'], { kind: 'by', places: 1 })).toBe('last')
  })

  it('knows the place where it stands', () => {
    expect(after(['b'], { kind: 'to', position: 2 })).toBe('here')
  })

  it('goes as far as there is room', () => {
    expect(after(['c'], { kind: 'by', places: -10 })).toEqual(['c 1 core'])
    expect(after(['b'], { kind: 'to', position: 40 })).toEqual(['b 4 ai'])
  })

  it('moves several together, in the order they have', () => {
    expect(after(['c', 'b'], { kind: 'by', places: -1 })).toEqual(['b 1 ai', 'c 2 core'])
    expect(after(['a', 'b'], { kind: 'last' })).toEqual(['a 3 core', 'b 4 ai'])
  })

  it('gathers scattered ones toward where they go', () => {
    expect(after(['b', 'd'], { kind: 'by', places: -1 })).toEqual(['b 1 ai', 'd 2 -'])
    expect(after(['a', 'c'], { kind: 'by', places: 1 })).toEqual(['a 3 core', 'c 4 core'])
  })

  it('changes section in the order of the list and keeps every position', () => {
    expect(after(['c'], { kind: 'section', direction: 1 })).toEqual(['c 3 ai'])
    expect(after(['c'], { kind: 'section', direction: -1 })).toEqual(['c 3 -'])
    expect(after(['b'], { kind: 'section', direction: 1 })).toBe('section')
    expect(after(['a', 'd'], { kind: 'section', direction: 1 })).toEqual(['a 1 ai', 'd 4 ai'])
  })

  it('brings an unplaced article to the end of the list', () => {
    const loose = sampleSeries([sampleEntry('a'), sampleEntry('u', { state: 'unplaced' })])
    expect(after(['u'], { kind: 'last' }, loose)).toEqual(['u 2 -'])
  })

  it('knows no step for an unknown key', () => {
    expect(after(['x'], { kind: 'first' })).toBeNull()
  })
})
