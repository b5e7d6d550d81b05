import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleEntry, sampleSection, sampleSeries } from '../../testing/sample-series.ts'
import { listGroups } from '../list-groups.ts'
import { emptyRowKey, listLayout, type ListLayout, type ListRow } from './list-layout.ts'
import { rowsInView } from './rows-in-view.ts'

const sizes = { row: 26, head: 28, empty: 30 }
const sections = [sampleSection('core', 'Core'), sampleSection('ai', 'AI'), sampleSection('new', 'New')]
const series = sampleSeries(
  [
    sampleEntry('a', { section: 'core' }),
    sampleEntry('b'),
    sampleEntry('c', { section: 'core' }),
    sampleEntry('u', { state: 'unplaced' }),
  ],
  { sections },
)

function rowsOf(layout: ListLayout): ListRow[] {
  return Array.from({ length: layout.rowCount }, (_, index) => layout.rowAt(index)).filter(
    (row) => row !== null,
  )
}

const layoutOf = (closed: readonly string[] = []): ListLayout =>
  listLayout(listGroups(series, true), { sizes, closed })

describe('listLayout', () => {
  it('stacks heads, rows and places to drop', () => {
    expect(rowsOf(layoutOf()).map(({ key, top, height }) => [key, top, height])).toEqual([
      ['b', 0, 26],
      ['section:core', 26, 28],
      ['a', 54, 26],
      ['c', 80, 26],
      ['section:ai', 106, 28],
      [emptyRowKey('section:ai'), 134, 30],
      ['section:new', 164, 28],
      [emptyRowKey('section:new'), 192, 30],
      ['unplaced', 222, 28],
      ['u', 250, 26],
    ])
    expect(layoutOf().height).toBe(276)
  })

  it('leaves out the rows of closed groups', () => {
    const layout = layoutOf(['section:core', 'section:ai'])
    expect(rowsOf(layout).map(({ key }) => key)).toEqual([
      'b',
      'section:core',
      'section:ai',
      'section:new',
      emptyRowKey('section:new'),
      'unplaced',
      'u',
    ])
    expect(layout.rowOf('a')).toBeNull()
  })

  it('knows no row in an empty list', () => {
    const layout = listLayout([], { sizes, closed: [] })
    expect([layout.rowAtOffset(0), layout.rowAt(0), layout.height]).toEqual([null, null, 0])
  })

  const anyLayout = fc
    .record({
      members: fc.array(fc.constantFrom('core', 'ai', 'new', null), { maxLength: 40 }),
      closed: fc.subarray(['section:core', 'section:ai', 'section:new', 'unplaced']),
      grouped: fc.boolean(),
    })
    .map(({ members, closed, grouped }) => {
      const entries = members.map((section, index) => sampleEntry(`e${index}`, { section }))
      return listLayout(listGroups(sampleSeries(entries, { sections }), grouped), { sizes, closed })
    })

  it('finds each row by its index, its key and every offset that it covers', () => {
    fc.assert(
      fc.property(anyLayout, (layout) => {
        let top = 0
        for (const row of rowsOf(layout)) {
          expect(row.top).toBe(top)
          expect(layout.rowOf(row.key)).toEqual(row)
          expect(layout.rowAtOffset(row.top)?.key).toBe(row.key)
          expect(layout.rowAtOffset(row.top + row.height - 1)?.key).toBe(row.key)
          top += row.height
        }
        expect(top).toBe(layout.height)
      }),
    )
  })

  it('draws every row that is seen and none that is far away', () => {
    fc.assert(
      fc.property(
        anyLayout,
        fc.integer({ min: -100, max: 1200 }),
        fc.nat({ max: 300 }),
        (layout, top, height) => {
          const stretch = { top, bottom: top + height }
          const drawn = rowsInView(layout, stretch, []).flatMap(({ block, from, to }) =>
            block.group.entries.slice(from, to).map(({ key }) => key),
          )
          const seen = rowsOf(layout).filter(
            (row) => row.kind === 'entry' && row.top < stretch.bottom && row.top + row.height > stretch.top,
          )
          expect(drawn).toEqual(seen.map(({ key }) => key))
        },
      ),
    )
  })
})

describe('rowsInView', () => {
  const flat = listLayout(
    listGroups(sampleSeries(Array.from({ length: 1000 }, (_, index) => sampleEntry(`e${index}`))), false),
    { sizes, closed: [] },
  )

  it('keeps a pinned row in the page wherever it is', () => {
    const [shown] = rowsInView(flat, { top: 2600, bottom: 2860 }, ['e3', 'e105'])
    expect([shown?.from, shown?.to, shown?.pinned]).toEqual([100, 110, [3]])
  })

  it('keeps the group of a pinned row that is out of view', () => {
    const shown = rowsInView(layoutOf(), { top: 250, bottom: 276 }, ['c'])
    expect(shown.map(({ block, from, to, pinned }) => [block.group.key, from, to, pinned])).toEqual([
      ['section:core', 0, 0, [1]],
      ['unplaced', 0, 1, []],
    ])
  })
})
