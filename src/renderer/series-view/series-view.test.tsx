import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SeriesView } from './series-view.tsx'
import { useFilterStore } from '../stores/filter-store.ts'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { renderInApp } from '../testing/app-around.tsx'
import { fakeClient } from '../testing/fake-client.ts'
import { sampleEntry, sampleSection, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import type { Series } from '#shared/model/series'
import type { Workspace } from '#shared/model/workspace'

const patterns: Series = {
  ...sampleSeries(
    [
      sampleEntry('a.md', { title: 'Apples', section: 'core' }),
      sampleEntry('b.md', { title: 'Bees', tags: ['animals'] }),
    ],
    { sections: [sampleSection('core', 'Core')] },
  ),
  updated: '2026-03-12',
}

function show(series: Series, facts: Partial<Workspace> = {}): void {
  showSampleWorkspace(sampleWorkspace([series], facts))
  renderInApp(<SeriesView folder="patterns" />, fakeClient({}))
}

const rowNames = (): string[] =>
  screen.queryAllByRole('row').map((row) => row.getAttribute('aria-label') ?? row.textContent ?? '')

beforeEach(() => {
  useNavigationStore.setState({
    view: { kind: 'series', folder: 'patterns' },
    tabs: [],
    back: [],
    forward: [],
  })
  useLayoutStore.setState({ seriesModes: {}, lockedOrders: [] })
})
afterEach(cleanup)

describe('the view of a series', () => {
  it('heads its articles with title and facts, the focus on the title', () => {
    show(patterns)
    const heading = screen.getByRole('heading', { level: 1, name: 'Patterns' })
    expect(document.activeElement).toBe(heading)
    expect(heading.nextElementSibling?.textContent).toBe('2 articles · ~20 min total · Updated 12 Mar 2026')
  })

  it('is shown grouped or in reading order', () => {
    show(patterns)
    expect(screen.getByRole('treegrid', { name: 'Articles of Patterns' })).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: 'Outline' }))
    expect(useLayoutStore.getState().seriesModes).toEqual({ patterns: 'outline' })
    expect(screen.getByRole('listbox', { name: 'Articles of Patterns' })).toBeTruthy()
  })

  it('does not offer groups where there are no sections', () => {
    show(sampleSeries([sampleEntry('a.md')]))
    expect(screen.queryByRole('radio', { name: 'Grouped' })).toBeNull()
    expect(screen.getByRole('listbox', { name: 'Articles of Patterns' })).toBeTruthy()
  })

  it('filters by tag, says how many are left, and refuses to move articles meanwhile', async () => {
    show(patterns)
    fireEvent.click(screen.getByRole('button', { name: 'Filter' }))
    const field = screen.getByRole('searchbox', { name: 'Filter by title, tag, section or status' })
    expect(document.activeElement).toBe(field)
    fireEvent.change(field, { target: { value: 'animals' } })
    await waitFor(() => expect(screen.getByText('1 of 2 articles')).toBeTruthy())
    expect(useFilterStore.getState().filtered).toBe('patterns')
    fireEvent.change(field, { target: { value: 'zebra' } })
    await waitFor(() => expect(screen.getByText('No articles match this filter')).toBeTruthy())
    const [clear] = screen.getAllByRole('button', { name: 'Clear filter' }).slice(-1)
    if (clear !== undefined) fireEvent.click(clear)
    await waitFor(() => expect(useFilterStore.getState().filtered).toBeNull())
    expect(screen.getByRole('treegrid')).toBeTruthy()
  })

  it('turns the filter back into its button with Escape', () => {
    show(patterns)
    fireEvent.click(screen.getByRole('button', { name: 'Filter' }))
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Escape' })
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Filter' }))
  })

  it('takes the title of a new article at the end of the list', () => {
    show(patterns)
    fireEvent.click(screen.getByRole('button', { name: 'New article' }))
    expect(useUiStore.getState().creating).toBe(true)
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Title of the new article' }))
  })

  it('begins with a sentence where there is nothing yet', () => {
    show(sampleSeries([]))
    expect(screen.getByText('Start with the list, or with a sentence')).toBeTruthy()
    expect(screen.getByText('No articles yet')).toBeTruthy()
    expect(screen.getAllByRole('button', { name: /^New article/ })).toHaveLength(1)
  })

  it('says of a damaged manifest what is safe, and leads to the problem', () => {
    const problem = {
      code: 'series.manifest-unreadable',
      severity: 'error',
      series: 'patterns',
      path: null,
      line: 31,
      column: 1,
      message: '',
    } as const
    show(patterns, { problems: [problem] })
    const notice = screen.getByRole('note')
    expect(notice.textContent).toContain('The order of this series needs a look')
    expect(notice.textContent).toContain(
      'series.yaml broke at line 31. All 2 articles are safe: 2 keep their place. Nothing is written until the file is mended.',
    )
    expect(screen.getByRole('button', { name: 'New article' }).getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(within(notice).getByRole('button', { name: 'Show the problem' }))
    expect(useNavigationStore.getState().view).toEqual({ kind: 'problems' })
  })

  it('says that a series has gone, and what is safe', () => {
    show({ ...patterns, folder: 'other' })
    expect(screen.getByText('This series is not in the workspace any more')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'All Series' }))
    expect(useNavigationStore.getState().view).toEqual({ kind: 'all-series' })
  })

  it('follows a series that changes while it is shown', () => {
    show(patterns)
    act(() => showSampleWorkspace(sampleWorkspace([sampleSeries([])])))
    expect(rowNames()).toEqual([])
    expect(screen.getByText('Start with the list, or with a sentence')).toBeTruthy()
  })
})
