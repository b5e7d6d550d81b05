import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useTrashStore } from './trash-store.ts'
import { TrashView } from './trash-view.tsx'
import { useOrderStore } from '../stores/order-store.ts'
import { useToastStore } from '../stores/toast-store.ts'
import { renderInApp } from '../testing/app-around.tsx'
import { fakeClient, type Answers, type FakeClient } from '../testing/fake-client.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import { SeriatimError } from '#shared/errors'
import type { TrashedItem } from '#shared/model/trash'
import type { Workspace } from '#shared/model/workspace'

const series = sampleSeries([sampleEntry('a.md', { title: 'Apples' })])
type TrashedArticle = Extract<TrashedItem, { kind: 'article' }>
const trashed = (id: string, facts: Partial<TrashedArticle> = {}): TrashedArticle => ({
  kind: 'article',
  id,
  series: 'patterns',
  seriesTitle: 'Patterns',
  path: `${id}.md`,
  title: `Title ${id}`,
  number: '04',
  words: 1560,
  trashedAt: new Date(2026, 2, 12, 14, 32).toISOString(),
  ...facts,
})

/** A host whose trash holds these articles. */
async function show(
  articles: readonly TrashedItem[],
  answers: Answers = {},
  facts: Partial<Workspace> = {},
): Promise<FakeClient> {
  let held = [...articles]
  const client = fakeClient({
    'trash.list': () => held,
    'trash.restore': ({ ids }) => {
      const restored = held
        .filter(({ id }) => ids.includes(id))
        .flatMap((item) => (item.kind === 'article' ? [{ series: item.series, path: item.path }] : []))
      held = held.filter(({ id }) => !ids.includes(id))
      return { restored }
    },
    'trash.empty': () => {
      held = []
      return {}
    },
    ...answers,
  })
  showSampleWorkspace(sampleWorkspace([series], facts))
  renderInApp(<TrashView />, client)
  await act(async () => undefined)
  return client
}

const rows = (): (string | null)[] =>
  screen.queryAllByRole('row').map((row) => row.getAttribute('aria-label'))

beforeEach(() => {
  useTrashStore.setState({ root: null, items: null, failure: null })
  useToastStore.setState({ toasts: [] })
})
afterEach(cleanup)

