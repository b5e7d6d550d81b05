import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useCheckStore } from './check-store.ts'
import { useProblemFilter } from './problem-filter.ts'
import { ProblemsView } from './problems-view.tsx'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useRevealStore } from '../stores/reveal-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { renderInApp } from '../testing/app-around.tsx'
import { checkedWith } from '../testing/checked-with.ts'
import { fakeClient, type FakeClient } from '../testing/fake-client.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import { SeriatimError } from '#shared/errors'
import type { Finding, Fix } from '#shared/model/finding'
import type { Problem } from '#shared/model/problem'

const series = sampleSeries([
  sampleEntry('a.md', { title: 'Apples' }),
  sampleEntry('b.md', { title: 'Bees' }),
  sampleEntry('@planned/1/C', { path: null, state: 'planned' }),
])
const problem = (facts: Partial<Problem> = {}): Problem => ({
  code: 'link.broken',
  severity: 'error',
  series: 'patterns',
  path: 'b.md',
  line: 7,
  column: 3,
  message: 'The link "./x.md" leads to nothing.',
  ...facts,
})

const rows = (): HTMLElement[] => screen.getAllByRole('row').filter((each) => each.hasAttribute('data-key'))

/** The one that there is. */
function row(): HTMLElement {
  const [first, another] = rows()
  if (first === undefined || another !== undefined) throw new Error('there is not one row')
  return first
}

type Found = readonly (Problem | Finding)[]

async function show(check: () => Found | Promise<Found>): Promise<FakeClient> {
  const client = fakeClient({
    'workspace.check': async () => checkedWith(await check()),
    'workspace.fix': () => ({ step: null }),
    'workspace.stopCheck': () => ({}),
  })
  renderInApp(<ProblemsView />, client)
  await act(async () => undefined)
  return client
}

beforeEach(() => {
  showSampleWorkspace(sampleWorkspace([series]))
  useNavigationStore.setState({ view: { kind: 'problems' }, tabs: [], back: [], forward: [] })
  useCheckStore.setState({ ...useCheckStore.getInitialState() })
  useProblemFilter.getState().showEverything()
  useRevealStore.setState({ reveal: null })
})
afterEach(cleanup)

