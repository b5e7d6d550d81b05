import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { followSitePage } from './follow-site-page.ts'
import { useConnectionStore } from '../stores/connection-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { fakeClient } from '../testing/fake-client.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import type { SitePageName } from '#shared/model/site-page'

const tea = { ...sampleSeries([sampleEntry('a.md'), sampleEntry('b.md')]), folder: 'tea' }
const pots = { ...sampleSeries([sampleEntry('iron.md')]), folder: 'pots' }
const turned = { ...sampleSeries([sampleEntry('b.md'), sampleEntry('a.md')]), folder: 'tea' }
let ends: (() => void)[] = []

beforeEach(() => showSampleWorkspace(sampleWorkspace([tea, pots])))
afterEach(() => {
  for (const end of ends) end()
  ends = []
  useConnectionStore.getState().setConnected(true)
})

/** Follows a page; hands back what waits until it was told so often, and finds that it is told no more. */
async function following(name: SitePageName) {
  const onPage = vi.fn<() => void>()
  const client = fakeClient({
    'preview.page': () => ({ html: '', language: 'en', direction: 'ltr' }),
  })
  ends.push(followSitePage(client, name, { onPage, onFailure: vi.fn<() => void>() }).end)
  const expectTold = async (count: number) => {
    await vi.waitFor(() => expect(onPage).toHaveBeenCalledTimes(count))
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    expect(onPage).toHaveBeenCalledTimes(count)
  }
  await expectTold(1)
  expect(client.calls).toEqual([['preview.page', { page: name }]])
  return expectTold
}

describe('followSitePage', () => {
  it('has the page of a series anew when its order changed, and not for another series', async () => {
    const expectTold = await following({ kind: 'series', series: 'tea' })
    useWorkspaceStore.getState().receiveSeries({ ...pots, title: 'Iron pots' })
    await expectTold(1)
    useWorkspaceStore.getState().receiveSeries(turned)
    await expectTold(2)
    useWorkspaceStore.getState().receiveSeries(structuredClone(turned))
    await expectTold(2)
  })

  it('has All Series anew whatever changed', async () => {
    const expectTold = await following({ kind: 'index' })
    useWorkspaceStore.getState().receiveSeries(turned)
    await expectTold(2)
    useWorkspaceStore.getState().receiveSeries({ ...pots, title: 'Iron pots' })
    await expectTold(3)
  })

  it('has a page anew when drafts count, when the site has another name, and when the host is back', async () => {
    const expectTold = await following({ kind: 'series', series: 'tea' })
    const { receiveWorkspace } = useWorkspaceStore.getState()
    receiveWorkspace(sampleWorkspace([tea, pots], { drafts: true }))
    await expectTold(2)
    receiveWorkspace(sampleWorkspace([tea, pots], { drafts: true, title: 'Other notes' }))
    await expectTold(3)
    useConnectionStore.getState().setConnected(false)
    await expectTold(3)
    useConnectionStore.getState().setConnected(true)
    await expectTold(4)
  })
})
