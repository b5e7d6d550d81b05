import { describe, expect, it } from 'vitest'
import { listGroups, sectionName } from './list-groups.ts'
import { sampleEntry, sampleSection, sampleSeries } from '../testing/sample-series.ts'

const sections = [sampleSection('core', 'Core'), sampleSection('new', 'New')]
const entries = [
  sampleEntry('a', { section: 'core', minutes: 4 }),
  sampleEntry('b', { minutes: 5 }),
  sampleEntry('c', { section: 'core', minutes: 7, state: 'draft', draft: true }),
  sampleEntry('u', { state: 'unplaced' }),
]

describe('listGroups', () => {
  it('puts entries without a section first, every section after them, the unplaced last', () => {
    const groups = listGroups(sampleSeries(entries, { sections }), true)
    expect(groups.map(({ key, entries: rows }) => [key, rows.map((row) => row.key)])).toEqual([
      ['none', ['b']],
      ['section:core', ['a', 'c']],
      ['section:new', []],
      ['unplaced', ['u']],
    ])
  })

  it('counts the minutes of shown entries only', () => {
    const groups = listGroups(sampleSeries(entries, { sections }), true)
    expect(groups.find(({ key }) => key === 'section:core')?.minutes).toBe(4)
  })

  it('is one run in reading order when flat', () => {
    const groups = listGroups(sampleSeries(entries, { sections }), false)
    expect(groups.map(({ key, entries: rows }) => [key, rows.map((row) => row.key)])).toEqual([
      ['none', ['a', 'b', 'c']],
      ['unplaced', ['u']],
    ])
  })

  it('loses no entry whose section nobody knows', () => {
    const groups = listGroups(sampleSeries([sampleEntry('x', { section: 'gone' })], { sections }), true)
    expect(groups[0]).toMatchObject({ key: 'none', entries: [{ key: 'x' }] })
  })
})

describe('sectionName', () => {
  it('is the title, else the id', () => {
    const series = sampleSeries([], { sections: [{ id: 'x', title: null, description: null }, ...sections] })
    expect(sectionName(series, 'core')).toBe('Core')
    expect(sectionName(series, 'x')).toBe('x')
    expect(sectionName(series, null)).toBeNull()
  })
})
