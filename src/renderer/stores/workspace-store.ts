import { create } from 'zustand'
import { shareEntries } from './share-entries.ts'
import type { Series } from '#shared/model/series'
import type { Workspace } from '#shared/model/workspace'

/** Names one article file: the folder of its series and its path in there. */
export interface ArticleRef {
  readonly series: string
  readonly path: string
}

/** One name for an article, for maps and lists; a series is one folder name, so the first slash ends it. */
export function articleKey({ series, path }: ArticleRef): string {
  return `${series}/${path}`
}

export interface WorkspaceState {
  /** What the host last said of the open workspace; null when none is open. */
  readonly workspace: Workspace | null
  /** The article in the editor. */
  readonly open: ArticleRef | null
  /** Folder of the series whose articles the list shows. */
  readonly series: string | null
  /** Takes over a whole snapshot and keeps article and series open where they still exist. */
  readonly receiveWorkspace: (workspace: Workspace | null) => void
  /** Takes over one series of the open workspace; one that is not known is added at the end. */
  readonly receiveSeries: (series: Series) => void
  readonly openArticle: (article: ArticleRef | null) => void
  readonly showSeries: (folder: string) => void
  /** The folder of a series has another name; what else is new of it comes with the next snapshot. */
  readonly followSeries: (from: string, to: string) => void
}

/** The tree as the host told it. Only snapshots and events change `workspace`. */
export const useWorkspaceStore = create<WorkspaceState>()((set) => ({
  workspace: null,
  open: null,
  series: null,
  receiveWorkspace: (workspace) => set((state) => afterSnapshot(state, workspace)),
  receiveSeries: (series) =>
    set((state) => {
      if (state.workspace === null) return state
      const known = state.workspace.series.find((each) => each.folder === series.folder)
      const now = shareEntries(known, series)
      if (now === known) return state
      const all =
        known === undefined
          ? [...state.workspace.series, now]
          : state.workspace.series.map((each) => (each === known ? now : each))
      return { workspace: { ...state.workspace, series: all } }
    }),
  openArticle: (article) =>
    set((state) => ({ open: article, series: article === null ? state.series : article.series })),
  showSeries: (folder) => set({ series: folder }),
  followSeries: (from, to) =>
    set(({ workspace, open, series }) => ({
      workspace: workspace && {
        ...workspace,
        series: workspace.series.map((each) => (each.folder === from ? { ...each, folder: to } : each)),
      },
      open: open?.series === from ? { ...open, series: to } : open,
      series: series === from ? to : series,
    })),
}))

function afterSnapshot(state: WorkspaceState, workspace: Workspace | null): Partial<WorkspaceState> {
  if (workspace === null) return { workspace, open: null, series: null }
  const same = workspace.root === state.workspace?.root
  const folder = same && workspace.series.some((each) => each.folder === state.series) ? state.series : null
  const old = new Map(same ? state.workspace?.series.map((each) => [each.folder, each]) : [])
  return {
    workspace: {
      ...workspace,
      series: workspace.series.map((each) => shareEntries(old.get(each.folder), each)),
    },
    open: same ? state.open : null,
    series: folder ?? workspace.series[0]?.folder ?? null,
  }
}
