import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useReorderStore } from '../stores/reorder-store.ts'
import { useSelectionStore } from '../stores/selection-store.ts'
import { sampleEntry, sampleSection, sampleSeries } from '../testing/sample-series.ts'
import { focusedRow, focusRow, press, row, rowNames, showRows } from '../testing/show-rows.tsx'

const entries = [
  sampleEntry('a.md', { title: 'Apples: Red', section: 'core' }),
  sampleEntry('b.md', { title: 'Bees', section: 'ai' }),
  sampleEntry('c.md', { title: 'Cedars', section: 'core' }),
  sampleEntry('d.md', { title: 'Dunes', section: 'core' }),
]
const sections = [sampleSection('core', 'Core'), sampleSection('ai', 'AI')]
const flat = sampleSeries(entries)
const grouped = sampleSeries(entries, { sections })
const spoken = (): string => useReorderStore.getState().spoken
const says = (words: string | RegExp): Promise<void> =>
  waitFor(() => (typeof words === 'string' ? expect(spoken()).toBe(words) : expect(spoken()).toMatch(words)))
const select = (...keys: string[]): void => act(() => useSelectionStore.getState().select('patterns', keys))

afterEach(cleanup)

describe('lift mode', () => {
  it('moves on screen only, and writes once at the drop', async () => {
    const client = showRows(flat)
    focusRow(/Cedars/)
    press(' ', 'ArrowUp', 'ArrowUp')
    expect(rowNames().map((name) => name.slice(0, 6))).toEqual(['01, Ce', '02, Ap', '03, Be', '04, Du'])
    expect(client.calls).toEqual([])
    expect(row(/Cedars/).textContent).toContain('was 03')
    press('Enter')
    await waitFor(() =>
      expect(client.calls).toEqual([['series.move', { series: 'patterns', keys: ['c.md'], to: 1 }]]),
    )
    expect(focusedRow()).toContain('Cedars')
    await says('Dropped. Now 1, was 3. Two articles moved down.')
  })

  it('puts the article back with Escape', async () => {
    const client = showRows(flat)
    focusRow(/Cedars/)
    press(' ', 'Home', 'Escape')
    expect(rowNames()[2]).toContain('Cedars')
    expect(client.calls).toEqual([])
    await says('Cancelled. Back at 3 of 4.')
  })

  it('changes the section with the arrows to the side and keeps the focus', async () => {
    const client = showRows(grouped, { grouped: true })
    focusRow(/Cedars/)
    press(' ', 'ArrowRight')
    expect(focusedRow()).toContain('Cedars')
    await says('Cedars, section AI. Still 3 of 4.')
    press(' ')
    await waitFor(() =>
      expect(client.calls).toEqual([
        ['series.move', { series: 'patterns', keys: ['c.md'], to: 3, section: 'ai' }],
      ]),
    )
    expect(focusedRow()).toContain('Cedars')
  })

  it('goes to the position that is typed, by ten, and to the ends', async () => {
    const client = showRows(
      sampleSeries(Array.from({ length: 30 }, (_, index) => sampleEntry(`e${index + 1}`))),
    )
    focusRow(/^20,/)
    press(' ', '1', '2')
    await says(/^e20, 12 of 30/)
    press('PageUp')
    await says(/^e20, 2 of 30/)
    press('ArrowUp', 'ArrowUp')
    await says('First of 30.')
    press('End')
    await says('e20, 30 of 30, at the end.')
    press('Enter')
    await waitFor(() => expect(client.calls[0]?.[1]).toMatchObject({ keys: ['e20'], to: 30 }))
  })

  it('lifts all that are selected', async () => {
    const client = showRows(flat)
    focusRow(/Dunes/)
    select('b.md', 'd.md')
    press(' ')
    await says('2 articles lifted. 2 of 4. Arrow keys move, Enter drops, Escape cancels.')
    press('Home', 'Enter')
    await waitFor(() => expect(client.calls[0]?.[1]).toMatchObject({ keys: ['b.md', 'd.md'], to: 1 }))
    expect(focusedRow()).toContain('Dunes')
  })

  it('does not begin in a workspace that is open for reading, or while the order is locked', async () => {
    showRows(flat, { workspace: { readOnly: 'disk' } })
    focusRow(/Cedars/)
    press(' ')
    expect(useReorderStore.getState().lift).toBeNull()
    await says(/open for reading/)
    cleanup()
    showRows(flat)
    act(() => useLayoutStore.getState().setLocked('patterns', true))
    const nods = useReorderStore.getState().refusals
    focusRow(/Cedars/)
    press(' ')
    expect(useReorderStore.getState().lift).toBeNull()
    expect(useReorderStore.getState().refusals).toBe(nods + 1)
    await says('The order of this series is locked. Unlock it to move articles.')
  })
})

