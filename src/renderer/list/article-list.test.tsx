import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ArticleList } from './article-list.tsx'
import { ListToolsProvider } from './list-tools.tsx'
import { applyMove } from './reorder/apply-move.ts'
import { ActionContextProvider } from '../actions/action-context.tsx'
import { AppServicesProvider } from '../app-services.tsx'
import { Words } from '../shell/words.tsx'
import { useReorderStore } from '../stores/reorder-store.ts'
import { useShownSeries } from '../stores/shown-series.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { fakeClient, type FakeClient } from '../testing/fake-client.ts'
import { sampleEntry, sampleSection, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import type { Series } from '#shared/model/series'

const entries = [
  sampleEntry('a.md', { title: 'Apples: Red', section: 'core' }),
  sampleEntry('b.md', { title: 'Bees', section: 'ai' }),
  sampleEntry('c.md', { title: 'Cedars', section: 'core' }),
]
const grouped = sampleSeries([...entries, sampleEntry('u.md', { title: 'Umbrella', state: 'unplaced' })], {
  sections: [sampleSection('core', 'Core'), sampleSection('ai', 'AI'), sampleSection('new', 'New')],
  groupBy: 'section',
})
const flat = sampleSeries(entries)

function Shown() {
  const series = useShownSeries()
  return series === null ? null : <ArticleList series={series} />
}

/** Shows the list over a host that moves as it is told. */
function show(series: Series, readOnly: 'disk' | null = null): FakeClient {
  let disk = series
  const client = fakeClient({
    'series.move': ({ key, to, section }) => {
      disk = applyMove(disk, key, section === undefined ? { to } : { to, section }, false)
      return disk
    },
  })
  showSampleWorkspace(sampleWorkspace([series], { readOnly }))
  const host = {
    host: 'memory',
    version: '0',
    platform: 'linux',
    capabilities: { folderDialog: false, nativeMenu: false, openResult: 'url' },
  } as const
  render(
    <Words>
      <AppServicesProvider client={client} host={host}>
        <ListToolsProvider>
          <ActionContextProvider>
            <Shown />
          </ActionContextProvider>
        </ListToolsProvider>
      </AppServicesProvider>
    </Words>,
  )
  return client
}

const rowNames = (): (string | null)[] =>
  screen.getAllByRole('row').map((row) => row.getAttribute('aria-label'))
const row = (name: RegExp): HTMLElement => screen.getByRole('row', { name })
const spoken = (): string => useReorderStore.getState().spoken

function focus(name: RegExp): HTMLElement {
  const found = row(name)
  act(() => found.focus())
  return found
}

function press(...keys: string[]): void {
  for (const key of keys) {
    const target = document.activeElement
    if (target === null) throw new Error('nothing has the focus')
    fireEvent.keyDown(target, { key })
    fireEvent.keyUp(target, { key })
  }
}

beforeEach(() => showSampleWorkspace(sampleWorkspace([])))
afterEach(cleanup)

describe('the list of articles', () => {
  it('names each row by number, title and how long it reads', () => {
    show(flat)
    expect(rowNames()).toEqual([
      '01, Apples: Red, Published, 10 minutes',
      '02, Bees, Published, 10 minutes',
      '03, Cedars, Published, 10 minutes',
    ])
  })

  it('shows groups with their minutes, empty ones with a place to drop, the unplaced last', () => {
    show(grouped)
    expect(rowNames()).toEqual([
      'Core, 2 articles, 20 min',
      '01, Apples: Red, Published, 10 minutes',
      '03, Cedars, Published, 10 minutes',
      'AI, 1 article, 10 min',
      '02, Bees, Published, 10 minutes',
      'New, empty, 0 min',
      'New is empty. Drop an article here.',
      'Unplaced, 1 article',
      'Umbrella, In the folder, but not in the reading order, Published, 10 minutes',
    ])
  })

  it('opens an article with Enter and marks its row', async () => {
    show(flat)
    focus(/Bees/)
    press('Enter')
    expect(useWorkspaceStore.getState().open).toEqual({ series: 'patterns', path: 'b.md' })
    await waitFor(() => expect(row(/Bees/).getAttribute('aria-selected')).toBe('true'))
  })

  it('puts the focus on the article whose number is typed', () => {
    show(grouped)
    focus(/Apples/)
    press('0', '2')
    expect(document.activeElement).toBe(row(/Bees/))
  })

  it('closes and opens a group with Enter', async () => {
    show(grouped)
    focus(/^Core/)
    press('Enter')
    await waitFor(() => expect(screen.queryByRole('row', { name: /Apples/ })).toBeNull())
    press('Enter')
    await waitFor(() => expect(row(/Apples/)).toBeTruthy())
  })
})

describe('lift mode', () => {
  it('moves on screen only, and writes once at the drop', async () => {
    const client = show(flat)
    focus(/Cedars/)
    press(' ', 'ArrowUp', 'ArrowUp')
    expect(rowNames().map((name) => name?.slice(0, 10))).toEqual(['01, Cedars', '02, Apples', '03, Bees, '])
    expect(client.calls).toEqual([])
    press('Enter')
    await waitFor(() =>
      expect(client.calls).toEqual([['series.move', { series: 'patterns', key: 'c.md', to: 1 }]]),
    )
    expect(document.activeElement).toBe(row(/Cedars/))
    await waitFor(() => expect(spoken()).toBe('Dropped. Now 1, was 3. Two articles moved down.'))
  })

  it('puts the article back with Escape', async () => {
    const client = show(flat)
    focus(/Cedars/)
    press(' ', 'Home', 'Escape')
    expect(rowNames()[2]).toContain('Cedars')
    expect(client.calls).toEqual([])
    await waitFor(() => expect(spoken()).toBe('Cancelled. Back at 3 of 3.'))
  })

  it('changes the section with the arrows to the side', async () => {
    const client = show(grouped)
    focus(/Cedars/)
    press(' ', 'ArrowRight', ' ')
    await waitFor(() =>
      expect(client.calls).toEqual([
        ['series.move', { series: 'patterns', key: 'c.md', to: 3, section: 'ai' }],
      ]),
    )
  })

  it('goes to the position that is typed', async () => {
    const client = show(flat)
    focus(/Cedars/)
    press(' ', '2', 'Enter')
    await waitFor(() => expect(client.calls[0]?.[1]).toMatchObject({ key: 'c.md', to: 2 }))
  })

  it('does not begin in a workspace that is open for reading', async () => {
    show(flat, 'disk')
    focus(/Cedars/)
    press(' ')
    expect(useReorderStore.getState().lift).toBeNull()
    await waitFor(() => expect(spoken()).toContain('open for reading'))
  })
})

describe('the menu of a row', () => {
  it('offers every way to move', async () => {
    show(grouped)
    fireEvent.contextMenu(row(/Bees/))
    const names = (await screen.findAllByRole('menuitem')).map((item) => item.textContent)
    expect(names.map((name) => name?.replace(/(Alt|Ctrl).*$/, ''))).toEqual([
      'Open',
      'Move up',
      'Move down',
      'Move to number…',
      'Move to section',
    ])
  })
})
