import { openDocuments } from '../documents/app-documents.ts'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { articleKey, useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'
import type { WorkspaceLayout } from '#shared/model/workspace-layout'

/** How the window is laid out now; null where no workspace is open. */
export function currentLayout(): WorkspaceLayout | null {
  const { workspace, open, beside, series } = useWorkspaceStore.getState()
  if (workspace === null) return null
  const { view, tabs } = useNavigationStore.getState()
  const { receive: _receive, change: _change, ...state } = useLayoutStore.getState()
  const { setGroupOpen: _group, setLocked: _locked, ...panes } = state
  return { ...panes, view, tabs: [...tabs], article: open, beside, series, places: placesOf(tabs) }
}

/** Where the author is in each open article; one that was not shown yet is where it was left before. */
function placesOf(tabs: readonly ArticleRef[]): WorkspaceLayout['places'] {
  const before = useLayoutStore.getState().places
  const documents = openDocuments()
  const places = tabs.flatMap((tab) => {
    const key = articleKey(tab)
    const place = documents?.find(tab)?.buffer.place ?? before[key]
    return place === undefined ? [] : [[key, place] as const]
  })
  return Object.fromEntries(places)
}
