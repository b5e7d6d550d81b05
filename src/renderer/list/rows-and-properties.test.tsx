import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useOrderStore } from '../stores/order-store.ts'
import { useSelectionStore } from '../stores/selection-store.ts'
import { useToastStore } from '../stores/toast-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { SeveralProperties } from '../properties/several-properties.tsx'
import { fakeClient } from '../testing/fake-client.ts'
import { renderInApp } from '../testing/app-around.tsx'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import { focusRow, row, showRows } from '../testing/show-rows.tsx'

const series = sampleSeries(
  [
    sampleEntry('a.md', { title: 'Apples', status: 'ready', tags: ['fruit', 'red'], section: 'core' }),
    sampleEntry('b.md', { title: 'Bees', status: 'review', tags: ['red'], unnumbered: true }),
    sampleEntry('c.md', { title: 'Cedars' }),
  ],
  { sections: [{ id: 'core', title: 'Core', description: null }] },
)
const step = '00000001-0a0b0c0d'
const answers = { 'article.changeProperties': () => ({ step, articles: 2, series }) }

afterEach(() => {
  cleanup()
  act(() => {
    useUiStore.getState().closeDialog()
    useOrderStore.getState().forget()
    useSelectionStore.getState().select('patterns', [])
  })
})

async function choose(name: RegExp): Promise<void> {
  fireEvent.contextMenu(row(/Bees/))
  fireEvent.click(await screen.findByRole('menuitem', { name }))
}

describe('the menu of rows', () => {
  it('takes the numbers of all that are selected, and gives them back where none has one', async () => {
    const client = showRows(series, { answers })
    focusRow(/Bees/)
    await choose(/^With number/)
    await waitFor(() =>
      expect(client.calls).toEqual([
        ['article.changeProperties', { series: 'patterns', keys: ['b.md'], change: { unnumbered: false } }],
      ]),
    )
    act(() => useSelectionStore.getState().select('patterns', ['a.md', 'b.md']))
    await choose(/^Without number/)
    await waitFor(() =>
      expect(client.calls[1]).toEqual([
        'article.changeProperties',
        { series: 'patterns', keys: ['a.md', 'b.md'], change: { unnumbered: true } },
      ]),
    )
    expect(useOrderStore.getState().undo.map((each) => each.kind === 'relocation' && each.what)).toEqual([
      'number',
      'unnumber',
    ])
  })

  it('leaves all that are selected out of exports, and asks for properties only of several', async () => {
    const client = showRows(series, { answers })
    focusRow(/Bees/)
    fireEvent.contextMenu(row(/Bees/))
    expect(await screen.findByRole('menuitem', { name: /Leave out of exports/ })).toBeDefined()
    expect(screen.queryByRole('menuitem', { name: /Properties of/ })).toBe(null)
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })
    act(() => useSelectionStore.getState().select('patterns', ['a.md', 'b.md']))
    await choose(/Leave out of exports/)
    await waitFor(() => expect(client.calls.at(-1)?.[1]).toMatchObject({ change: { leftOut: true } }))
    await choose(/Properties of 2 articles…/)
    expect(useUiStore.getState().dialog).toEqual({
      kind: 'properties',
      series: 'patterns',
      keys: ['a.md', 'b.md'],
    })
  })
})

describe('the properties of several articles', () => {
  function show() {
    const client = fakeClient(answers)
    showSampleWorkspace(sampleWorkspace([series], {}))
    renderInApp(<SeveralProperties folder="patterns" keys={['a.md', 'b.md']} />, client)
    return client
  }
  const button = () => screen.getByRole('button', { name: 'Change' })
  const isOff = () => button().hasAttribute('disabled')

  it('show what differs, and write what was touched and nothing else', async () => {
    const client = show()
    expect(screen.getByRole('button', { name: /Different, as they are.*Status/ })).toBeDefined()
    const fruit = screen.getByRole('checkbox', { name: 'fruit' })
    const red = screen.getByRole('checkbox', { name: 'red' })
    const unnumbered = screen.getByRole('checkbox', { name: 'Without number' })
    expect(
      [fruit, red, unnumbered].map((box) => box instanceof HTMLInputElement && box.indeterminate),
    ).toEqual([true, false, true])
    expect(isOff()).toBe(true)
    fireEvent.click(fruit)
    fireEvent.click(red)
    fireEvent.click(unnumbered)
    fireEvent.click(unnumbered)
    const more = screen.getByRole('textbox', { name: 'Add a tag' })
    fireEvent.change(more, { target: { value: 'new one,' } })
    fireEvent.change(screen.getByRole('textbox', { name: 'Date' }), { target: { value: '2026-03-12' } })
    fireEvent.click(button())
    await waitFor(() =>
      expect(client.calls).toEqual([
        [
          'article.changeProperties',
          {
            series: 'patterns',
            keys: ['a.md', 'b.md'],
            change: {
              date: '2026-03-12',
              unnumbered: false,
              addTags: ['fruit', 'new one'],
              removeTags: ['red'],
            },
          },
        ],
      ]),
    )
    await waitFor(() =>
      expect(useToastStore.getState().toasts.at(-1)?.text).toBe('Properties of 2 articles changed.'),
    )
  })

  it('write nothing that was put back, and no day that is none', () => {
    show()
    const box = screen.getByRole('checkbox', { name: 'Left out of exports' })
    fireEvent.click(box)
    expect(isOff()).toBe(false)
    fireEvent.click(box)
    expect(isOff()).toBe(true)
    const date = screen.getByRole('textbox', { name: 'Date' })
    fireEvent.change(date, { target: { value: '2026-02-31' } })
    fireEvent.blur(date)
    expect(screen.getByText(/This is no day of the calendar/)).toBeDefined()
    expect(isOff()).toBe(true)
    fireEvent.change(date, { target: { value: '' } })
    expect(isOff()).toBe(true)
  })
})
