import { beforeAll, beforeEach, expect, it } from 'vitest'
import { closeLostTabs } from './close-lost-tabs.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'

const [a, b, c] = ['a.md', 'b.md', 'c.md'].map((key) => sampleEntry(key))
const paths = (): string[] => useNavigationStore.getState().tabs.map(({ path }) => path)

beforeAll(closeLostTabs)

beforeEach(() => {
  if (a === undefined || b === undefined || c === undefined) throw new Error('three entries')
  showSampleWorkspace(sampleWorkspace([sampleSeries([a, b, c])]))
  useNavigationStore.getState().begin({ kind: 'article' }, [])
  for (const { key } of [a, b, c])
    useNavigationStore.getState().openArticle({ series: 'patterns', path: key })
})

it('closes the tab of an article that left the workspace', () => {
  useWorkspaceStore.getState().receiveSeries(sampleSeries([a, b].flatMap((entry) => entry ?? [])))
  expect(paths()).toEqual(['a.md', 'b.md'])
  expect(useWorkspaceStore.getState().open?.path).toBe('b.md')
})

it('keeps the tab of one that has lost its file while its place is kept', () => {
  const lost = sampleEntry('b.md', { state: 'missing' })
  useWorkspaceStore.getState().receiveSeries(sampleSeries([a, lost, c].flatMap((entry) => entry ?? [])))
  expect(paths()).toEqual(['a.md', 'b.md', 'c.md'])
})

it('keeps the tab of an article that the workspace does not know yet', () => {
  useNavigationStore.getState().openArticle({ series: 'patterns', path: 'new.md' })
  useWorkspaceStore.getState().receiveSeries(sampleSeries([a, b, c].flatMap((entry) => entry ?? [])))
  expect(paths()).toContain('new.md')
})
