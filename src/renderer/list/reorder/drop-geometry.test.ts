import { describe, expect, it } from 'vitest'
import { sampleEntry, sampleSection, sampleSeries } from '../../testing/sample-series.ts'
import { listGroups } from '../list-groups.ts'
import { listLayout } from '../rows/list-layout.ts'
import { underHead } from './drop-geometry.ts'

// Heads of 20, rows of 10: core from 0 to 60, ai from 60 to 90.
const layout = listLayout(
  listGroups(
    sampleSeries(
      [...'abcd']
        .map((key) => sampleEntry(key, { section: 'core' }))
        .concat(sampleEntry('e', { section: 'ai' })),
      { sections: [sampleSection('core', 'Core'), sampleSection('ai', 'AI')] },
    ),
    true,
  ),
  { sizes: { row: 10, head: 20, empty: 10 }, closed: [] },
)

describe('underHead', () => {
  it('takes a head that sticks over rows for its group', () => {
    expect(layout.rowAtOffset(underHead(layout, 35, 25))?.key).toBe('section:core')
    expect(layout.rowAtOffset(underHead(layout, 46, 25))?.key).toBe('c')
  })

  it('follows a head that its group pushes out of view', () => {
    expect(layout.rowAtOffset(underHead(layout, 58, 50))?.key).toBe('section:core')
    expect(layout.rowAtOffset(underHead(layout, 62, 50))?.key).toBe('section:ai')
  })

  it('changes nothing while no head sticks', () => {
    expect(underHead(layout, 5, 0)).toBe(5)
  })
})
