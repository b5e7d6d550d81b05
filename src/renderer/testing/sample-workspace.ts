import { useOrderStore } from '../stores/order-store.ts'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useReorderStore } from '../stores/reorder-store.ts'
import { useSelectionStore } from '../stores/selection-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Series } from '#shared/model/series'
import type { Workspace } from '#shared/model/workspace'

/** A workspace for tests around the given series. */
export function sampleWorkspace(series: readonly Series[], facts: Partial<Workspace> = {}): Workspace {
  return {
    root: '/writing',
    title: 'Field Notes',
    description: null,
    author: null,
    language: 'en',
    remoteImages: 'link',
    wordsPerMinute: 225,
    readOnly: null,
    lockedBy: null,
    recovered: [],
    reachable: true,
    drafts: false,
    series: [...series],
    problems: [],
    ...facts,
  }
}

/** Empties the stores and shows a workspace, as if it had just been opened. */
export function showSampleWorkspace(workspace: Workspace): void {
  useOrderStore.getState().forget()
  useReorderStore.setState({ lift: null, drag: null, menu: null, spoken: '' })
  useSelectionStore.setState({
    series: null,
    keys: new Set(),
    anchor: null,
    active: null,
    followed: null,
    wanted: null,
  })
  useLayoutStore.setState({ closedGroups: {}, lockedOrders: [] })
  useUiStore.setState({ layout: 'wide', dialog: null, drawer: false, creating: false })
  useWorkspaceStore.setState({ workspace: null, open: null, beside: null, series: null })
  useWorkspaceStore.getState().receiveWorkspace(workspace)
}
