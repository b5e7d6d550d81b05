import { useTranslations } from 'use-intl'
import { useConnectionStore } from '../stores/connection-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** Why nothing can be changed in the workspace now, for the tooltip of a button; null where it can. */
export function useWriteRefusal(): string | null {
  const t = useTranslations('seriesView')
  const readOnly = useWorkspaceStore((state) => state.workspace?.readOnly ?? null)
  const connected = useConnectionStore((state) => state.connected)
  if (readOnly !== null) return t('readOnlyReason')
  return connected ? null : t('offlineReason')
}
