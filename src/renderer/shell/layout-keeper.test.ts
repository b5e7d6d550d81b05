import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepLayoutNow, rememberedLayout, startKeepingLayout } from './layout-keeper.ts'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { fakeClient, type Answers } from '../testing/fake-client.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import { workspaceLayoutSchema } from '#shared/model/workspace-layout'

const series = sampleSeries([sampleEntry('a.md'), sampleEntry('b.md')])
const kept = workspaceLayoutSchema.parse({ listWidth: 333 })
const fresh = workspaceLayoutSchema.parse({})

function keeping(answers: Answers = {}) {
  const client = fakeClient({ 'workspace.rememberLayout': () => ({}), ...answers })
  startKeepingLayout(client)
  return () =>
    client.calls.filter(([method]) => method === 'workspace.rememberLayout').map(([, layout]) => layout)
}

beforeEach(() => {
  vi.useFakeTimers()
  showSampleWorkspace(sampleWorkspace([series]))
  useNavigationStore.getState().begin({ kind: 'article' }, [])
  useLayoutStore.getState().receive(fresh)
})

afterEach(() => {
  vi.useRealTimers()
})

describe('the layout of a window', () => {
  it('is kept once things have come to rest, and only when it is another', () => {
    const sent = keeping()
    useNavigationStore.getState().openArticle({ series: 'patterns', path: 'a.md' })
    useNavigationStore.getState().openArticle({ series: 'patterns', path: 'b.md' })
    useNavigationStore.getState().openToSide({ series: 'patterns', path: 'a.md' })
    useLayoutStore.getState().change({ listWidth: 280, firstShare: 0.4 })
    expect(sent()).toEqual([])
    vi.advanceTimersByTime(1000)
    expect(sent()).toMatchObject([
      {
        listWidth: 280,
        firstShare: 0.4,
        article: { path: 'a.md' },
        beside: { article: { path: 'b.md' }, at: 'before' },
        tabs: [{ path: 'a.md' }, { path: 'b.md' }],
        view: { kind: 'article' },
      },
    ])
    useLayoutStore.getState().change({ listWidth: 280 })
    vi.advanceTimersByTime(1000)
    expect(sent()).toHaveLength(1)
  })

  it('is what the contract takes', () => {
    const sent = keeping()
    useNavigationStore.getState().show({ kind: 'series', folder: 'patterns' })
    vi.advanceTimersByTime(1000)
    expect(sent().map((layout) => workspaceLayoutSchema.parse(layout))).toEqual(sent())
  })

  it('is kept at once when the page goes away, and before another workspace is opened', () => {
    const sent = keeping()
    useLayoutStore.getState().change({ showList: false })
    window.dispatchEvent(new Event('pagehide'))
    expect(sent()).toHaveLength(1)
    useLayoutStore.getState().change({ showList: true })
    keepLayoutNow()
    expect(sent()).toHaveLength(2)
  })

  it('comes from the host, and is the design’s own where that has none to give', async () => {
    keeping({ 'workspace.layout': () => kept })
    expect(await rememberedLayout()).toEqual(kept)
    keeping()
    expect(await rememberedLayout()).toEqual(fresh)
  })
})
