import { describe, expect, it } from 'vitest'
import { shareEntries } from './share-entries.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'

describe('shareEntries', () => {
  it('keeps the entries that did not change and takes the others', () => {
    const old = sampleSeries(['a.md', 'b.md', 'c.md'].map((key) => sampleEntry(key)))
    const said = structuredClone(old)
    const changed = sampleSeries([
      sampleEntry('a.md'),
      sampleEntry('b.md', { words: 12 }),
      sampleEntry('d.md'),
    ])
    const next = { ...changed, entries: [...said.entries.slice(0, 1), ...changed.entries.slice(1)] }
    const shared = shareEntries(old, next)
    expect(shared).toEqual(next)
    expect(shared.entries.map((entry) => old.entries.includes(entry))).toEqual([true, false, false])
  })

  it('is the old series itself where nothing changed', () => {
    const old = sampleSeries(['a.md', 'b.md'].map((key) => sampleEntry(key)))
    expect(shareEntries(old, structuredClone(old))).toBe(old)
    expect(shareEntries(old, { ...structuredClone(old), title: 'Another' })).not.toBe(old)
    expect(shareEntries(old, { ...structuredClone(old), entries: old.entries.toReversed() })).not.toBe(old)
    expect(shareEntries(old, { ...structuredClone(old), entries: old.entries.slice(1) })).not.toBe(old)
  })

  it('sees another tag', () => {
    const old = sampleSeries([sampleEntry('a.md', { tags: ['one'] })])
    const next = sampleSeries([sampleEntry('a.md', { tags: ['one', 'two'] })])
    expect(shareEntries(old, next).entries[0]?.tags).toEqual(['one', 'two'])
  })

  it('takes a series that was not known', () => {
    const next = sampleSeries([sampleEntry('a.md')])
    expect(shareEntries(undefined, next)).toBe(next)
  })
})
