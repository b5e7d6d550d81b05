import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useExportChoices } from './export-choices.ts'
import { ExportDialog } from './export-dialog.tsx'
import { useExportStore } from '../stores/export-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { renderInApp } from '../testing/app-around.tsx'
import { checkedWith } from '../testing/checked-with.ts'
import { fakeClient, type Answers, type FakeClient } from '../testing/fake-client.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import type { ExportReport } from '#shared/model/export-report'
import type { Problem } from '#shared/model/problem'

const tea = sampleSeries([
  sampleEntry('leaves.md', { title: 'Leaves' }),
  sampleEntry('water.md', { title: 'Water', state: 'draft', draft: true, status: 'draft' }),
])
const bread = { ...sampleSeries([sampleEntry('rye.md', { title: 'Rye' })]), folder: 'bread', title: 'Bread' }

const problem = (facts: Partial<Problem>): Problem => ({
  code: 'link.broken',
  severity: 'error',
  series: 'patterns',
  path: 'leaves.md',
  line: 3,
  column: 1,
  message: '"gone.md" is not there.',
  ...facts,
})

const report: ExportReport = {
  out: '/site',
  target: 'site',
  pages: 5,
  wordsIn: 4600,
  wordsOut: 4600,
  articles: [
    { series: 'patterns', number: '01', title: 'Leaves', wordsIn: 2600, wordsOut: 2600 },
    { series: 'bread', number: '01', title: 'Rye', wordsIn: 2000, wordsOut: 2000 },
  ],
  added: ['patterns/leaves.html'],
  changed: ['index.html'],
  removed: [],
  unchanged: 7,
  leftOut: [
    { series: 'patterns', title: 'Water', state: 'draft' },
    { series: 'patterns', title: 'Steam', state: 'missing' },
    { series: 'patterns', title: 'Cups', state: 'draft' },
  ],
  problems: [],
}

function open(answers: Answers = {}): FakeClient {
  showSampleWorkspace(sampleWorkspace([tea, bread]))
  useUiStore.getState().openDialog({ kind: 'export' })
  const client = fakeClient({
    'workspace.check': () => checkedWith([]),
    'export.suggestFolder': () => ({ path: '/site' }),
    'export.lookAtFolder': () => ({ kind: 'new' }),
    'export.start': () => ({ job: 'j1' }),
    'job.cancel': () => ({}),
    ...answers,
  })
  renderInApp(<ExportDialog />, client)
  return client
}

const start = (): HTMLElement => screen.getByRole('button', { name: 'Export' })
const started = (client: FakeClient): readonly unknown[] =>
  client.calls.flatMap(([method, params]) => (method === 'export.start' ? [params] : []))
const progress = (step: 'check' | 'plan' | 'render' | 'write', done: number, total: number): void =>
  act(() =>
    useExportStore.getState().receive({ kind: 'progress', payload: { job: 'j1', step, done, total } }),
  )

beforeEach(() => {
  useExportChoices.setState({ root: null, out: '', left: [], drafts: false, intoExisting: false })
  useExportStore.getState().set({ phase: 'none' })
})
afterEach(cleanup)

describe('before an export', () => {
  it('counts what goes out, by series, and the drafts that stay', async () => {
    const client = open()
    await screen.findByText('Nothing is there yet.')
    screen.getByText('2 articles of 2 series')
    screen.getByText('1 left out')
    fireEvent.click(screen.getByRole('checkbox', { name: /Drafts and ideas/ }))
    screen.getByText('3 articles of 2 series')
    fireEvent.click(screen.getByRole('checkbox', { name: /Bread/ }))
    screen.getByText('2 articles of 1 series')
    fireEvent.click(start())
    await waitFor(() =>
      expect(started(client)).toEqual([
        { out: '/site', series: ['patterns'], drafts: true, intoExisting: false },
      ]),
    )
  })

  it('says what is in the folder', async () => {
    open({ 'export.lookAtFolder': () => ({ kind: 'ours', ours: 58, others: 2 }) })
    const facts = await screen.findByText(/^Exported here before/)
    expect(facts.textContent).toBe('Exported here before. 58 files are Seriatim’s; 2 are not and stay.')
  })

  it('asks before it writes beside the files of somebody else', async () => {
    const client = open({ 'export.lookAtFolder': () => ({ kind: 'others', others: 1 }) })
    await screen.findByText('The folder holds 1 file or folder that Seriatim did not write. They will stay.')
    fireEvent.click(start())
    expect(started(client)).toEqual([])
    fireEvent.click(screen.getByRole('checkbox', { name: 'Write beside them' }))
    fireEvent.click(start())
    await waitFor(() => expect(started(client)).toMatchObject([{ intoExisting: true }]))
  })

  it('does not start for a folder that is never written to, and says why', async () => {
    const client = open({
      'export.lookAtFolder': () => ({ kind: 'refused', message: 'It is the workspace itself.' }),
    })
    await screen.findByText('It is the workspace itself.')
    fireEvent.click(start())
    expect(started(client)).toEqual([])
  })

  it('names the article of a finding, and leaves out those of drafts that stay', async () => {
    open({
      'workspace.check': () => checkedWith([problem({}), problem({ path: 'water.md', message: 'Not now.' })]),
    })
    await screen.findByText('1 error in what will be published')
    screen.getByText(/"gone.md" is not there/)
    screen.getByText('01 Leaves, line 3')
    expect(screen.queryByText('Not now.')).toBeNull()
  })

  it('is blocked by what would stop it anyway', async () => {
    const client = open({
      'workspace.check': () =>
        checkedWith([problem({ code: 'slug.duplicate', message: 'Two pages want "leaves".' })]),
    })
    await screen.findByText('One thing keeps the site from being written')
    fireEvent.click(start())
    expect(started(client)).toEqual([])
  })
})

