import { cleanup, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { rowLabel } from './rows/row-label.ts'
import { useOrderStore } from '../stores/order-store.ts'
import { sampleEntry, sampleSection, sampleSeries } from '../testing/sample-series.ts'
import { focusRow, press, rowNames, showRows } from '../testing/show-rows.tsx'
import type { Series } from '#shared/model/series'

// Every row that is drawn asks once for its name.
vi.mock('./rows/row-label.ts', { spy: true })

afterEach(cleanup)

describe('what a move draws', () => {
  const thousand = sampleSeries(
    Array.from({ length: 1000 }, (_, index) => sampleEntry(`e${index}.md`, { section: 'core' })),
    { sections: [sampleSection('core', 'Core')] },
  )
  const drawn = vi.mocked(rowLabel).mock.calls

  /** How many rows are in the page, those beyond what is seen included. */
  function rowsInPage(series: Series, groupedView: boolean): number {
    showRows(series, { grouped: groupedView })
    return rowNames().length
  }

  it.each([true, false])('is no more than the rows in view (grouped: %s)', async (groupedView) => {
    const inPage = rowsInPage(thousand, groupedView)
    focusRow(/^0010,/)
    drawn.length = 0
    press(' ', 'ArrowDown')
    // The row itself and the one it changed places with, each once for the list that they are in.
    expect(drawn.length).toBeLessThanOrEqual(6)
    drawn.length = 0
    press('End', 'Enter')
    await waitFor(() => expect(useOrderStore.getState().pending).toEqual([]))
    expect(drawn.length).toBeLessThanOrEqual(4 * inPage)
    expect(inPage).toBeLessThan(80)
  })

  it('is nothing but the row itself when it is selected', () => {
    rowsInPage(thousand, true)
    focusRow(/^0010,/)
    drawn.length = 0
    press('ArrowDown')
    expect(drawn.length).toBeLessThanOrEqual(6)
  })
})
