import { useMemo } from 'react'
import { useOrderStore, withPending } from '../stores/order-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Series } from '#shared/model/series'

/** A series as the author sees it now, moves on their way included; null where there is none. */
export function useSeriesNow(folder: string): Series | null {
  const workspace = useWorkspaceStore((state) => state.workspace)
  const pending = useOrderStore((state) => state.pending)
  return useMemo(() => {
    const series = workspace?.series.find((each) => each.folder === folder)
    if (workspace === null || series === undefined) return null
    return withPending(series, pending, workspace.drafts)
  }, [workspace, folder, pending])
}
