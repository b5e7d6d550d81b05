import { FolderPen } from 'lucide-react'
import type { Action, ActionTarget } from './action.ts'
import { canWrite } from '../list/reorder/refusal.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** Another name for the folder of the series; links follow, addresses of pages stay. */
export const renameSeries: Action = {
  id: 'series.rename',
  label: (t) => t('renameSeries'),
  icon: FolderPen,
  scope: 'all',
  when: ({ target }) => seriesOf(target) !== null && canWrite(),
  run: ({ target }) => {
    const series = seriesOf(target)
    if (series !== null) useUiStore.getState().openDialog({ kind: 'rename-series', series })
  },
}

/** The series of the row in hand, else the one that the list shows. */
function seriesOf(target: ActionTarget | null): string | null {
  return target?.series.folder ?? useWorkspaceStore.getState().series
}
