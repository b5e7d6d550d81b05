import { describe, expect, it } from 'vitest'
import { sampleEntry, sampleSection, sampleSeries } from '../../testing/sample-series.ts'
import { keyboardStep } from './keyboard-step.ts'

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

describe('keyboardStep', () => {
  it('moves one place of the reading order, grouped or not', () => {
    expect(keyboardStep(series, 'c', { kind: 'by', places: -1 })).toEqual({ kind: 'move', move: { to: 2 } })
    expect(keyboardStep(series, 'a', { kind: 'by', places: 1 })).toEqual({ kind: 'move', move: { to: 2 } })
  })

  it('stops at the ends and says which', () => {
    expect(keyboardStep(series, 'a', { kind: 'by', places: -1 })).toEqual({ kind: 'edge', at: 'first' })
    expect(keyboardStep(series, 'd', { kind: 'last' })).toEqual({ kind: 'edge', at: 'last' })
  })

  it('goes as far as there is room', () => {
    expect(keyboardStep(series, 'c', { kind: 'by', places: -10 })).toEqual({ kind: 'move', move: { to: 1 } })
    expect(keyboardStep(series, 'b', { kind: 'to', position: 40 })).toEqual({ kind: 'move', move: { to: 4 } })
  })

  it('changes section in the order of the list and keeps the position', () => {
    expect(keyboardStep(series, 'c', { kind: 'section', direction: 1 })).toEqual({
      kind: 'move',
      move: { to: 3, section: 'ai' },
    })
    expect(keyboardStep(series, 'c', { kind: 'section', direction: -1 })).toEqual({
      kind: 'move',
      move: { to: 3, section: null },
    })
    expect(keyboardStep(series, 'b', { kind: 'section', direction: 1 })).toEqual({
      kind: 'edge',
      at: 'section',
    })
  })

  it('brings an unplaced article to the end of the list', () => {
    const loose = sampleSeries([sampleEntry('a'), sampleEntry('u', { state: 'unplaced' })])
    expect(keyboardStep(loose, 'u', { kind: 'last' })).toEqual({ kind: 'move', move: { to: 2 } })
  })

  it('knows no step for an unknown key', () => {
    expect(keyboardStep(series, 'x', { kind: 'first' })).toBeNull()
  })
})
