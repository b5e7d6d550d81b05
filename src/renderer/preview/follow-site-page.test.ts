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

/** Follows a page; hands back how often it was told, and waits until it was told that often. */
async function following(name: SitePageName) {
  const onPage = vi.fn()
  const client = fakeClient({
    'preview.page': () => ({ html: '', language: 'en', direction: 'ltr' }),
  })
  ends.push(followSitePage(client, name, { onPage, onFailure: vi.fn() }).end)
  const told = async (count: number) => {
    await vi.waitFor(() => expect(onPage).toHaveBeenCalledTimes(count))
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    expect(onPage).toHaveBeenCalledTimes(count)
  }
  await told(1)
  expect(client.calls).toEqual([['preview.page', { page: name }]])
  return told
}

describe('followSitePage', () => {
  it('has the page of a series anew when its order changed, and not for another series', async () => {
    const told = await following({ kind: 'series', series: 'tea' })
    useWorkspaceStore.getState().receiveSeries({ ...pots, title: 'Iron pots' })
    await told(1)
    useWorkspaceStore.getState().receiveSeries(turned)
    await told(2)
    useWorkspaceStore.getState().receiveSeries(structuredClone(turned))
    await told(2)
  })

  it('has All Series anew whatever changed', async () => {
    const told = await following({ kind: 'index' })
    useWorkspaceStore.getState().receiveSeries(turned)
    await told(2)
    useWorkspaceStore.getState().receiveSeries({ ...pots, title: 'Iron pots' })
    await told(3)
  })

  it('has a page anew when drafts count, when the site has another name, and when the host is back', async () => {
    const told = await following({ kind: 'series', series: 'tea' })
    const { receiveWorkspace } = useWorkspaceStore.getState()
    receiveWorkspace(sampleWorkspace([tea, pots], { drafts: true }))
    await told(2)
    receiveWorkspace(sampleWorkspace([tea, pots], { drafts: true, title: 'Other notes' }))
    await told(3)
    useConnectionStore.getState().setConnected(false)
    await told(3)
    useConnectionStore.getState().setConnected(true)
    await told(4)
  })
})