describe('an export under way', () => {
  it('shows its steps with their counts, and can be cancelled once', async () => {
    const client = open()
    await screen.findByText('Nothing is there yet.')
    fireEvent.click(start())
    const cancel = await screen.findByRole('button', { name: 'Cancel export' })
    progress('check', 1, 1)
    progress('render', 2, 3)
    screen.getByText('Rendering 2 of 3 pages')
    const steps = screen.getAllByRole('listitem').map((step) => step.textContent)
    expect(steps).toEqual([
      'Check articles',
      'Plan pages',
      'Render, highlight, count every word2 of 3',
      'Write and swap in',
    ])
    progress('write', 1, 9)
    screen.getByText('2 of 3')
    screen.getByText('1 of 9')
    fireEvent.click(cancel)
    await waitFor(() => expect(client.calls).toContainEqual(['job.cancel', { job: 'j1' }]))
    expect(screen.getByRole('button', { name: 'Cancelling' })).toHaveProperty('disabled', true)
  })

  it('goes on behind the window', async () => {
    open()
    await screen.findByText('Nothing is there yet.')
    fireEvent.click(start())
    fireEvent.click(await screen.findByRole('button', { name: 'Run in background' }))
    expect(useUiStore.getState().dialog).toBeNull()
    expect(useExportStore.getState().export.phase).toBe('running')
  })
})

describe('the report', () => {
  const show = (done: ExportReport = report): void => {
    useExportStore.getState().set({ phase: 'done', report: done })
    open()
  }

  it('counts the words of every article on both sides', () => {
    show()
    screen.getByRole('heading', { name: 'Exported to /site' })
    screen.getByText('Web site, Crisp theme. 2 series, 5 pages. 2 files written, 7 as before.')
    expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'Series and articleSourcePageDifference',
      'Patterns, 1 article2,6002,6000',
      '01Leaves2,6002,6000',
      'Bread, 1 article2,0002,0000',
    ])
    fireEvent.click(screen.getByRole('button', { name: 'Bread, 1 article' }))
    screen.getByRole('row', { name: /Rye/ })
    screen.getByText('Every word is accounted for.')
  })

  it('says what was left out and why, and what changed', () => {
    show()
    const left = screen.getByRole('button', { name: '3 articles left out 2 drafts, 1 file missing' })
    fireEvent.click(left)
    const panel = screen.getByRole('group', { name: '3 articles left out 2 drafts, 1 file missing' })
    expect(
      within(panel)
        .getAllByRole('listitem')
        .map((each) => each.textContent),
    ).toEqual(['Waterdraft', 'Steamfile missing', 'Cupsdraft'])
    fireEvent.click(screen.getByRole('button', { name: 'What changed 2 files' }))
    screen.getByText('patterns/leaves.html')
  })

  it('shows the articles of a long series a part at a time', () => {
    const articles = Array.from({ length: 300 }, (_, index) => ({
      series: 'patterns',
      number: String(index + 1).padStart(3, '0'),
      title: `Article ${index + 1}`,
      wordsIn: 1,
      wordsOut: 1,
    }))
    show({ ...report, articles })
    // By their words: names of three hundred rows take two seconds.
    const rows = (): number => screen.getAllByText(/^Article \d+$/).length
    expect(rows()).toBe(6)
    fireEvent.click(screen.getByRole('button', { name: 'Show 200 more' }))
    expect(rows()).toBe(206)
    fireEvent.click(screen.getByRole('button', { name: 'Show 94 more' }))
    expect(rows()).toBe(300)
  })
})

describe('an export that stopped', () => {
  it('says what is safe, names the article whose words differ, and leads back to the choices', async () => {
    const message = '"tea/second.md" has 8 words, but its page would have 7.'
    useExportStore.getState().set({ phase: 'failed', code: 'export.blocked', message })
    open()
    const alert = screen.getByRole('alert')
    within(alert).getByRole('heading', { name: 'Nothing was exported' })
    within(alert).getByText('Your articles are untouched, and so is what stood in the folder before.')
    within(alert).getByText(message)
    fireEvent.click(screen.getByRole('button', { name: 'Back' }))
    expect(await screen.findByText('2 articles of 2 series')).toBeTruthy()
  })
})
