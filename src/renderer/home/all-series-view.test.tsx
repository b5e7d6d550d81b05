import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
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
  updated: '2026-03-12',
}
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

  it('shows of each series its description, length, standing in words and day of change', () => {
    show([patterns])
    const card = screen.getByRole('heading', { name: 'Patterns' }).closest('li')?.textContent
    expect(card).toContain('What grows and what flies.')
    expect(card).toContain('2 articles · ~15 min')
    expect(card).toContain('1 published, 1 review')
    expect(card).toContain('Updated 12 Mar 2026')
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
