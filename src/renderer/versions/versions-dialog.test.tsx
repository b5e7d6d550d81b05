import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OrdersDialog } from './orders-dialog.tsx'
import { VersionsDialog } from './versions-dialog.tsx'
import { useOrderStore } from '../stores/order-store.ts'
import { useToastStore } from '../stores/toast-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { renderInApp } from '../testing/app-around.tsx'
import { fakeClient, type Answers, type FakeClient } from '../testing/fake-client.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import { SeriatimError } from '#shared/errors'
import type { Version } from '#shared/model/version'

const series = sampleSeries([
  sampleEntry('a.md', { title: 'Apples', position: 1 }),
  sampleEntry('b.md', { title: 'Bees', position: 2 }),
])
const article = { series: 'patterns', path: 'a.md' }
const step = '00000001-0123abcd'

const version = (minute: number, facts: Partial<Version> = {}): Version => ({
  id: `20260312T14${String(minute).padStart(2, '0')}00000Z-0123abcd`,
  at: new Date(2026, 2, 12, 14, minute).toISOString(),
  revision: '0'.repeat(64),
  size: 100,
  words: 10 + minute,
  cause: 'saved',
  label: null,
  pinned: false,
  ...facts,
})

const kept = [
  version(30),
  version(12, { cause: 'operation', label: 'Rename x.md' }),
  version(2, { words: 40 }),
]

function show(what: 'text' | 'order', answers: Answers = {}): FakeClient {
  const client = fakeClient({
    'history.list': () => [...kept],
    'history.orders': () => [version(30, { words: null })],
    'history.read': ({ id }) => ({ version: version(0), text: `Kept as ${id.slice(11, 13)}.\r\n` }),
    'article.open': () => ({ ...article, text: 'As it is now.\n', revision: '1'.repeat(64), readOnly: null }),
    'history.restore': () => ({ step }),
    'history.pin': () => ({}),
    'history.order': () => ({
      version: version(30, { words: null }),
      entries: [
        { key: 'b.md', title: 'Bees', was: 1, now: 2, sectionWas: null, sectionNow: null },
        { key: 'a.md', title: 'Apples', was: 2, now: 1, sectionWas: null, sectionNow: null },
        { key: 'old.md', title: 'old.md', was: 3, now: null, sectionWas: null, sectionNow: null },
      ],
    }),
    'history.restoreOrder': () => ({ series, step }),
    ...answers,
  })
  showSampleWorkspace(sampleWorkspace([series]))
  useUiStore.getState().openDialog({ kind: 'versions', ...article })
  renderInApp(what === 'text' ? <VersionsDialog {...article} /> : <OrdersDialog series="patterns" />, client)
  return client
}

beforeEach(() => {
  useToastStore.setState({ toasts: [] })
  useOrderStore.getState().forget()
})
afterEach(cleanup)

describe('the versions of an article', () => {
  it('are listed by day, with what they were kept for and the words that came or went', async () => {
    show('text')
    const options = await screen.findAllByRole('option')
    expect(options.map((option) => [...option.children].map(({ textContent }) => textContent))).toEqual([
      ['14:30', 'Saved', '40 words', '+18'],
      ['14:12', 'Before: Rename x.md', '22 words', '−18'],
      ['14:02', 'Saved', '40 words', ''],
    ])
    screen.getByText('12 Mar 2026')
    screen.getByText('What changed since 12 Mar 2026, 14:30')
  })

  it('show what changed since the chosen one; line ends are no change', async () => {
    show('text', {
      'article.open': () => ({
        ...article,
        text: 'Kept as 12, now.\n',
        revision: '1'.repeat(64),
        readOnly: null,
      }),
    })
    fireEvent.click(await screen.findByRole('option', { name: /^14:12/ }))
    await screen.findByText('What changed since 12 Mar 2026, 14:12')
    const region = await screen.findByRole('region')
    await waitFor(() => expect(region.textContent).toContain('Kept as'))
    expect(region.querySelector('ins')?.textContent).toContain('now')
  })

  it('give their text back, as a step of undo', async () => {
    const client = show('text')
    await screen.findByRole('region')
    fireEvent.click(screen.getByRole('button', { name: 'Restore this version' }))
    await waitFor(() => expect(useUiStore.getState().dialog).toBeNull())
    expect(client.calls).toContainEqual(['history.restore', { ...article, id: kept[0]?.id }])
    expect(useOrderStore.getState().undo.at(-1)).toMatchObject({ kind: 'relocation', step })
    expect(useToastStore.getState().toasts.at(-1)?.text).toBe('“Apples” is as it was on 12 Mar 2026, 14:30.')
  })

  it('can be kept for ever', async () => {
    const client = show('text')
    fireEvent.click(await screen.findByRole('button', { name: 'Keep for ever' }))
    await waitFor(() =>
      expect(client.calls).toContainEqual(['history.pin', { ...article, id: kept[0]?.id, pinned: true }]),
    )
  })

  it('say where there are none, and where they cannot be read', async () => {
    show('text', { 'history.list': () => [] })
    await screen.findByText('No earlier versions')
    cleanup()
    let broken = true
    show('text', {
      'history.list': () => {
        if (broken) throw new SeriatimError('file.failed', 'The disk answered EIO.')
        return [...kept]
      },
    })
    await screen.findByText('The article is as it was. The disk answered EIO.')
    broken = false
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findAllByRole('option')).toHaveLength(kept.length)
  })
})

describe('the orders of a series', () => {
  it('tell each place then and now, and how many moved, came and went', async () => {
    show('order')
    const region = await screen.findByRole('region')
    expect([...region.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
      'Bees: then 1, now 2',
      'Apples: then 2, now 1',
      'old.md: then 3, now not there',
    ])
    screen.getByText('2 articles moved · 1 article went')
  })

  it('come back as a step of undo', async () => {
    const client = show('order')
    await screen.findByRole('region')
    fireEvent.click(screen.getByRole('button', { name: 'Restore this order' }))
    await waitFor(() => expect(useUiStore.getState().dialog).toBeNull())
    expect(client.calls).toContainEqual(['history.restoreOrder', { series: 'patterns', id: kept[0]?.id }])
    expect(useOrderStore.getState().undo.at(-1)).toMatchObject({ kind: 'relocation', step })
  })
})
