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

/** The other of two articles that are in view, and where it stands from the open one in reading direction. */
export interface Beside {
  readonly article: ArticleRef
  readonly at: 'before' | 'after'
}

export interface WorkspaceState {
  /** What the host last said of the open workspace; null when none is open. */
  readonly workspace: Workspace | null
  /** The article in the editor; of two the one that the author is in. */
  readonly open: ArticleRef | null
  /** The other of two; null where one has the editor to itself. */
  readonly beside: Beside | null
  /** Folder of the series whose articles the list shows. */
  readonly series: string | null
  /** Takes over a whole snapshot and keeps article and series open where they still exist. */
  readonly receiveWorkspace: (workspace: Workspace | null) => void
  /** Takes over one series of the open workspace; one that is not known is added at the end. */
  readonly receiveSeries: (series: Series) => void
  /** Puts an article where the open one is; one that stands beside it is gone over to. */
  readonly openArticle: (article: ArticleRef | null) => void
  readonly setBeside: (beside: Beside | null) => void
  /** An article has another path, and stays where it is. */
  readonly followArticle: (from: ArticleRef, to: ArticleRef) => void
  readonly showSeries: (folder: string) => void
  /** The folder of a series has another name; what else is new of it comes with the next snapshot. */
  readonly followSeries: (from: string, to: string) => void
}

/** The tree as the host told it. Only snapshots and events change `workspace`. */
export const useWorkspaceStore = create<WorkspaceState>()((set) => ({
  workspace: null,
  open: null,
  beside: null,
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
    set((state) => ({
      open: article,
      beside: article === null ? null : besideAfter(state, article),
      series: article === null ? state.series : article.series,
    })),
  setBeside: (beside) => set({ beside }),
  // The list stays that of the series which the author works in.
  followArticle: (from, to) =>
    set(({ open, beside }) => {
      const moved = (each: ArticleRef): ArticleRef => (articleKey(each) === articleKey(from) ? to : each)
      return { open: open && moved(open), beside: beside && { ...beside, article: moved(beside.article) } }
    }),
  showSeries: (folder) => set({ series: folder }),
  followSeries: (from, to) =>
    set(({ workspace, open, beside, series }) => {
      const moved = (each: ArticleRef): ArticleRef => (each.series === from ? { ...each, series: to } : each)
      return {
        workspace: workspace && {
          ...workspace,
          series: workspace.series.map((each) => (each.folder === from ? { ...each, folder: to } : each)),
        },
        open: open && moved(open),
        beside: beside && { ...beside, article: moved(beside.article) },
        series: series === from ? to : series,
      }
    }),
}))

/** What stands beside an article that comes into the editor. */
function besideAfter({ open, beside }: WorkspaceState, article: ArticleRef): Beside | null {
  if (open === null || beside === null || articleKey(beside.article) !== articleKey(article)) return beside
  return { article: open, at: beside.at === 'before' ? 'after' : 'before' }
}

function afterSnapshot(state: WorkspaceState, workspace: Workspace | null): Partial<WorkspaceState> {
  if (workspace === null) return { workspace, open: null, beside: null, series: null }
  const same = workspace.root === state.workspace?.root
  const folder = same && workspace.series.some((each) => each.folder === state.series) ? state.series : null
  const old = new Map(same ? state.workspace?.series.map((each) => [each.folder, each]) : [])
  return {
    workspace: {
      ...workspace,
      series: workspace.series.map((each) => shareEntries(old.get(each.folder), each)),
    },
    open: same ? state.open : null,
    beside: same ? state.beside : null,
    series: folder ?? workspace.series[0]?.folder ?? null,
  }
}
