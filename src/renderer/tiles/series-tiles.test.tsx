import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { SeriesBoard } from './series-board.tsx'
import { SeriesCards } from './series-cards.tsx'
import { useReorderStore } from '../stores/reorder-store.ts'
import { useSelectionStore } from '../stores/selection-store.ts'
import { useShownSeries } from '../stores/shown-series.ts'
import { renderInApp } from '../testing/app-around.tsx'
import { fakeClient, type FakeClient } from '../testing/fake-client.ts'
import { sampleEntry, sampleSection, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import { focusRow, press, row } from '../testing/show-rows.tsx'

const series = sampleSeries(
  [
    sampleEntry('a.md', { title: 'Apples', status: 'ready', section: 'core', excerpt: 'All about apples.' }),
    sampleEntry('b.md', { title: 'Bees', status: 'review', tags: ['animals'] }),
    sampleEntry('c.md', { title: 'Cedars', status: 'ready' }),
    sampleEntry('p', { title: 'Plums', path: null, state: 'planned', status: null, minutes: null }),
    sampleEntry('m.md', { title: 'Mint', state: 'missing', status: null, minutes: null }),
    sampleEntry('u.md', { title: 'Umbrella', state: 'unplaced', status: 'review' }),
  ],
  { sections: [sampleSection('core', 'Core')] },
)

function Shown({ as }: { readonly as: 'board' | 'cards' }) {
  const now = useShownSeries()
  if (now === null) return null
  return as === 'board' ? <SeriesBoard series={now} /> : <SeriesCards series={now} />
}

function show(as: 'board' | 'cards', client: FakeClient = fakeClient({})): FakeClient {
  showSampleWorkspace(sampleWorkspace([series]))
  renderInApp(<Shown as={as} />, client)
  return client
}

const namesIn = (column: RegExp): (string | null)[] =>
  within(screen.getByRole('group', { name: column }))
    .queryAllByRole('option')
    .map((option) => option.getAttribute('data-key'))
const selected = (): string[] => [...useSelectionStore.getState().keys]
const says = (words: string): Promise<void> =>
  waitFor(() => expect(useReorderStore.getState().spoken).toBe(words))

afterEach(cleanup)

describe('a board', () => {
  it('has a column for each status, what is planned among the ideas, what has none before them', () => {
    show('board')
    expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual([
      'No status, 1 article',
      'Idea, 1 article',
      'Draft, empty',
      'Review, 2 articles, 20 min',
      'Ready, 2 articles, 20 min',
      'Published, empty',
    ])
    expect(namesIn(/^Idea/)).toEqual(['p'])
    expect(namesIn(/^Ready/)).toEqual(['a.md', 'c.md'])
    expect(row(/^01, Apples, Ready, 10 minutes, Core$/)).toBeTruthy()
    expect(document.querySelectorAll('[data-article-rows] [tabindex="0"]')).toHaveLength(1)
  })

  it('is gone through by arrows in two dimensions, and selects as a list does', () => {
    show('board')
    focusRow(/Apples/)
    press('ArrowDown')
    expect(selected()).toEqual(['c.md'])
    press('ArrowLeft')
    expect(selected()).toEqual(['u.md'])
    press('Home')
    expect(selected()).toEqual(['b.md'])
    press('Shift+End')
    expect(selected()).toEqual(['b.md', 'u.md'])
    press('Control+a')
    expect(selected()).toHaveLength(5)
    press('Escape', 'c')
    expect(selected()).toEqual(['c.md'])
  })

  it('shows another status at once and asks the host once for all', async () => {
    const client = show(
      'board',
      fakeClient({ 'article.changeProperties': () => new Promise(() => undefined) }),
    )
    act(() => useSelectionStore.getState().select('patterns', ['a.md', 'p', 'c.md']))
    fireEvent.contextMenu(row(/Apples/))
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Status' }))
    const menu = await screen.findByRole('menu', { name: 'Status' })
    fireEvent.click(within(menu).getByText('Published'))
    await waitFor(() =>
      expect(client.calls).toEqual([
        [
          'article.changeProperties',
          { series: 'patterns', keys: ['a.md', 'c.md'], change: { status: 'published' } },
        ],
      ]),
    )
    expect(namesIn(/^Published/)).toEqual(['a.md', 'c.md'])
    expect(namesIn(/^Idea/)).toEqual(['p'])
    await says('2 articles, Published.')
  })
})

describe('cards', () => {
  it('lie in reading order, the unplaced ones by themselves, and say what each is about', () => {
    show('cards')
    const keys = screen.getAllByRole('option').map((option) => option.getAttribute('data-key'))
    expect(keys).toEqual(['a.md', 'b.md', 'c.md', 'p', 'm.md', 'u.md'])
    expect(namesIn(/^Unplaced/)).toEqual(['u.md'])
    expect(row(/Apples/).textContent).toContain('All about apples.')
    expect(row(/Bees/).textContent).toContain('animals')
    expect(row(/Plums/).textContent).toContain('Planned')
    expect(row(/Mint/).textContent).toContain('File missing')
  })

  it('are lifted with Space, and moved a place to the side or a line down', async () => {
    show('cards')
    focusRow(/Apples/)
    press('2')
    expect(selected()).toEqual(['b.md'])
    press(' ', 'ArrowLeft')
    await says('Bees, 1 of 5, before Apples.')
    press('ArrowDown')
    await says('Bees, 4 of 5, before Mint.')
    press('Escape')
    await says('Cancelled. Back at 2 of 5.')
  })
})
