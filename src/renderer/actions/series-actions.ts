import { Archive, CopyPlus, FolderPen, Trash2 } from 'lucide-react'
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

export const duplicateSeries: Action = {
  id: 'series.duplicate',
  label: (t) => t('duplicateSeries'),
  icon: CopyPlus,
  scope: 'all',
  when: ({ target }) => seriesOf(target) !== null && canWrite(),
  run: ({ target, mover }) => {
    const series = seriesOf(target)
    if (series !== null) mover.duplicateSeries(series)
  },
}

export const archiveSeries: Action = {
  id: 'series.archive',
  label: (t, { target }) => t(isArchived(target) ? 'unarchiveSeries' : 'archiveSeries'),
  icon: Archive,
  scope: 'all',
  when: ({ target }) => seriesOf(target) !== null && canWrite(),
  run: ({ target, mover }) => {
    const series = seriesOf(target)
    if (series !== null) mover.archiveSeries(series, !isArchived(target))
  },
}

export const trashSeries: Action = {
  id: 'series.trash',
  label: (t) => t('trashSeries'),
  icon: Trash2,
  scope: 'all',
  when: ({ target }) => seriesOf(target) !== null && canWrite(),
  run: ({ target, mover }) => {
    const series = seriesOf(target)
    if (series !== null) mover.trashSeries(series)
  },
}

function isArchived(target: ActionTarget | null): boolean {
  const wanted = seriesOf(target)
  const all = useWorkspaceStore.getState().workspace?.series
  return all?.find(({ folder }) => folder === wanted)?.archived === true
}

/** The series of the row in hand, else the one that the list shows. */
function seriesOf(target: ActionTarget | null): string | null {
  return target?.series.folder ?? useWorkspaceStore.getState().series
}
