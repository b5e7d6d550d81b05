import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AllSeriesView } from './all-series-view.tsx'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useRevealStore } from '../stores/reveal-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { renderInApp } from '../testing/app-around.tsx'
import { fakeClient } from '../testing/fake-client.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import type { Series } from '#shared/model/series'
import type { Workspace } from '#shared/model/workspace'

const patterns: Series = {
  ...sampleSeries([
    sampleEntry('a.md', { title: 'Apples: Red' }),
    sampleEntry('b.md', { title: 'Bees', status: 'review', minutes: 5 }),
  ]),
  description: 'What grows and what flies.',
  edited: new Date(2026, 2, 12, 14, 32).toISOString(),
}
const held = { entries: patterns.entries, count: 1 }
const named = (folder: string, title: string): Series => ({ ...sampleSeries([]), folder, title })

function show(series: readonly Series[], facts: Partial<Workspace> = {}): void {
  showSampleWorkspace(sampleWorkspace(series, facts))
  renderInApp(<AllSeriesView />, fakeClient({}))
}

beforeEach(() => {
  useNavigationStore.setState({ view: { kind: 'all-series' }, tabs: [], back: [], forward: [] })
  useLayoutStore.setState({ lockedOrders: [] })
})
afterEach(cleanup)

describe('All Series', () => {
  it('counts series, articles and minutes, and puts the focus on its heading', () => {
    show([patterns, named('empty', 'Empty')])
    const heading = screen.getByRole('heading', { level: 1, name: 'All Series' })
    expect(document.activeElement).toBe(heading)
    expect(heading.nextElementSibling?.textContent).toBe('2 series · 2 articles · ~15 min total')
  })

  it('shows of each series its description, length, standing in words and when it was edited', () => {
    show([patterns])
    const card = screen.getByRole('heading', { name: 'Patterns' }).closest('li')?.textContent
    expect(card).toContain('What grows and what flies.')
    expect(card).toContain('2 articles · ~15 min')
    expect(card).toContain('1 published, 1 review')
    expect(card).toContain('Edited 12 Mar 2026')
  })

  it('opens a series with its name and gives the focus back when the author returns', () => {
    show([patterns, named('letters', 'Letters')])
    fireEvent.click(screen.getByRole('button', { name: 'Letters' }))
    expect(useNavigationStore.getState().view).toEqual({ kind: 'series', folder: 'letters' })
    cleanup()
    renderInApp(<AllSeriesView />, fakeClient({}))
    expect(document.activeElement?.textContent).toBe('Letters')
  })

  it('goes on with an unfinished article of the first series', () => {
    show([patterns])
    fireEvent.click(screen.getByRole('button', { name: /^02 ?Bees$/ }))
    expect(useWorkspaceStore.getState().open).toEqual({ series: 'patterns', path: 'b.md' })
    expect(useRevealStore.getState().reveal?.article.path).toBe('b.md')
  })

  it('locks the order of a series from its menu', () => {
    show([patterns])
    fireEvent.contextMenu(screen.getByRole('button', { name: 'Patterns' }))
    fireEvent.click(screen.getByRole('menuitem', { name: 'Lock the order' }))
    expect(useLayoutStore.getState().lockedOrders).toEqual(['patterns'])
  })

  it('tells minutes and hours of what was edited today', () => {
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
    show([
      { ...named('a', 'A'), ...held, edited: ago(0) },
      { ...named('b', 'B'), ...held, edited: ago(4.5) },
      { ...named('c', 'C'), ...held, edited: ago(125) },
    ])
    for (const [name, words] of [
      ['A', 'Edited just now'],
      ['B', 'Edited 4 minutes ago'],
      ['C', 'Edited 2 hours ago'],
    ] as const) {
      const card = screen.getByRole('heading', { name }).closest('li')
      expect(card === null ? null : within(card).getByText(words)).not.toBeNull()
    }
  })

  it('keeps what is archived out of the way and out of the counts, a button away', () => {
    show([patterns, { ...named('old', 'Old letters'), archived: true }])
    expect(screen.queryByRole('heading', { name: 'Old letters' })).toBeNull()
    expect(screen.getByText('1 series')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '1 archived' }))
    const archive = screen.getByRole('region', { name: 'Archived' })
    expect(within(archive).getByRole('heading', { name: 'Old letters' })).toBeTruthy()
  })

  it('shows the archive where there is nothing else', () => {
    show([{ ...named('old', 'Old letters'), archived: true }])
    expect(screen.getByRole('heading', { name: 'Old letters' })).toBeTruthy()
  })

  it('moves a series by keys and by menu, and keeps the focus on its card', async () => {
    const asked: unknown[] = []
    const all = [patterns, named('b', 'Bees'), named('c', 'Cats')]
    showSampleWorkspace(sampleWorkspace(all))
    renderInApp(
      <AllSeriesView />,
      fakeClient({
        'series.reorder': (params) => {
          asked.push(params)
          return { step: null }
        },
      }),
    )
    const cats = screen.getByRole('button', { name: 'Cats' })
    cats.focus()
    fireEvent.keyDown(cats, { key: 'ArrowDown', altKey: true })
    fireEvent.keyDown(cats, { key: 'ArrowUp', altKey: true })
    await waitFor(() => expect(asked).toEqual([{ series: 'c', before: 'b' }]))
    act(() =>
      showSampleWorkspace(sampleWorkspace([all[0], all[2], all[1]].filter((each) => each !== undefined))),
    )
    expect(document.activeElement?.textContent).toBe('Cats')
    fireEvent.contextMenu(screen.getByRole('button', { name: 'Patterns' }))
    expect(screen.getByRole('menuitem', { name: /^Move earlier/ }).getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(screen.getByRole('menuitem', { name: /^Move later/ }))
    await waitFor(() => expect(asked.at(-1)).toEqual({ series: 'patterns', before: 'b' }))
  })

  it('hands the focus to the next card when one goes', () => {
    const all = [patterns, named('b', 'Bees'), named('c', 'Cats')]
    show(all)
    screen.getByRole('button', { name: 'Bees' }).focus()
    act(() => showSampleWorkspace(sampleWorkspace(all.filter(({ folder }) => folder !== 'b'))))
    expect(document.activeElement?.textContent).toBe('Cats')
    act(() => showSampleWorkspace(sampleWorkspace([patterns])))
    expect(document.activeElement?.textContent).toBe('Patterns')
  })

  it('says of a damaged manifest what is safe', () => {
    const problem = {
      code: 'series.manifest-unreadable',
      severity: 'error',
      series: 'patterns',
      path: null,
      line: 3,
      column: 1,
      message: '',
    } as const
    const damaged = sampleSeries([
      sampleEntry('a.md'),
      sampleEntry('b.md'),
      sampleEntry('c.md', { state: 'unplaced' }),
    ])
    show([damaged], { problems: [problem] })
    expect(screen.getByRole('list').textContent).toContain(
      'The order of this series needs a look. All 3 articles are safe; 2 keep their place, 1 is listed under Unplaced.',
    )
  })

  it('filters many series and says so where none is left', () => {
    show(['A', 'B', 'C', 'D', 'E', 'F', 'Göteborg'].map((title) => named(title, title)))
    const field = screen.getByRole('searchbox', { name: 'Filter series' })
    fireEvent.change(field, { target: { value: 'gote' } })
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Göteborg',
    ])
    fireEvent.change(field, { target: { value: 'zebra' } })
    expect(screen.getByRole('status').textContent).toContain('No series match this filter')
    fireEvent.click(within(screen.getByRole('status')).getByRole('button', { name: 'Clear filter' }))
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(7)
  })

  it('offers a first series in an empty workspace, and a reason where it cannot be made', () => {
    show([])
    expect(screen.getByText('This workspace has no series yet')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'New series' }))
    expect(useUiStore.getState().dialog).toEqual({ kind: 'new-series' })
    act(() => showSampleWorkspace(sampleWorkspace([], { readOnly: 'disk' })))
    fireEvent.click(screen.getByRole('button', { name: 'New series' }))
    expect(useUiStore.getState().dialog).toBeNull()
  })

  it('holds the place of the cards while there is no workspace', () => {
    showSampleWorkspace(sampleWorkspace([]))
    act(() => useWorkspaceStore.setState({ workspace: null }))
    renderInApp(<AllSeriesView />, fakeClient({}))
    expect(screen.getByRole('status', { name: 'Series of this workspace' }).getAttribute('aria-busy')).toBe(
      'true',
    )
  })
})
