import { create } from 'zustand'
import { workspaceLayoutSchema, type WorkspaceLayout } from '#shared/model/workspace-layout'

/** The part of a workspace's layout that is only looked at; view, tabs and articles are the navigation's. */
export type PaneLayout = Omit<WorkspaceLayout, 'view' | 'tabs' | 'article' | 'beside' | 'series'>

export interface LayoutState extends PaneLayout {
  /** Takes over a remembered layout, or the design's own. */
  readonly receive: (layout: PaneLayout) => void
  readonly change: (patch: Partial<PaneLayout>) => void
  readonly setGroupOpen: (series: string, group: string, open: boolean) => void
  readonly setLocked: (series: string, locked: boolean) => void
}

function fresh(): PaneLayout {
  const {
    view: _view,
    tabs: _tabs,
    article: _article,
    beside: _beside,
    series: _series,
    ...panes
  } = workspaceLayoutSchema.parse({})
  return panes
}

/** How the window of the open workspace is laid out; kept by the host for the next time. */
export const useLayoutStore = create<LayoutState>()((set) => ({
  ...fresh(),
  receive: (layout) => set(layout),
  change: (patch) => set(patch),
  setGroupOpen: (series, group, open) =>
    set(({ closedGroups }) => {
      const others = (closedGroups[series] ?? []).filter((each) => each !== group)
      return { closedGroups: { ...closedGroups, [series]: open ? others : [...others, group] } }
    }),
  setLocked: (series, locked) =>
    set(({ lockedOrders }) => {
      const others = lockedOrders.filter((each) => each !== series)
      return { lockedOrders: locked ? [...others, series] : others }
    }),
}))
