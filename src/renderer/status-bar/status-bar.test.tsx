import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Profiler, type ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { StatusBar } from './status-bar.tsx'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useSettingsStore } from '../stores/settings-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { openArticle, type OpenedArticle } from '../testing/opened-article.tsx'
import { ReadingWorker } from '../testing/reading-worker.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import type { Problem } from '#shared/model/problem'
import { settingsSchema } from '#shared/model/settings'

const ref = { series: 'patterns', path: 'canary.md' }
const disk = '---\ntitle: Canary\n---\n\nOne two three.\nFour five.'
const series = { ...sampleSeries([sampleEntry('canary.md', { words: 99, minutes: 4 })]), language: 'en-GB' }

function problem(severity: Problem['severity']): Problem {
  return { code: 'link.broken', severity, series: null, path: null, line: null, column: null, message: 'It.' }
}

beforeEach(() => {
  vi.stubGlobal('Worker', ReadingWorker)
  useSettingsStore.getState().receive(settingsSchema.parse({ reorderHintSeen: true }))
  useNavigationStore.setState({ view: { kind: 'article' } })
  showSampleWorkspace(sampleWorkspace([series], { problems: [problem('error'), problem('warning')] }))
  useWorkspaceStore.getState().openArticle(ref)
})
// What comes late is waited for, however busy the machine is.
configure({ asyncUtilTimeout: 20_000 })
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const open = (parts: (opened: OpenedArticle) => ReactNode = () => <StatusBar />) =>
  openArticle({ ref, disk, parts })
const bar = () => within(screen.getByRole('contentinfo', { name: 'Status bar' }))

/** Types letters, each in a frame of its own. */
async function type({ view }: OpenedArticle, text: string): Promise<void> {
  for (const letter of text) {
    const at = view.state.doc.length
    await act(async () => {
      view.dispatch({
        changes: { from: at, insert: letter },
        selection: { anchor: at + 1 },
        userEvent: 'input.type',
      })
      await new Promise((resolve) => requestAnimationFrame(resolve))
    })
  }
}

describe('the status bar', () => {
  it('says where the caret is, how long the text is and in which language', async () => {
    await open()
    expect(await bar().findByText('Ln 5, Col 1')).toBeTruthy()
    expect(bar().getByText('99 words · 4 min')).toBeTruthy()
    expect(await bar().findByText('5 words · 4 min')).toBeTruthy()
    expect(bar().getByText('English (UK)')).toBeTruthy()
  })

  it('draws nothing anew with a key, and still shows where the caret is', async () => {
    let drawn = 0
    const opened = await open(() => (
      <Profiler id="bar" onRender={() => (drawn += 1)}>
        <StatusBar />
      </Profiler>
    ))
    // The first count comes by itself; keys put the next one off.
    await bar().findByText('5 words · 4 min')
    // The first key makes the text unsaved, which is news.
    await type(opened, 'a')
    await bar().findByText('Not saved yet')
    drawn = 0
    await type(opened, 'bcdefghijklmnopqrst')
    expect(await bar().findByText('Ln 6, Col 31')).toBeTruthy()
    expect(drawn).toBe(0)
  })

  it('counts the words that were typed and those that are selected', async () => {
    const opened = await open()
    await type(opened, ' Six')
    expect(await bar().findByText('6 words · 4 min')).toBeTruthy()
    act(() => opened.view.dispatch({ selection: { anchor: 23, head: 30 } }))
    expect(await bar().findByText('2 of 6 words selected')).toBeTruthy()
  })

  it('shows how far the goal is', async () => {
    useSettingsStore.getState().receive(settingsSchema.parse({ reorderHintSeen: true, wordGoal: 6 }))
    await open()
    expect(await bar().findByText('Goal 83%')).toBeTruthy()
  })

  it('counts characters too, of the article and of what is selected', async () => {
    const opened = await open()
    act(() => opened.view.dispatch({ selection: { anchor: 23, head: 30 } }))
    fireEvent.click(await bar().findByRole('button', { name: '2 of 5 words selected' }))
    const shown = within(await screen.findByRole('dialog', { name: 'Length' }))
    expect(shown.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
      'MeasureArticleSelected',
      'Words52',
      'Characters257',
      'Without spaces216',
      'Minutes to read41',
    ])
  })

  it('gives the article a goal of its own, in its head, and takes it away', async () => {
    useSettingsStore.getState().receive(settingsSchema.parse({ reorderHintSeen: true, wordGoal: 6 }))
    const { view } = await open()
    fireEvent.click(await bar().findByRole('button', { name: 'Goal 83%' }))
    const field = await screen.findByLabelText('Word goal of this article')
    const give = (goal: string): void => {
      fireEvent.change(field, { target: { value: goal } })
      fireEvent.blur(field)
    }
    give('1,000')
    expect(view.state.doc.toString()).toBe(disk.replace('Canary\n', 'Canary\nwordGoal: 1000\n'))
    expect(await screen.findByText('Goal 0%')).toBeTruthy()
    give('')
    expect(view.state.doc.toString()).toBe(disk)
    expect(await screen.findByText('Goal 83%')).toBeTruthy()
  })

  it('takes a first goal where the length is told', async () => {
    const { view } = await open()
    fireEvent.click(await bar().findByRole('button', { name: '5 words · 4 min' }))
    const field = await screen.findByLabelText('Word goal of this article')
    fireEvent.change(field, { target: { value: '10' } })
    fireEvent.blur(field)
    expect(view.state.doc.toString()).toContain('wordGoal: 10\n')
    expect(await screen.findByText('Goal 50%')).toBeTruthy()
  })

  it('leads from the counts of problems to the problems', async () => {
    await open()
    fireEvent.click(await bar().findByRole('button', { name: '1 warning. Show problems' }))
    expect(useNavigationStore.getState().view).toEqual({ kind: 'problems' })
    expect(bar().getByText('1 series, 1 article')).toBeTruthy()
  })

  it('says when a save is through', async () => {
    const opened = await open()
    await type(opened, 'x')
    expect(await bar().findByText('Not saved yet')).toBeTruthy()
    await act(() => opened.document.session.save())
    await waitFor(() => expect(bar().getByText(/^Saved \d\d:\d\d$/)).toBeTruthy())
    await type(opened, 'y')
    await waitFor(() =>
      expect(
        bar()
          .getByText(/^Saved \d\d:\d\d$/)
          .getAttribute('data-save-state'),
      ).toBe('dirty'),
    )
  })
})

describe('the hint', () => {
  const twenty = sampleSeries(Array.from({ length: 20 }, (_, index) => sampleEntry(`${index}.md`)))
  const hint = () => screen.queryByText('Drag 08 above 06, or press Alt ↑ in the list.')

  it('is shown once, and kept as shown', async () => {
    showSampleWorkspace(sampleWorkspace([twenty]))
    useSettingsStore.getState().receive(settingsSchema.parse({}))
    const { client } = await open()
    expect(hint()).toBeTruthy()
    await waitFor(() => expect(client.calls).toContainEqual(['settings.update', { reorderHintSeen: true }]))
  })

  it('never comes back', async () => {
    showSampleWorkspace(sampleWorkspace([twenty]))
    await open()
    expect(hint()).toBeNull()
  })
})
