import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useOrderStore } from '../stores/order-store.ts'
import { useToastStore } from '../stores/toast-store.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { focusedRow, focusRow, row, rowNames, showRows } from '../testing/show-rows.tsx'

const entries = ['Apples', 'Bees', 'Cedars', 'Dunes'].map((title) =>
  sampleEntry(`${title.charAt(0).toLowerCase()}.md`, { title }),
)
const flat = sampleSeries(entries)

afterEach(cleanup)

describe('the trash', () => {
  it('takes what is selected, says which numbers moved up, and gives it back', async () => {
    let disk = flat
    const without = sampleSeries(entries.filter(({ key }) => key !== 'b.md'))
    const client = showRows(flat, {
      answers: {
        'article.trash': () => {
          disk = without
          return { series: disk, trashed: ['20260312-b'], step: '00000001-0a0b0c0d' }
        },
        'trash.restore': () => ({ restored: [{ series: 'patterns', path: 'b.md' }] }),
      },
    })
    focusRow(/Bees/)
    fireEvent.contextMenu(row(/Bees/))
    fireEvent.click(await screen.findByRole('menuitem', { name: /Move to trash/ }))
    await waitFor(() => expect(rowNames()).toHaveLength(3))
    expect(client.calls[0]).toEqual(['article.trash', { series: 'patterns', keys: ['b.md'] }])
    const toast = useToastStore.getState().toasts.at(-1)
    expect(toast?.text).toBe('“Bees” moved to trash. 03 to 04 moved up.')
    await waitFor(() => expect(focusedRow()).toMatch(/Cedars/))
    expect(useOrderStore.getState().undo.at(-1)?.kind).toBe('trash')

    act(() => toast?.action?.run())
    await waitFor(() => expect(client.calls[1]).toEqual(['trash.restore', { ids: ['20260312-b'] }]))
  })
})