describe('the problems', () => {
  it('are listed under their articles with severity, words and line', async () => {
    await show(() => [
      problem(),
      problem({ path: 'a.md', severity: 'warning', line: null, message: 'Look.' }),
    ])
    expect(screen.getAllByRole('rowgroup').map((group) => group.textContent)).toEqual([
      '01 Apples 1Look.',
      '02 Bees 1The link ./x.md leads to nothing.Line 7',
    ])
    expect(rows().map((each) => each.getAttribute('aria-label'))).toEqual([
      'Warning: Look.',
      'Error: The link "./x.md" leads to nothing. Line 7',
    ])
    expect(screen.getByText('1 error')).toBeTruthy()
    expect(screen.getByText('1 warning')).toBeTruthy()
  })

  it('lead to their line, and get the focus back', async () => {
    await show(() => [problem({ path: 'a.md', line: 1 }), problem()])
    fireEvent.click(screen.getByRole('row', { name: /Line 7$/ }))
    expect(useWorkspaceStore.getState().open).toEqual({ series: 'patterns', path: 'b.md' })
    expect(useRevealStore.getState().reveal).toMatchObject({ line: 7, column: 3 })
    cleanup()
    await show(() => [problem({ path: 'a.md', line: 1 }), problem()])
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/Line 7$/))
  })

  it('lead to the series where they are about its manifest', async () => {
    await show(() => [problem({ path: null, message: 'Twice.' })])
    fireEvent.click(row())
    expect(useNavigationStore.getState().view).toEqual({ kind: 'series', folder: 'patterns' })
  })

  it('can be narrowed to one severity', async () => {
    await show(() => [problem(), problem({ severity: 'warning', line: 8 })])
    fireEvent.click(screen.getByRole('radio', { name: 'Warnings' }))
    expect(rows()).toHaveLength(1)
    expect(row().getAttribute('aria-label')).toMatch(/^Warning/)
  })

  it('say so where none is of the chosen severity', async () => {
    await show(() => [problem()])
    fireEvent.click(screen.getByRole('radio', { name: 'Warnings' }))
    expect(screen.getByText('No warnings')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }))
    expect(rows()).toHaveLength(1)
  })

  it('are drawn a portion at a time', async () => {
    await show(() => Array.from({ length: 1000 }, (_, index) => problem({ line: index + 1 })))
    const drawn = (): number => document.querySelectorAll('[role="row"][data-key]').length
    expect(drawn()).toBe(200)
    // By its words: names of all rows would be computed to find it by its role.
    fireEvent.click(screen.getByText('Show 200 more of 800'))
    expect(drawn()).toBe(400)
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/Line 201$/))
    expect(screen.getByText('1,000 errors')).toBeTruthy()
  })

  it('say how many articles were checked where there is nothing to fix', async () => {
    await show(() => [])
    expect(screen.getByRole('status').textContent).toMatch(
      /^Nothing to fix2 articles, 3 links and 1 image were checked a moment ago\.$/,
    )
  })

  it('hold their place while the first check runs', async () => {
    await show(() => new Promise<Problem[]>(() => undefined))
    expect(screen.getByRole('status', { name: 'Checking' }).getAttribute('aria-busy')).toBe('true')
  })

  it('are checked again when asked', async () => {
    const client = await show(() => [problem()])
    expect(client.calls).toHaveLength(1)
    fireEvent.click(screen.getByRole('button', { name: 'Check again' }))
    await act(async () => undefined)
    expect(client.calls.map(([method]) => method)).toEqual([
      'workspace.check',
      'workspace.rescan',
      'workspace.check',
    ])
  })

  it('offer the way out at their row, by its button and by Alt Enter', async () => {
    const fix: Fix = { kind: 'article', href: 'c.md', number: '03', title: 'Cats' }
    const client = await show(() => [
      { ...problem({ path: 'a.md' }), href: './x.md', fixes: [fix] },
      problem(),
    ])
    const asked = () => client.calls.filter(([method]) => method === 'workspace.fix')
    expect(screen.getByText('03 Cats')).toBeTruthy()
    const wanted = { series: 'patterns', path: 'a.md', line: 7, column: 3, href: './x.md', fix }
    fireEvent.click(screen.getByRole('button', { name: /^Link to 03 Cats: / }))
    await waitFor(() => expect(asked()).toEqual([['workspace.fix', { fixes: [wanted] }]]))
    const [first, second] = rows()
    first?.focus()
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter', altKey: true })
    await waitFor(() => expect(asked()).toHaveLength(2))
    // One without a way out has none to take, and is not opened by that.
    second?.focus()
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter', altKey: true })
    expect(asked()).toHaveLength(2)
    expect(useNavigationStore.getState().view).toEqual({ kind: 'problems' })
  })

  it('offer several ways out in a menu', async () => {
    const fixes: Fix[] = [
      { kind: 'anchor', href: '#one', id: 'one' },
      { kind: 'anchor', href: '#two', id: 'two' },
    ]
    const client = await show(() => [{ ...problem(), href: '#tow', fixes }])
    row().focus()
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter', altKey: true })
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Link to #two' }))
    await waitFor(() =>
      expect(client.calls.at(-1)).toMatchObject(['workspace.fix', { fixes: [{ fix: { href: '#two' } }] }]),
    )
  })

  it("lead to where an alternative text is written, which is the author's", async () => {
    const client = await show(() => [
      { ...problem({ code: 'image.no-alt' }), fixes: [{ kind: 'alternative-text' }] },
    ])
    fireEvent.click(screen.getByText('Write the text'))
    expect(useRevealStore.getState().reveal).toMatchObject({ line: 7, column: 5 })
    expect(client.calls.filter(([method]) => method === 'workspace.fix')).toEqual([])
  })

  it('are mended all at once where the one way out is safe', async () => {
    const link: Fix = { kind: 'anchor', href: '#one', id: 'one' }
    const client = await show(() => [
      { ...problem({ line: 1 }), href: '#on', fixes: [link] },
      { ...problem({ line: 2 }), fixes: [{ kind: 'heading-level', level: 2 }] },
      { ...problem({ line: 3 }), href: '#x', fixes: [link, { ...link, href: '#two' }] },
      { ...problem({ line: 4 }), fixes: [{ kind: 'remove-note', label: 'a', lines: 1 }] },
    ])
    fireEvent.click(screen.getByText('Fix all 2 safe ones'))
    await waitFor(() =>
      expect(client.calls.at(-1)).toMatchObject(['workspace.fix', { fixes: [{ line: 1 }, { line: 2 }] }]),
    )
  })

  it('are gone through by F8, round and back', async () => {
    await show(() => [problem({ line: 1 }), problem({ line: 2 })])
    const press = (shiftKey = false): void =>
      void fireEvent.keyDown(document.activeElement ?? document.body, { key: 'F8', shiftKey })
    const [first, second] = rows()
    first?.focus()
    press()
    await waitFor(() => expect(document.activeElement).toBe(second))
    press()
    await waitFor(() => expect(document.activeElement).toBe(first))
    press(true)
    await waitFor(() => expect(document.activeElement).toBe(second))
  })

  it('can be narrowed to the article in the editor', async () => {
    useWorkspaceStore.setState({ open: { series: 'patterns', path: 'a.md' } })
    await show(() => [problem(), problem({ path: 'a.md', line: 4 })])
    fireEvent.click(screen.getByRole('radio', { name: 'This article' }))
    expect(row().getAttribute('aria-label')).toMatch(/Line 4$/)
    expect(screen.getByText('1 error')).toBeTruthy()
  })

  it('are told by what is other, and asked for anew where something was missed', async () => {
    await show(() => [problem(), problem({ path: 'a.md', line: 4 })])
    const { receive } = useCheckStore.getState()
    const change = (revision: number, problems: Finding[]) => ({
      root: sampleWorkspace([]).root,
      revision,
      places: [{ series: 'patterns', path: 'a.md', problems }],
      checked: { articles: 2, links: 3, images: 1 },
      again: 1,
    })
    act(() => expect(receive(change(2, []))).toBe(true))
    expect(row().getAttribute('aria-label')).toMatch(/Line 7$/)
    expect(receive(change(2, []))).toBe(true)
    expect(receive(change(4, []))).toBe(false)
  })

  it('can be given up while they are looked for', async () => {
    let give: ((error: unknown) => void) | undefined
    const client = await show(() => new Promise<Problem[]>((_, reject) => (give = reject)))
    const root = sampleWorkspace([]).root
    act(() => useCheckStore.getState().receiveProgress({ root, done: 120, total: 10_000 }))
    expect(screen.getByText('Checking, 120 of 10,000 articles')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }))
    expect(client.calls.at(-1)).toEqual(['workspace.stopCheck', {}])
    await act(async () => give?.(new SeriatimError('job.cancelled', 'Given up.')))
    expect(screen.getByText('The check was stopped')).toBeTruthy()
  })

  it('stay where a later check fails, which says what is safe', async () => {
    let works = true
    await show(() => {
      if (works) return [problem()]
      throw new SeriatimError('workspace.noneOpen', 'No workspace is open.')
    })
    works = false
    fireEvent.click(screen.getByRole('button', { name: 'Check again' }))
    await waitFor(() => expect(screen.getByRole('alert')).toBeTruthy())
    expect(screen.getByRole('alert').textContent).toContain(
      'Your files are as they were. No workspace is open.',
    )
    expect(rows()).toHaveLength(1)
  })
})
