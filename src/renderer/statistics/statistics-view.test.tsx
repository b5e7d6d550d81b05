import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StatisticsView } from './statistics-view.tsx'
import { useWordDaysStore } from './word-days-store.ts'
import { WeekWords } from './week-words.tsx'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useSettingsStore } from '../stores/settings-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { renderInApp } from '../testing/app-around.tsx'
import { fakeClient, type Answers } from '../testing/fake-client.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import { settingsSchema } from '#shared/model/settings'
import { SeriatimError } from '#shared/errors'

const patterns = sampleSeries([
  sampleEntry('a.md', { title: 'Apples', words: 800, minutes: 4 }),
  sampleEntry('b.md', { title: 'Bees', words: 2400, minutes: 11 }),
  sampleEntry('@planned/1/C', { title: 'Cats', path: null, state: 'planned', words: null, minutes: null }),
  sampleEntry('d.md', { title: 'Dogs', words: 100, minutes: 1, state: 'unplaced' }),
])
const letters = {
  ...sampleSeries([sampleEntry('x.md', { title: 'Xylophone', words: 50 })]),
  folder: 'letters',
  title: 'Letters',
}

const days = () => ({
  today: '2026-03-12',
  days: [
    { day: '2026-03-12', words: 120 },
    { day: '2026-03-10', words: -40 },
    { day: '2026-03-01', words: 900 },
  ],
})

async function show(answers: Answers = {}): Promise<void> {
  showSampleWorkspace(sampleWorkspace([patterns, letters]))
  renderInApp(
    <>
      <StatisticsView />
      <WeekWords current />
    </>,
    fakeClient({ 'statistics.words': days, ...answers }),
  )
  await act(async () => undefined)
}

/** The figure under a name. */
const figure = (name: string): string | undefined => screen.getByText(name).nextElementSibling?.textContent
const rows = (): (string | null)[] => screen.getAllByRole('row').map((row) => row.getAttribute('aria-label'))

beforeEach(() => {
  useWordDaysStore.setState({ root: null, today: null, days: new Map(), failure: null })
  useSettingsStore.getState().receive(settingsSchema.parse({}))
  useNavigationStore.setState({ view: { kind: 'statistics' }, tabs: [], back: [], forward: [] })
})
afterEach(cleanup)

describe('the statistics', () => {
  it('tell what was written today, lately and at best, and follow a save', async () => {
    await show()
    expect(figure('Today')).toBe('120 words')
    expect(figure('Last 7 days')).toBe('80 words')
    expect(figure('Last 30 days')).toBe('980 words')
    expect(figure('Best of them')).toBe('900 words1 Mar 2026')
    expect(screen.getAllByRole('listitem', { name: /^1 Mar 2026: 900 words$/ })).toHaveLength(1)
    expect(screen.getByRole('button', { name: 'Statistics. This week 80 words' })).toBeTruthy()
    act(() => useWordDaysStore.getState().count({ day: '2026-03-13', words: 7 }))
    expect(figure('Today')).toBe('7 words')
  })

  it('keep a goal for a day and tell how far it is', async () => {
    const asked: unknown[] = []
    await show({
      'settings.update': (patch) => {
        asked.push(patch)
        return settingsSchema.parse(patch)
      },
    })
    const field = screen.getByRole('textbox', { name: 'Goal for a day' })
    fireEvent.change(field, { target: { value: '480' } })
    fireEvent.blur(field)
    await waitFor(() => expect(asked).toEqual([{ dailyWordGoal: 480 }]))
    await waitFor(() => expect(figure('Today')).toBe('120 words25% of 480'))
  })

  it('list the articles of a series by place or by length, and open them', async () => {
    await show()
    expect(figure('In all')).toBe('3,300 words~16 min')
    expect(figure('In the middle')).toBe('800 words')
    expect(figure('Longest')).toBe('2,400 wordsBees')
    expect(rows()).toEqual([
      '01, Apples, 800 words, 4 minutes',
      '02, Bees, 2,400 words, 11 minutes',
      '–, Dogs, 100 words, 1 minute',
    ])
    fireEvent.click(screen.getByText('By length'))
    expect(rows()[0]).toBe('02, Bees, 2,400 words, 11 minutes')
    const [first] = screen.getAllByRole('row')
    if (first === undefined) throw new Error('There must be rows.')
    fireEvent.click(within(first).getByText('Bees'))
    expect(useWorkspaceStore.getState().open).toEqual({ series: 'patterns', path: 'b.md' })
  })

  it('say so where the counts cannot be read', async () => {
    await show({
      'statistics.words': () => {
        throw new SeriatimError('internal.unexpected', 'No.')
      },
    })
    expect(screen.getByText('What was counted could not be read. Your texts are safe.')).toBeTruthy()
  })
})
