import { Check, CircleAlert, FileX2, HardDrive, LoaderCircle, Lock, RefreshCw, Unplug } from 'lucide-react'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { settledState, type SaveWord } from './settled-state.ts'
import styles from './status-bar.module.css'
import { useSaveAnnouncement } from './use-save-announcement.ts'
import { useLate } from '../components/use-late.ts'
import { useDocumentStatus } from '../documents/document-status.ts'
import { useConnectionStore } from '../stores/connection-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

const looks: Readonly<Record<SaveWord, { icon: ReactNode; tone: 'good' | 'plain' | 'bad' }>> = {
  none: { icon: null, tone: 'plain' },
  missing: { icon: <FileX2 size={14} strokeWidth={1.75} />, tone: 'bad' },
  saved: { icon: <Check size={14} strokeWidth={2} />, tone: 'good' },
  pending: { icon: <span className={styles['dot']} />, tone: 'plain' },
  dirty: { icon: <span className={styles['dot']} />, tone: 'plain' },
  saving: { icon: <LoaderCircle size={14} strokeWidth={1.75} />, tone: 'plain' },
  retrying: { icon: <RefreshCw size={14} strokeWidth={1.75} />, tone: 'bad' },
  conflict: { icon: <CircleAlert size={14} strokeWidth={1.75} />, tone: 'bad' },
  'read-only': { icon: <Lock size={14} strokeWidth={1.75} />, tone: 'plain' },
  'disk-full': { icon: <HardDrive size={14} strokeWidth={1.75} />, tone: 'bad' },
  disconnected: { icon: <Unplug size={14} strokeWidth={1.75} />, tone: 'bad' },
}

/** Whether the words on screen are on disk; spoken only when they are not, and when they are again. */
export function SaveState() {
  const { state, savedAt } = useDocumentStatus()
  const connected = useConnectionStore((store) => store.connected)
  const coming = useWorkspaceStore((store) => store.open !== null)
  const slow = useLate(state === 'saving')
  const shown = settledState({ state, savedAt, connected, slow })
  const words = useSaveWords(shown, savedAt)
  const spoken = useSaveAnnouncement(looks[shown].tone === 'bad', words)
  return (
    <>
      {/* The room is kept while an article is on its way, so that nothing beside it moves. */}
      {words === '' && coming ? <span className={`${styles['item']} ${styles['save']}`} /> : null}
      {words === '' ? null : (
        <span
          className={`${styles['item']} ${styles['save']}`}
          data-tone={looks[shown].tone}
          data-save-state={connected ? state : 'disconnected'}
        >
          <span className={styles['icon']} aria-hidden>
            {looks[shown].icon}
          </span>
          {words}
        </span>
      )}
      <output className={styles['spoken']}>{spoken}</output>
    </>
  )
}

function useSaveWords(shown: SaveWord, savedAt: string | null): string {
  const t = useTranslations('status')
  const format = useFormatter()
  switch (shown) {
    case 'none':
      return ''
    case 'saved':
    case 'pending': {
      if (savedAt === null) return t('saved')
      const time = format.dateTime(new Date(savedAt), {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      })
      return t('savedAt', { time })
    }
    case 'dirty':
      return t('unsaved')
    case 'read-only':
      return t('readOnly')
    case 'disk-full':
      return t('diskFull')
    default:
      return t(shown)
  }
}
