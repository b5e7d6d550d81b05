import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { en } from '../../strings/en.ts'
import { sampleEntry, sampleSection, sampleSeries } from '../../testing/sample-series.ts'
import { moveOutcome, type MoveOutcome } from './move-outcome.ts'
import { gathered } from './placement.ts'
import {
  cancelledWords,
  droppedWords,
  liftedWords,
  outcomeWords,
  placeWords,
  settledWords,
} from './move-words.ts'
import type { Series } from '#shared/model/series'

const t = createTranslator({ locale: 'en', messages: en, namespace: 'order' })

const titles = [
  'Strategy',
  'Backend',
  'Consistency',
  'AI',
  'Big Data',
  'Blue-Green: Safe Cutovers',
  'Bulkhead',
  'Canary: Guarded by SLOs',
]
const grouped = sampleSeries(
  titles.map((title, index) =>
    sampleEntry(`e${index + 1}`, { title, section: title === 'AI' ? 'ai' : 'core' }),
  ),
  {
    sections: [sampleSection('core', 'Core patterns'), sampleSection('ai', 'AI patterns')],
    groupBy: 'section',
  },
)
const flat = sampleSeries(titles.map((title, index) => sampleEntry(`e${index + 1}`, { title })))

interface Move {
  readonly to: number
  readonly section?: string | null
}

function outcome(series: Series, keys: string, { to, section }: Move): MoveOutcome {
  const found = moveOutcome(series, gathered(series, keys.split(' '), to, section), false)
  if (found === null) throw new Error('no such entry')
  return found
}

describe('what is said', () => {
  it('at the lift', () => {
    expect(liftedWords(t, outcome(grouped, 'e8', { to: 8 }))).toBe(
      'Canary lifted. 8 of 8, section Core patterns. Arrow keys move, Enter drops, Escape cancels.',
    )
    expect(liftedWords(t, outcome(flat, 'e8', { to: 8 }))).toBe(
      'Canary lifted. 8 of 8. Arrow keys move, Enter drops, Escape cancels.',
    )
  })

  it('once it settles', () => {
    expect(settledWords(t, outcome(grouped, 'e8', { to: 6 }))).toBe(
      'Canary, 6 of 8, section Core patterns, before Blue-Green.',
    )
    expect(settledWords(t, outcome(flat, 'e1', { to: 8 }))).toBe('Strategy, 8 of 8, at the end.')
  })

  it('when only the section changes', () => {
    expect(settledWords(t, outcome(grouped, 'e8', { to: 8, section: 'ai' }))).toBe(
      'Canary, section AI patterns. Still 8 of 8.',
    )
    expect(settledWords(t, outcome(grouped, 'e8', { to: 8, section: null }))).toBe(
      'Canary, no section. Still 8 of 8.',
    )
  })

  it('at the drop, with how many others moved', () => {
    expect(droppedWords(t, outcome(flat, 'e8', { to: 6 }))).toBe(
      'Dropped. Now 6, was 8. Two articles moved down.',
    )
    expect(droppedWords(t, outcome(flat, 'e1', { to: 2 }))).toBe(
      'Dropped. Now 2, was 1. One article moved up.',
    )
    expect(droppedWords(t, outcome(flat, 'e1', { to: 1 }))).toBe('Dropped. Still 1 of 8.')
  })
})

describe('what the insertion line says', () => {
  it('names the neighbour and the number that results', () => {
    expect(placeWords(t, outcome(flat, 'e8', { to: 6 }), null)).toBe('Before Blue-Green, becomes 06')
    expect(placeWords(t, outcome(flat, 'e1', { to: 8 }), null)).toBe('After Canary, becomes 08')
  })

  it('names the section whose head is the target', () => {
    expect(placeWords(t, outcome(grouped, 'e8', { to: 5, section: 'ai' }), 'AI patterns')).toBe(
      'Into AI patterns, becomes 05',
    )
    expect(placeWords(t, outcome(grouped, 'e8', { to: 8, section: 'ai' }), 'AI patterns')).toBe(
      'Into AI patterns, stays 08',
    )
  })

  it('promises no number to an entry that carries none', () => {
    const series = sampleSeries([
      sampleEntry('a', { title: 'A' }),
      sampleEntry('d', { title: 'D', state: 'draft', draft: true }),
    ])
    expect(placeWords(t, outcome(series, 'd', { to: 1 }), null)).toBe('Before A')
  })

  it('says that nothing changes', () => {
    expect(placeWords(t, outcome(flat, 'e3', { to: 3 }), null)).toBe('Stays in place')
  })
})

describe('what the position dialog says', () => {
  it('names both neighbours, the number and the others', () => {
    expect(outcomeWords(t, outcome(flat, 'e8', { to: 4 }))).toBe(
      'After 03 Consistency, before AI. It becomes 04. Four articles move down by one.',
    )
  })

  it('names the one neighbour at an end', () => {
    expect(outcomeWords(t, outcome(flat, 'e8', { to: 1 }))).toContain('First, before Strategy.')
    expect(outcomeWords(t, outcome(flat, 'e1', { to: 8 }))).toContain('Last, after 07 Canary.')
    expect(outcomeWords(t, outcome(flat, 'e2', { to: 2 }))).toBe('It stands there now.')
  })
})

describe('what is said of several', () => {
  it('counts them and names the places from first to last', () => {
    expect(liftedWords(t, outcome(grouped, 'e7 e8', { to: 7 }))).toBe(
      '2 articles lifted. 7 to 8 of 8, section Core patterns. Arrow keys move, Enter drops, Escape cancels.',
    )
    expect(settledWords(t, outcome(grouped, 'e7 e8', { to: 5 }))).toBe(
      '2 articles, 5 to 6 of 8, section Core patterns, before Big Data.',
    )
    expect(droppedWords(t, outcome(flat, 'e7 e8', { to: 5 }))).toBe(
      'Dropped. Now 5 to 6, the first was 7. Two articles moved down.',
    )
  })

  it('names no section where they differ', () => {
    expect(settledWords(t, outcome(grouped, 'e4 e5', { to: 1 }))).toBe(
      '2 articles, 1 to 2 of 8, before Strategy.',
    )
  })

  it('says which way the others went only where all went one way', () => {
    expect(droppedWords(t, outcome(flat, 'e1 e8', { to: 4 }))).toBe(
      'Dropped. Now 4 to 5, the first was 1. Six articles moved up or down.',
    )
  })

  it('names the numbers they would get', () => {
    expect(placeWords(t, outcome(flat, 'e7 e8', { to: 1 }), null)).toBe('Before Strategy, become 01 to 02')
    expect(outcomeWords(t, outcome(flat, 'e7 e8', { to: 1 }))).toBe(
      'First, before Strategy. They become 01 to 02. Six articles move down.',
    )
  })

  it('says that they are back', () => {
    expect(cancelledWords(t, { count: 1, position: 8, total: 20 })).toBe('Cancelled. Back at 8 of 20.')
    expect(cancelledWords(t, { count: 3, position: 8, total: 20 })).toBe(
      'Cancelled. 3 articles are back in place.',
    )
  })
})
