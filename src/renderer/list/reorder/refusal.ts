import { useConnectionStore } from '../../stores/connection-store.ts'
import { useFilterStore } from '../../stores/filter-store.ts'
import { useLayoutStore } from '../../stores/layout-store.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'

/** Why no article of a series can be moved now; the words of `order` say it. */
export type Refusal = 'readOnly' | 'filtered' | 'locked'

/** Null where articles can be moved. */
export function refusalNow(series: string): Refusal | null {
  if (useWorkspaceStore.getState().workspace?.readOnly !== null) return 'readOnly'
  if (useFilterStore.getState().filtered === series) return 'filtered'
  return useLayoutStore.getState().lockedOrders.includes(series) ? 'locked' : null
}

/** Whether the workspace can be written and the host is there. */
export function canWrite(): boolean {
  return useWorkspaceStore.getState().workspace?.readOnly === null && useConnectionStore.getState().connected
}
