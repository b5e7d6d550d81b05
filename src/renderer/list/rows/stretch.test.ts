import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleEntry, sampleSection, sampleSeries } from '../../testing/sample-series.ts'
import { listGroups } from '../list-groups.ts'
import { listLayout, type ListRow } from './list-layout.ts'
import { scrollTopToShow, stretchAround } from './stretch.ts'

describe('stretchAround', () => {
  it('always covers what is seen and some rows more, but not many', () => {
    fc.assert(
      fc.property(fc.nat({ max: 260_000 }), fc.integer({ min: 0, max: 1400 }), (scrollTop, height) => {
        const { top, bottom } = stretchAround(scrollTop, height, 26)
        expect(top).toBeLessThanOrEqual(scrollTop - 26 * 8)
        expect(bottom).toBeGreaterThanOrEqual(scrollTop + height + 26 * 8)
        expect((bottom - top) / 26).toBeLessThanOrEqual(height / 26 + 30)
      }),
    )
  })

  it('stands still for a scroll of less than a row', () => {
    expect(stretchAround(2610, 600, 26)).toEqual(stretchAround(2620, 600, 26))
  })
})

describe('scrollTopToShow', () => {
  const layout = listLayout(
    listGroups(
      sampleSeries(
        Array.from({ length: 30 }, (_, index) => sampleEntry(`e${index}`, { section: 'core' })),
        { sections: [sampleSection('core', 'Core')] },
      ),
      true,
    ),
    { sizes: { row: 20, head: 24, empty: 20 }, closed: [] },
  )

  function row(key: string): ListRow {
    const found = layout.rowOf(key)
    if (found === null) throw new Error(`no row ${key}`)
    return found
  }

  it('stays where the row is seen', () => {
    expect(scrollTopToShow(row('e5'), { top: 60, height: 200 })).toBe(60)
  })

  it('goes no further than needed, and not under the head that sticks', () => {
    expect(scrollTopToShow(row('e5'), { top: 300, height: 200 })).toBe(100)
    expect(scrollTopToShow(row('e20'), { top: 0, height: 200 })).toBe(24 + 21 * 20 - 200)
    expect(scrollTopToShow(row('e0'), { top: 300, height: 200 })).toBe(0)
    expect(scrollTopToShow(row('section:core'), { top: 300, height: 200 })).toBe(0)
  })
})
