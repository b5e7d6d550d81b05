import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useCheckStore } from './check-store.ts'
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

async function show(check: () => Problem[] | Promise<Problem[]>): Promise<FakeClient> {
  const client = fakeClient({ 'workspace.check': async () => checkedWith(await check()) })
  renderInApp(<ProblemsView />, client)
  await act(async () => undefined)
  return client
}

beforeEach(() => {
  showSampleWorkspace(sampleWorkspace([series]))
  useNavigationStore.setState({ view: { kind: 'problems' }, tabs: [], back: [], forward: [] })
  useCheckStore.setState({ root: null, problems: null, checkedAt: null, running: false, failure: null })
  useRevealStore.setState({ reveal: null })
})
afterEach(cleanup)

describe('the problems', () => {
  it('are listed under their articles with severity, words and line', async () => {
    await show(() => [
      problem(),
      problem({ path: 'a.md', severity: 'warning', line: null, message: 'Look.' }),
    ])
    expect(screen.getAllByRole('group').map((group) => group.textContent)).toEqual([
      '01 Apples 1Look.',
      '02 Bees 1The link ./x.md leads to nothing.Line 7',
    ])
    expect(screen.getAllByRole('option').map((row) => row.getAttribute('aria-label'))).toEqual([
      'Warning: Look.',
      'Error: The link "./x.md" leads to nothing. Line 7',
    ])
    expect(screen.getByText('1 error')).toBeTruthy()
    expect(screen.getByText('1 warning')).toBeTruthy()
  })

  it('lead to their line, and get the focus back', async () => {
    await show(() => [problem({ path: 'a.md', line: 1 }), problem()])
    fireEvent.click(screen.getByRole('option', { name: /Line 7$/ }))
    expect(useWorkspaceStore.getState().open).toEqual({ series: 'patterns', path: 'b.md' })
    expect(useRevealStore.getState().reveal).toMatchObject({ line: 7, column: 3 })
    cleanup()
    await show(() => [problem({ path: 'a.md', line: 1 }), problem()])
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/Line 7$/))
  })

  it('lead to the series where they are about its manifest', async () => {
    await show(() => [problem({ path: null, message: 'Twice.' })])
    fireEvent.click(screen.getByRole('option'))
    expect(useNavigationStore.getState().view).toEqual({ kind: 'series', folder: 'patterns' })
  })

  it('can be narrowed to one severity', async () => {
    await show(() => [problem(), problem({ severity: 'warning', line: 8 })])
    fireEvent.click(screen.getByRole('radio', { name: 'Warnings' }))
    expect(screen.getAllByRole('option')).toHaveLength(1)
    expect(screen.getByRole('option').getAttribute('aria-label')).toMatch(/^Warning/)
  })

  it('say so where none is of the chosen severity', async () => {
    await show(() => [problem()])
    fireEvent.click(screen.getByRole('radio', { name: 'Warnings' }))
    expect(screen.getByText('No warnings')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }))
    expect(screen.getAllByRole('option')).toHaveLength(1)
  })

  it('are drawn a portion at a time', async () => {
    await show(() => Array.from({ length: 1000 }, (_, index) => problem({ line: index + 1 })))
    const drawn = (): number => document.querySelectorAll('[role="option"]').length
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
      /^Nothing to fix2 articles in 1 series were checked at \d\d:\d\d\.$/,
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
    expect(client.calls).toHaveLength(2)
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
    expect(screen.getAllByRole('option')).toHaveLength(1)
  })
})