describe('the trash', () => {
  it('lists number, title, series, words and when', async () => {
    await show([trashed('x'), trashed('y', { number: '–', words: null, seriesTitle: null, series: 'old' })])
    expect(rows()).toEqual([
      '04, Title x, Patterns, 1,560 words, 12 Mar 2026, 14:32',
      '–, Title y, old, not in the workspace, 12 Mar 2026, 14:32',
    ])
    expect(screen.getByText('2 articles').parentElement?.parentElement?.textContent).toBe(
      '2 articles · 1,560 words',
    )
  })

  it('tells of a whole series and puts that back', async () => {
    const asked: unknown[] = []
    const letters: TrashedItem = {
      kind: 'series',
      id: 's1',
      folder: 'letters',
      title: 'Letters',
      articles: 7,
      words: 9000,
      trashedAt: new Date(2026, 2, 12, 14, 32).toISOString(),
    }
    await show([letters, trashed('x', { words: 1 })], {
      'trash.restoreSeries': (params) => {
        asked.push(params)
        return { folder: 'letters', step: '00000001-0a0b0c0d' }
      },
    })
    expect(rows()).toEqual([
      'Letters, Series of 7 articles, 9,000 words, 12 Mar 2026, 14:32',
      '04, Title x, Patterns, 1 word, 12 Mar 2026, 14:32',
    ])
    expect(screen.getByText('8 articles').parentElement?.parentElement?.textContent).toBe(
      '8 articles · 9,001 words',
    )
    const step = { kind: 'relocation', what: 'trash', step: '00000001-0a0b0c0d' } as const
    const other = { ...step, series: 'patterns', title: 'Letters' }
    useOrderStore.setState({ undo: [other, { ...step, series: 'letters', title: 'Letters' }] })
    fireEvent.click(screen.getByRole('button', { name: 'Put back Letters' }))
    await waitFor(() => expect(rows()).toHaveLength(1))
    expect(asked).toEqual([{ id: 's1' }])
    expect(useOrderStore.getState().undo).toEqual([other])
    expect(useToastStore.getState().toasts[0]?.text).toBe('“Letters” is back among the series.')
  })

  it('puts an article back, says where, and gives the focus to the next row', async () => {
    const client = await show([trashed('x'), trashed('y')])
    fireEvent.click(screen.getByRole('button', { name: 'Put back Title x' }))
    await waitFor(() => expect(rows()).toHaveLength(1))
    expect(client.calls).toContainEqual(['trash.restore', { ids: ['x'] }])
    expect(useToastStore.getState().toasts[0]?.text).toBe('“Title x” is back in Patterns.')
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toContain('Title y'))
  })

  it('gives the focus to the heading when the last row has gone', async () => {
    await show([trashed('x')])
    fireEvent.click(screen.getByRole('button', { name: 'Put back Title x' }))
    await waitFor(() => expect(screen.getByText('The trash is empty')).toBeTruthy())
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Trash'))
  })

  it('does not put back what has no series any more', async () => {
    const client = await show([trashed('x', { seriesTitle: null })])
    const button = screen.getByRole('button', { name: 'Put back Title x' })
    expect(button.getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(button)
    expect(client.calls.map(([method]) => method)).not.toContain('trash.restore')
  })

  it('asks with exact counts before it is emptied; Cancel changes nothing', async () => {
    const client = await show([trashed('x'), trashed('y', { words: 3560 })])
    fireEvent.click(screen.getByRole('button', { name: 'Empty trash' }))
    const dialog = screen.getByRole('dialog', { name: 'Empty the trash?' })
    expect(dialog.textContent).toContain('2 articles, 5,120 words. History goes with them.')
    fireEvent.click(within(dialog).getByText('Cancel'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(client.calls.map(([method]) => method)).not.toContain('trash.empty')
    expect(rows()).toHaveLength(2)
  })

  it('is emptied, and the focus goes to the heading', async () => {
    const client = await show([trashed('x'), trashed('y')])
    fireEvent.click(screen.getByRole('button', { name: 'Empty trash' }))
    const dialog = screen.getByRole('dialog', { name: 'Empty the trash?' })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Empty trash' }))
    await waitFor(() => expect(screen.getByText('The trash is empty')).toBeTruthy())
    expect(client.calls).toContainEqual(['trash.empty', {}])
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Trash'))
  })

  it('takes what has left it out of what Undo would put back', async () => {
    const step = (...ids: string[]) =>
      ({ kind: 'trash', series: 'patterns', title: 'T', keys: [], ids }) as const
    useToastStore.getState().show({ text: 'moved to trash', kind: 'trashed' })
    await show([trashed('x'), trashed('y')])
    useOrderStore.getState().setSteps([step('x'), step('x', 'y')], [])
    fireEvent.click(screen.getByRole('button', { name: 'Put back Title x' }))
    await waitFor(() => expect(useOrderStore.getState().undo).toEqual([step('y')]))
    expect(useToastStore.getState().toasts.map(({ text }) => text)).toEqual([
      '“Title x” is back in Patterns.',
    ])
    fireEvent.click(screen.getByRole('button', { name: 'Empty trash' }))
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Empty trash' }))
    await waitFor(() => expect(useOrderStore.getState().undo).toEqual([]))
    expect(useToastStore.getState().toasts).toEqual([])
  })

  it('cannot be changed in a workspace that is open for reading', async () => {
    await show([trashed('x')], {}, { readOnly: 'disk' })
    for (const name of ['Empty trash', 'Put back Title x']) {
      expect(screen.getByRole('button', { name }).getAttribute('aria-disabled')).toBe('true')
    }
  })

  it('says that it could not be read, and tries again', async () => {
    let works = false
    await show([], {
      'trash.list': () => {
        if (works) return [trashed('x')]
        throw new SeriatimError('workspace.noneOpen', 'No workspace is open.')
      },
    })
    expect(screen.getByRole('alert').textContent).toContain('Nothing was changed. No workspace is open.')
    works = true
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(rows()).toHaveLength(1))
  })

  it('tells the author why an article could not be put back, and keeps its row', async () => {
    await show([trashed('x')], {
      'trash.restore': () => {
        throw new SeriatimError('file.diskFull', 'The disk is full.')
      },
    })
    fireEvent.click(screen.getByRole('button', { name: 'Put back Title x' }))
    await waitFor(() => expect(useToastStore.getState().toasts[0]?.text).toBe('The disk is full.'))
    expect(rows()).toHaveLength(1)
  })

  it('holds the place of its rows while it is read', async () => {
    await show([], { 'trash.list': () => new Promise(() => undefined) })
    expect(screen.getByRole('status', { name: 'Articles in the trash' }).getAttribute('aria-busy')).toBe(
      'true',
    )
  })
})
