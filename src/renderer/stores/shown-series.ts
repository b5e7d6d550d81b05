import { useMemo } from 'react'
import { useOrderStore, withPending } from './order-store.ts'
import { useWorkspaceStore } from './workspace-store.ts'
import type { Series } from '#shared/model/series'

/** A series of the open workspace as the author sees it now, moves on their way included. */
export function seriesNow(folder: string | null): Series | null {
  const { workspace } = useWorkspaceStore.getState()
  const series = workspace?.series.find((each) => each.folder === folder)
  if (workspace === null || series === undefined) return null
  return withPending(series, useOrderStore.getState().pending, workspace.drafts)
}

/** The same for components: the series that the list shows. */
export function useShownSeries(): Series | null {
  return useSeries(useWorkspaceStore((state) => state.series))
}

/** The same for the series in a folder. */
export function useSeries(folder: string | null): Series | null {
  const workspace = useWorkspaceStore((state) => state.workspace)
  const pending = useOrderStore((state) => state.pending)
  return useMemo(() => {
    const series = workspace?.series.find((each) => each.folder === folder)
    if (workspace === null || series === undefined) return null
    return withPending(series, pending, workspace.drafts)
  }, [workspace, folder, pending])
}
