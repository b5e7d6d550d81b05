import { describe, expect, it } from 'vitest'
import { sampleEntry, sampleSection, sampleSeries } from '../../testing/sample-series.ts'
import { listGroups } from '../list-groups.ts'
import { emptyRowKey, listLayout, type ListLayout } from './list-layout.ts'
import { rowAfterKey, rowInstead } from './row-steps.ts'
import { namesInList, typeAhead } from './type-ahead.ts'
import type { Entry } from '#shared/model/series'

const sections = [sampleSection('core', 'Core'), sampleSection('new', 'New')]
const sizes = { row: 20, head: 20, empty: 20 }

function layoutOf(entries: readonly Entry[], grouped = true, closed: readonly string[] = []): ListLayout {
  return listLayout(listGroups(sampleSeries(entries, { sections }), grouped), { sizes, closed })
}

const core = (key: string, title = key): Entry => sampleEntry(key, { title, section: 'core' })
const entries = [core('a', 'Apples'), core('b', 'Bees'), core('c', 'Bulkhead'), core('d', 'Canary')]
const tree = { heads: true, page: 2 }
const after = (
  active: string | null,
  key: string,
  layout = layoutOf(entries),
  options = tree,
): string | null => rowAfterKey(layout, active, key, options)?.key ?? null

describe('rowAfterKey', () => {
  it('goes from row to row and stops at the ends', () => {
    expect(after('a', 'ArrowDown')).toBe('b')
    expect(after('a', 'ArrowUp')).toBe('section:core')
    expect(after('section:core', 'ArrowUp')).toBeNull()
    expect(after(emptyRowKey('section:new'), 'ArrowDown')).toBeNull()
  })

  it('leaps by pages and to the ends', () => {
    expect(after('a', 'PageDown')).toBe('c')
    expect(after('d', 'PageUp')).toBe('b')
    expect(after('d', 'Home')).toBe('section:core')
    expect(after('a', 'End')).toBe(emptyRowKey('section:new'))
    expect(after('d', 'PageDown')).toBe(emptyRowKey('section:new'))
  })

  it('does not stand on the heads of a flat list', () => {
    const flat = layoutOf([...entries, sampleEntry('u', { state: 'unplaced' })], false)
    expect(after('d', 'ArrowDown', flat, { heads: false, page: 2 })).toBe('u')
    expect(after('u', 'ArrowUp', flat, { heads: false, page: 2 })).toBe('d')
  })

  it('leads nowhere for other keys', () => {
    expect(after('a', 'x')).toBeNull()
  })
})

describe('rowInstead', () => {
  const instead = (gone: string, left: readonly Entry[]): string | null =>
    rowInstead(layoutOf(entries), layoutOf(left), gone, true)?.key ?? null
  const without = (...keys: string[]): Entry[] => entries.filter(({ key }) => !keys.includes(key))

  it('is the next article, else the one before', () => {
    expect(instead('b', without('b'))).toBe('c')
    expect(instead('d', without('d'))).toBe('c')
    expect(instead('b', without('a', 'b', 'c'))).toBe('d')
  })

  it('is the first row when no article is left', () => {
    expect(instead('b', [])).toBe('section:core')
  })

  it('is the one that took its name', () => {
    expect(instead('b', [core('a'), core('b2'), core('c'), core('d')])).toBe('b2')
  })
})

describe('typeAhead', () => {
  it('finds by the beginning of a title, from the active row on', () => {
    const typed = typeAhead(() => namesInList(layoutOf(entries)))
    expect(typed.press('b', 'a', 0)).toBe('b')
    expect(typed.press('u', 'b', 100)).toBe('c')
    expect(typed.press('z', 'c', 200)).toBeNull()
  })

  it('goes on to the next with the same letter', () => {
    const typed = typeAhead(() => namesInList(layoutOf(entries)))
    expect(typed.press('b', 'b', 0)).toBe('c')
    expect(typed.press('b', 'c', 100)).toBe('b')
  })

  it('finds by number, in closed groups too', () => {
    const typed = typeAhead(() => namesInList(layoutOf(entries, true, ['section:core'])))
    expect(typed.press('0', null, 0)).toBeNull()
    expect(typed.press('4', null, 100)).toBe('d')
  })

  it('begins anew after a pause', () => {
    const typed = typeAhead(() => namesInList(layoutOf(entries)))
    typed.press('c', null, 0)
    expect(typed.press('a', 'd', 2000)).toBe('a')
  })
})
