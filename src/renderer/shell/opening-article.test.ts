import { beforeEach, describe, expect, it } from 'vitest'
import { openOpeningArticle } from './opening-article.ts'
import { useSettingsStore } from '../stores/settings-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace } from '../testing/sample-workspace.ts'
import { settingsSchema } from '#shared/model/settings'

const series = sampleSeries([
  sampleEntry('a.md'),
  sampleEntry('b.md'),
  sampleEntry('gone.md', { state: 'missing' }),
  sampleEntry('d.md'),
])
const workspace = sampleWorkspace([series])
const opened = (nth?: number) => {
  openOpeningArticle(nth)
  return useWorkspaceStore.getState().open?.path
}
const remember = (path: string) =>
  useSettingsStore
    .getState()
    .receive(settingsSchema.parse({ lastArticles: { [workspace.root]: { series: series.folder, path } } }))

beforeEach(() => {
  useSettingsStore.getState().receive(settingsSchema.parse({}))
  useWorkspaceStore.getState().receiveWorkspace(null)
  useWorkspaceStore.getState().receiveWorkspace(workspace)
})

describe('openOpeningArticle', () => {
  it('begins with the first article, or the one that is asked for', () => {
    expect(opened()).toBe('a.md')
    useWorkspaceStore.getState().openArticle(null)
    expect(opened(3)).toBe('d.md')
  })

  it('begins where the author left off, if that is still there', () => {
    remember('b.md')
    expect(opened()).toBe('b.md')
    for (const path of ['gone.md', 'never.md']) {
      useWorkspaceStore.getState().openArticle(null)
      remember(path)
      expect(opened()).toBe('a.md')
    }
  })

  it('leaves an article that is open alone', () => {
    useWorkspaceStore.getState().openArticle({ series: series.folder, path: 'd.md' })
    expect(opened()).toBe('d.md')
  })
})
