import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { narrowest, visibleTabs } from './visible-tabs.ts'

const tabs = ['a', 'b', 'c', 'd', 'e']

describe('visibleTabs', () => {
  it('shows all where they fit', () => {
    expect(visibleTabs(tabs, 'a', 5 * narrowest)).toEqual({ shown: tabs, hidden: [] })
  })

  it('puts the last into the menu, but never the open one', () => {
    expect(visibleTabs(tabs, 'b', 3.5 * narrowest)).toEqual({ shown: ['a', 'b', 'c'], hidden: ['d', 'e'] })
    expect(visibleTabs(tabs, 'e', 3.5 * narrowest)).toEqual({ shown: ['a', 'b', 'e'], hidden: ['c', 'd'] })
  })

  it('puts all into the menu where not one fits', () => {
    expect(visibleTabs(tabs, 'b', narrowest)).toEqual({ shown: [], hidden: tabs })
  })

  it('loses none, and keeps their order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.constantFrom(...tabs), (width, open) => {
        const { shown, hidden } = visibleTabs(tabs, open, width)
        expect([...shown, ...hidden].toSorted()).toEqual(tabs)
        expect([...shown]).toEqual(tabs.filter((tab) => shown.includes(tab)))
        if (shown.length > 0) expect(shown).toContain(open)
      }),
    )
  })
})