describe('dragging', () => {
  /** Rows lie 26 pixels apart from the top of the window. */
  function drag(name: RegExp, toY: number, end: 'drop' | 'cancel' | 'escape' | 'outside' = 'drop'): void {
    const from = row(name)
    fireEvent.pointerDown(from, { button: 0, isPrimary: true, pointerId: 1, clientX: 50, clientY: 300 })
    act(() => void fireEvent.pointerMove(window, { pointerId: 1, clientX: 50, clientY: 310 }))
    act(() => void fireEvent.pointerMove(window, { pointerId: 1, clientX: 50, clientY: toY }))
    act(() => {
      if (end === 'escape') fireEvent.keyDown(window, { key: 'Escape' })
      else if (end === 'cancel') fireEvent.pointerCancel(window, { pointerId: 1 })
      const clientX = end === 'outside' ? -20 : 50
      fireEvent.pointerUp(window, { pointerId: 1, clientX, clientY: toY })
    })
  }

  /** The page of these tests has no layout; the list is where it says, and as high as it is. */
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function rect(
      this: HTMLElement,
    ) {
      return new DOMRect(0, 0, 300, this.hasAttribute('data-list-scroller') ? 600 : 26)
    })
  })
  afterEach(() => vi.restoreAllMocks())

  it('puts a row where it is dropped and says what happened', async () => {
    const client = showRows(flat)
    drag(/Dunes/, 26 + 5)
    await waitFor(() =>
      expect(client.calls).toEqual([['series.move', { series: 'patterns', keys: ['d.md'], to: 2 }]]),
    )
    expect(rowNames()[1]).toContain('02, Dunes')
    await says('Dropped. Now 2, was 4. Two articles moved down.')
    expect(useReorderStore.getState().drag).toBeNull()
  })

  it('takes the selection along in the order it has', async () => {
    const client = showRows(flat)
    select('d.md', 'b.md')
    drag(/Dunes/, 3)
    await waitFor(() =>
      expect(client.calls[0]?.[1]).toEqual({ series: 'patterns', keys: ['b.md', 'd.md'], to: 1 }),
    )
  })

  it('shows the numbers that would come, in the rows that they concern', () => {
    showRows(flat)
    const from = row(/Dunes/)
    fireEvent.pointerDown(from, { button: 0, isPrimary: true, pointerId: 1, clientX: 50, clientY: 90 })
    act(() => void fireEvent.pointerMove(window, { pointerId: 1, clientX: 50, clientY: 31 }))
    const coming = [...document.querySelectorAll('[data-coming]')].map((number) => number.textContent)
    expect(coming).toEqual(['03', '04'])
    expect(row(/Dunes/).hasAttribute('data-left-behind')).toBe(true)
    expect(document.querySelector('[data-insertion-label]')?.textContent).toBe('Before Bees, becomes 02')
    act(() => void fireEvent.keyDown(window, { key: 'Escape' }))
    expect(document.querySelector('[data-drag-layer]')).toBeNull()
  })

  it.each(['escape', 'cancel', 'outside'] as const)('is given up by %s', async (end) => {
    const client = showRows(flat)
    drag(/Dunes/, 31, end)
    await says('Cancelled. Back at 4 of 4.')
    expect(client.calls).toEqual([])
  })

  it('says in the label why nothing can be dropped', async () => {
    const client = showRows(flat, { workspace: { readOnly: 'disk' } })
    fireEvent.pointerDown(row(/Dunes/), {
      button: 0,
      isPrimary: true,
      pointerId: 1,
      clientX: 50,
      clientY: 90,
    })
    act(() => void fireEvent.pointerMove(window, { pointerId: 1, clientX: 50, clientY: 31 }))
    expect(document.querySelector('[data-insertion-label]')?.textContent).toBe(
      'Open for reading: the order stays',
    )
    act(() => void fireEvent.pointerUp(window, { pointerId: 1, clientX: 50, clientY: 31 }))
    expect(client.calls).toEqual([])
  })

  it('does nothing while the order is locked, but the lock nods', () => {
    showRows(flat)
    act(() => useLayoutStore.getState().setLocked('patterns', true))
    const nods = useReorderStore.getState().refusals
    drag(/Dunes/, 31)
    expect(useReorderStore.getState().refusals).toBe(nods + 1)
    expect(rowNames()[3]).toContain('Dunes')
  })

  it('opens a closed group when it rests on its head', () => {
    vi.useFakeTimers()
    try {
      showRows(grouped, { grouped: true })
      act(() => useLayoutStore.getState().setGroupOpen('patterns', 'section:ai', false))
      fireEvent.pointerDown(row(/Apples/), {
        button: 0,
        isPrimary: true,
        pointerId: 1,
        clientX: 50,
        clientY: 30,
      })
      // Core: a head of 28 and three rows, then the head of AI.
      act(() => void fireEvent.pointerMove(window, { pointerId: 1, clientX: 50, clientY: 28 + 78 + 10 }))
      act(() => void vi.advanceTimersByTime(599))
      expect(screen.queryByRole('row', { name: /Bees/ })).toBeNull()
      act(() => void vi.advanceTimersByTime(1))
      expect(row(/Bees/)).toBeTruthy()
      act(() => void fireEvent.keyDown(window, { key: 'Escape' }))
    } finally {
      vi.useRealTimers()
    }
  })

  it('waits until a finger has rested', () => {
    vi.useFakeTimers()
    try {
      showRows(flat)
      const touch = {
        button: 0,
        isPrimary: true,
        pointerId: 1,
        pointerType: 'touch',
        clientX: 50,
        clientY: 90,
      }
      fireEvent.pointerDown(row(/Dunes/), touch)
      act(() => void vi.advanceTimersByTime(299))
      expect(useReorderStore.getState().drag).toBeNull()
      act(() => void vi.advanceTimersByTime(1))
      expect(useReorderStore.getState().drag).not.toBeNull()
      act(() => void fireEvent.pointerCancel(window, { pointerId: 1 }))
    } finally {
      vi.useRealTimers()
    }
  })
})
