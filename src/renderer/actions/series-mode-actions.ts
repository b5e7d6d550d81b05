import { Layers, LayoutGrid, Rows3, SquareKanban, type LucideIcon } from 'lucide-react'
import type { Action } from './action.ts'
import { showSeriesAs } from '../series-view/series-mode.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { SeriesMode } from '#shared/model/workspace-layout'

function seriesInView(): string | null {
  const { view } = useNavigationStore.getState()
  return view.kind === 'series' ? view.folder : null
}

function hasSections(folder: string): boolean {
  const series = useWorkspaceStore.getState().workspace?.series.find((each) => each.folder === folder)
  return series !== undefined && series.sections.length > 0
}

function showAs(mode: SeriesMode, icon: LucideIcon): Action {
  return {
    id: `series.showAs.${mode}`,
    label: (t) => t(`showAs.${mode}`),
    icon,
    scope: 'all',
    when: () => {
      const folder = seriesInView()
      return folder !== null && (mode !== 'grouped' || hasSections(folder))
    },
    run: () => {
      const folder = seriesInView()
      if (folder !== null) showSeriesAs(folder, mode)
    },
  }
}

/** The ways to show the series in view. */
export const seriesModeActions: readonly Action[] = [
  showAs('outline', Rows3),
  showAs('grouped', Layers),
  showAs('board', SquareKanban),
  showAs('cards', LayoutGrid),
]
