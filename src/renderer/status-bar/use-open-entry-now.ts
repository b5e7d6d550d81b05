import { useMemo } from 'react'
import { useOrderStore, withPending } from '../stores/order-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Entry } from '#shared/model/series'

/** The list's entry of the article in the editor, with the number it has now; null where none is open. */
export function useOpenEntryNow(): Entry | null {
  const workspace = useWorkspaceStore((state) => state.workspace)
  const open = useWorkspaceStore((state) => state.open)
  const pending = useOrderStore((state) => state.pending)
  return useMemo(() => {
    const series = workspace?.series.find((each) => each.folder === open?.series)
    if (workspace === null || series === undefined) return null
    const now = withPending(series, pending, workspace.drafts)
    return now.entries.find((entry) => entry.path !== null && entry.path === open?.path) ?? null
  }, [workspace, open, pending])
}
