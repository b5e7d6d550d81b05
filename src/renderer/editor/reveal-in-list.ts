import { groupKey } from '../list/list-groups.ts'
import { isListShown, paneFacts, toggleList } from '../shell/pane-visibility.ts'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useSelectionStore } from '../stores/selection-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** Shows the list with the series of an article, the group open that it is in, and the focus on a row. */
export function revealInList(series: string, section: string | null, row: string): void {
  if (!isListShown(paneFacts())) toggleList()
  useWorkspaceStore.getState().showSeries(series)
  useLayoutStore.getState().setGroupOpen(series, groupKey(section), true)
  useSelectionStore.getState().wantFocus(series, row)
}
