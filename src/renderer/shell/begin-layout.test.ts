import { describe, expect, it } from 'vitest'
import { beginLayout } from './begin-layout.ts'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useUiStore, type LayoutMode } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { sampleEntry, sampleSeries } from '../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../testing/sample-workspace.ts'
import { workspaceLayoutSchema, type WorkspaceLayout } from '#shared/model/workspace-layout'

const series = sampleSeries([
  sampleEntry('a.md'),
  sampleEntry('b.md'),
  sampleEntry('gone.md', { state: 'missing' }),
  sampleEntry('d.md'),
])
const second = { ...sampleSeries([sampleEntry('x.md')]), folder: 'second' }
const workspace = sampleWorkspace([series, second])
const at = (path: string, folder = series.folder) => ({ series: folder, path })

function begun(left: Partial<WorkspaceLayout> = {}, nth: number | null = null, room: LayoutMode = 'wide') {
  showSampleWorkspace(workspace)
  useUiStore.setState({ layout: room, mainPane: 'editor' })
  beginLayout(workspace, { ...workspaceLayoutSchema.parse({}), ...left }, nth)
  const { open, series: listed } = useWorkspaceStore.getState()
  const { tabs, view } = useNavigationStore.getState()
  return { open: open?.path ?? null, listed, tabs: tabs.map(({ path }) => path), view: view.kind }
}

describe('beginLayout', () => {
  it('begins a fresh workspace with its first article', () => {
    expect(begun()).toEqual({ open: 'a.md', listed: 'patterns', tabs: ['a.md'], view: 'article' })
  })

  it('begins with the article that is asked for, or the last where there are fewer', () => {
    expect(begun({}, 3).open).toBe('d.md')
    expect(begun({ view: { kind: 'search' } }, 9)).toMatchObject({ open: 'd.md', view: 'article' })
  })

  it('puts tabs, article, view and list back as they were left', () => {
    const left = {
      tabs: [at('d.md'), at('x.md', 'second'), at('a.md')],
      article: at('x.md', 'second'),
      series: 'patterns',
      view: { kind: 'problems' as const },
    }
    expect(begun(left)).toEqual({
      open: 'x.md',
      listed: 'patterns',
      tabs: ['d.md', 'x.md', 'a.md'],
      view: 'problems',
    })
  })

  it('puts the other of two articles back to its side, where both are there', () => {
    const beside = { article: at('x.md', 'second'), at: 'before' as const }
    const tabs = [at('b.md'), at('x.md', 'second')]
    const besideNow = (left: Partial<WorkspaceLayout>, nth: number | null = null) => {
      begun(left, nth)
      return useWorkspaceStore.getState().beside
    }
    expect(besideNow({ tabs, article: at('b.md'), beside })).toEqual(beside)
    expect(besideNow({ tabs, article: at('x.md', 'second'), beside })).toBeNull()
    expect(besideNow({ tabs, article: at('b.md'), beside: { ...beside, article: at('gone.md') } })).toBeNull()
    expect(besideNow({ tabs, article: at('b.md'), beside }, 1)).toBeNull()
    expect(besideNow({ tabs, article: at('b.md') })).toBeNull()
  })

  it('leaves out what the workspace no longer has, and what is named twice', () => {
    const left = {
      tabs: [at('gone.md'), at('b.md'), at('never.md'), at('b.md'), at('x.md', 'elsewhere')],
      article: at('gone.md'),
      series: 'elsewhere',
      view: { kind: 'series' as const, folder: 'elsewhere' },
    }
    expect(begun(left)).toEqual({ open: 'b.md', listed: 'patterns', tabs: ['b.md'], view: 'all-series' })
  })

  it('takes widths, panes and groups over, and drops those of the workspace before', () => {
    begun({ listWidth: 300, showPreview: false, closedGroups: { patterns: ['core'] } })
    expect(useLayoutStore.getState()).toMatchObject({
      listWidth: 300,
      showPreview: false,
      closedGroups: { patterns: ['core'] },
    })
    begun()
    expect(useLayoutStore.getState()).toMatchObject({ listWidth: null, showPreview: true, closedGroups: {} })
  })

  it('begins with the list where one pane has the window, unless an article was open', () => {
    expect(begun({}, null, 'small')).toMatchObject({ open: null, tabs: [] })
    expect(useUiStore.getState().mainPane).toBe('list')
    expect(begun({ tabs: [at('b.md')], article: at('b.md') }, null, 'small').open).toBe('b.md')
  })
})
