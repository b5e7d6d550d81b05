import { Lock, Unplug } from 'lucide-react'
import { useTranslations } from 'use-intl'
import styles from './read-only-banner.module.css'
import { LockBanner } from './lock-banner.tsx'
import { useConnectionStore } from '../stores/connection-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

const reasons = {
  'newer-format': 'readOnlyNewerFormat',
  'manifest-unreadable': 'readOnlyManifest',
  disk: 'readOnlyDisk',
} as const

/** Says why nothing can be changed or saved just now, and that nothing is lost. */
export function ReadOnlyBanner() {
  const t = useTranslations('shell')
  const reason = useWorkspaceStore((state) => state.workspace?.readOnly ?? null)
  const connected = useConnectionStore((state) => state.connected)
  const reachable = useWorkspaceStore((state) => state.workspace?.reachable ?? true)
  if (!connected || !reachable) {
    return (
      <p className={styles['banner']} data-tone="bad" role={connected ? 'status' : undefined}>
        <Unplug size={14} strokeWidth={1.75} aria-hidden />
        {t(connected ? 'folderGoneHint' : 'disconnectedHint')}
      </p>
    )
  }
  if (reason === null) return null
  if (reason === 'lock') return <LockBanner />
  return (
    <p className={styles['banner']} role="note">
      <Lock size={14} strokeWidth={1.75} aria-hidden />
      {t(reasons[reason])}
    </p>
  )
}
