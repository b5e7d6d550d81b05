import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useSearchStore } from './search-store.ts'
import { SearchView } from './search-view.tsx'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useRevealStore } from '../stores/reveal-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { renderInApp } from '../testing/app-around.tsx'
import { fakeClient, type FakeClient } from '../testing/fake-client.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import { SeriatimError } from '#shared/errors'
import type { SearchHit } from '#shared/model/search-hit'

const series = sampleSeries([
  sampleEntry('a.md', { title: 'Apples' }),
  sampleEntry('b.md', { title: 'Bees' }),
])
const hit = (facts: Partial<SearchHit> = {}): SearchHit => ({
  series: 'patterns',
  path: 'b.md',
  number: '02',
  title: 'Bees',
  score: 1,
  line: 12,
  snippet: 'All honey is sweet.',
  marks: [[4, 9]],
  ...facts,
})
const apples = hit({ path: 'a.md', number: '01', title: 'Apples', line: null, snippet: '', marks: [] })

type Answer = (query: string) => SearchHit[] | Promise<SearchHit[]>

function show(answer: Answer): FakeClient {
  const client = fakeClient({ 'workspace.search': ({ query }) => answer(query) })
  renderInApp(<SearchView />, client)
  return client
}

const field = (): HTMLElement => screen.getByRole('searchbox', { name: 'Search all articles' })

function type(text: string): void {
  fireEvent.change(field(), { target: { value: text } })
}

function press(key: string): void {
  fireEvent.keyDown(field(), { key })
  fireEvent.keyUp(field(), { key })
}

beforeEach(() => {
  showSampleWorkspace(sampleWorkspace([series]))
  useNavigationStore.setState({ view: { kind: 'search' }, tabs: [], back: [], forward: [] })
  useSearchStore.setState({ root: null, query: '', found: null, busy: false, failure: null })
  useRevealStore.setState({ reveal: null })
})
afterEach(cleanup)

describe('the search', () => {
  it('has the focus in its field and says what to type', () => {
    show(() => [])
    expect(document.activeElement).toBe(field())
    expect(screen.getByText('Find a word in any article')).toBeTruthy()
  })

  it('lists the articles with number, series, line and what was found marked', async () => {
    const client = show(() => [hit(), apples])
    type('hon')
    type('honey')
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2))
    expect(client.calls).toEqual([['workspace.search', { query: 'honey', limit: 100 }]])
    expect(screen.getAllByRole('option').map((row) => row.textContent)).toEqual([
      '02 Bees Patterns Line 12 All honey is sweet.',
      '01 Apples Patterns In the title ',
    ])
    expect(document.querySelector('mark')?.textContent).toBe('honey')
    expect(screen.getByRole('status').textContent).toBe('2 articles')
  })

  it('opens the one that the arrow keys chose at its line, the field keeping the focus meanwhile', async () => {
    show(() => [apples, hit()])
    type('honey')
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2))
    const chosen = (): string | null | undefined =>
      document.querySelector(`#${CSS.escape(field().getAttribute('aria-activedescendant') ?? 'none')}`)
        ?.textContent
    while (chosen()?.startsWith('02 Bees') !== true) {
      const before = chosen()
      press('ArrowDown')
      await waitFor(() => expect(chosen()).not.toBe(before))
    }
    expect(document.activeElement).toBe(field())
    press('Enter')
    expect(useWorkspaceStore.getState().open).toEqual({ series: 'patterns', path: 'b.md' })
    expect(useRevealStore.getState().reveal).toMatchObject({ line: 12 })
  })

  it('drops an answer that a newer query has overtaken', async () => {
    const waiting = new Map<string, (hits: SearchHit[]) => void>()
    show((query) => new Promise((resolve) => waiting.set(query, resolve)))
    type('one')
    await waitFor(() => expect(waiting.has('one')).toBe(true))
    type('two')
    await waitFor(() => expect(waiting.has('two')).toBe(true))
    await act(async () => waiting.get('two')?.([apples]))
    await act(async () => waiting.get('one')?.([hit()]))
    expect(screen.getAllByRole('option').map((row) => row.textContent)).toEqual([
      '01 Apples Patterns In the title ',
    ])
  })

  it('names the query that no article holds', async () => {
    show(() => [])
    type('idempotant')
    await waitFor(() => expect(screen.getByText('No article says “idempotant”')).toBeTruthy())
    expect(screen.getByText('Titles and texts of 2 articles were searched.')).toBeTruthy()
  })

  it('says that it failed, and tries again', async () => {
    let works = false
    show(() => {
      if (works) return [hit()]
      throw new SeriatimError('workspace.noneOpen', 'No workspace is open.')
    })
    type('honey')
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('No workspace is open.'))
    works = true
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
  })

  it('keeps query and results while another view is shown', async () => {
    show(() => [hit()])
    type('honey')
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
    cleanup()
    show(() => [hit()])
    expect(screen.getAllByRole('option')).toHaveLength(1)
    expect(field().getAttribute('value')).toBe('honey')
  })
})
