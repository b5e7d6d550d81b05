import { beforeEach, describe, expect, it } from 'vitest'
import { startKeepingLayout } from './layout-keeper.ts'
import { showSeriesChange, showWorkspace, switchWorkspace } from './switch-workspace.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { fakeClient } from '../testing/fake-client.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import { workspaceLayoutSchema, type WorkspaceLayout } from '#shared/model/workspace-layout'

const series = sampleSeries([sampleEntry('a.md'), sampleEntry('b.md')])
const first = sampleWorkspace([series])
const second = sampleWorkspace([series], { root: '/second', title: 'Second' })
const state = useWorkspaceStore.getState

/** Layouts that the host gives when the test says so, in the order in which they were asked for. */
let answer: ((layout: Partial<WorkspaceLayout>) => void)[] = []

beforeEach(() => {
  showSampleWorkspace(first)
  useNavigationStore.getState().begin({ kind: 'search' }, [])
  answer = []
  startKeepingLayout(
    fakeClient({
      'workspace.rememberLayout': () => ({}),
      'workspace.layout': () =>
        new Promise((resolve) => {
          answer.push((layout) => resolve({ ...workspaceLayoutSchema.parse({}), ...layout }))
        }),
    }),
  )
})

describe('another workspace', () => {
  it('is shown as it was left, in one step', async () => {
    const shown = showWorkspace(second)
    expect(state().workspace?.root).toBe(first.root)
    const article = { series: 'patterns', path: 'b.md' }
    answer[0]?.({ tabs: [article], article })
    await shown
    expect(state()).toMatchObject({ workspace: { root: '/second' }, open: article })
    expect(useNavigationStore.getState()).toMatchObject({
      view: { kind: 'article' },
      tabs: [article],
      back: [],
    })
  })

  it('that was told by an event and by a reply is shown once, as the later of them has it', async () => {
    const byEvent = showWorkspace(second)
    const byReply = showWorkspace({ ...second, title: 'Newer' })
    answer[0]?.({})
    await Promise.all([byEvent, byReply])
    expect(answer).toHaveLength(1)
    expect(state().workspace?.title).toBe('Newer')
  })

  it('arrives with what changed on its way', async () => {
    const shown = showWorkspace(second)
    showSeriesChange({ ...series, title: 'Renamed' })
    answer[0]?.({})
    await shown
    expect(state().workspace).toMatchObject({ root: '/second', series: [{ title: 'Renamed' }] })
  })

  it('gives way to one that was opened after it', async () => {
    const slow = showWorkspace(second)
    const third = showWorkspace({ ...second, root: '/third' })
    answer[1]?.({})
    await third
    answer[0]?.({})
    await slow
    expect(state().workspace?.root).toBe('/third')
  })

  it('comes up with the article that was asked for', async () => {
    const shown = switchWorkspace(async () => second, 2)
    await expect.poll(() => answer.length).toBe(1)
    answer[0]?.({ view: { kind: 'trash' } })
    await shown
    expect(state().open?.path).toBe('b.md')
    expect(useNavigationStore.getState().view.kind).toBe('article')
  })
})

describe('the same workspace', () => {
  it('is taken over where the author is', async () => {
    await showWorkspace({ ...first, title: 'Other' })
    expect(state().workspace?.title).toBe('Other')
    expect(useNavigationStore.getState().view.kind).toBe('search')
    expect(answer).toEqual([])
  })
})
