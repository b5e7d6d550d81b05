import { useMemo, useSyncExternalStore } from 'react'
import { listLayout, type ListLayout } from './list-layout.ts'
import { rowSizes, type RowLook } from './row-sizes.ts'
import { listGroups } from '../list-groups.ts'
import { applyPlacements } from '../reorder/placement.ts'
import { useLayoutStore } from '../../stores/layout-store.ts'
import { useReorderStore } from '../../stores/reorder-store.ts'
import { useSettingsStore } from '../../stores/settings-store.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'
import type { Series } from '#shared/model/series'

const noKeys: readonly string[] = []

export interface RowList {
  /** The series as the list shows it, what is lifted at its place on the way. */
  readonly shown: Series
  readonly layout: ListLayout
  /** Keys of the closed groups. */
  readonly closed: readonly string[]
}

/** What the list shows of a series, and where each row lies. */
export function useListLayout(series: Series, look: RowLook, grouped: boolean): RowList {
  const lift = useReorderStore((state) => (state.lift?.series === series.folder ? state.lift : null))
  const drafts = useWorkspaceStore((state) => state.workspace?.drafts ?? false)
  const closedGroups = useLayoutStore((state) => state.closedGroups[series.folder] ?? noKeys)
  const density = useSettingsStore((state) => state.settings.listDensity)
  const touch = useTouch()
  // A flat list has one run of articles; there is nothing to close.
  const closed = grouped ? closedGroups : noKeys
  const shown = useMemo(
    () => (lift === null ? series : applyPlacements(series, lift.placements, drafts)),
    [series, lift, drafts],
  )
  const layout = useMemo(
    () => listLayout(listGroups(shown, grouped), { sizes: rowSizes(look, density, touch), closed }),
    [shown, grouped, look, density, touch, closed],
  )
  return { shown, layout, closed }
}

/** Whether the pointer is a finger. */
function useTouch(): boolean {
  return useSyncExternalStore(watchTouch, () => window.matchMedia(touchQuery).matches)
}

const touchQuery = '(hover: none)'

function watchTouch(changed: () => void): () => void {
  const query = window.matchMedia(touchQuery)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
