import {
  Check,
  CircleAlert,
  CircleX,
  FileX2,
  HardDrive,
  ListOrdered,
  Lock,
  LoaderCircle,
  RefreshCw,
  TriangleAlert,
  Undo2,
  Unplug,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { useFormatter, useTranslations } from 'use-intl'
import styles from './status-bar.module.css'
import { useOpenEntryNow } from './use-open-entry-now.ts'
import { useSaveAnnouncement } from './use-save-announcement.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { useHost } from '../app-services.tsx'
import { undoMove } from '../actions/order-actions.ts'
import { useDocumentStatus, type DocumentStatus } from '../documents/document-status.ts'
import { shortTitle } from '../list/short-title.ts'
import { useConnectionStore } from '../stores/connection-store.ts'
import { useExportStore } from '../stores/export-store.ts'
import { useOrderStore } from '../stores/order-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

/** The bar under the panes: what is on disk, the order, an export under way, counts. */
export function StatusBar() {
  const t = useTranslations('shell')
  return (
    <footer className={styles['bar']} aria-label={t('statusBar')}>
      <Version />
      <SaveState />
      <OrderState />
      <ProblemCount />
      <ExportState />
      <span className={styles['space']} />
      <Counts />
    </footer>
  )
}

type Shown = DocumentStatus['state'] | 'disconnected'

const looks: Readonly<Record<Shown, { icon: ReactNode; tone: 'good' | 'plain' | 'bad' }>> = {
  none: { icon: null, tone: 'plain' },
  missing: { icon: <FileX2 size={14} strokeWidth={1.75} />, tone: 'bad' },
  saved: { icon: <Check size={14} strokeWidth={2} />, tone: 'good' },
  dirty: { icon: <span className={styles['dot']} />, tone: 'plain' },
  saving: { icon: <LoaderCircle size={14} strokeWidth={1.75} />, tone: 'plain' },
  retrying: { icon: <RefreshCw size={14} strokeWidth={1.75} />, tone: 'bad' },
  conflict: { icon: <CircleAlert size={14} strokeWidth={1.75} />, tone: 'bad' },
  'read-only': { icon: <Lock size={14} strokeWidth={1.75} />, tone: 'plain' },
  'disk-full': { icon: <HardDrive size={14} strokeWidth={1.75} />, tone: 'bad' },
  disconnected: { icon: <Unplug size={14} strokeWidth={1.75} />, tone: 'bad' },
}

function SaveState() {
  const status = useDocumentStatus()
  const connected = useConnectionStore((state) => state.connected)
  const shown: Shown = connected ? status.state : 'disconnected'
  const words = useSaveWords(shown, status.savedAt)
  const spoken = useSaveAnnouncement(looks[shown].tone === 'bad', words)
  return (
    <>
      {words === '' ? null : (
        <span className={styles['item']} data-tone={looks[shown].tone} data-save-state={shown}>
          <span aria-hidden>{looks[shown].icon}</span>
          {words}
        </span>
      )}
      <output className={styles['spoken']}>{spoken}</output>
    </>
  )
}

function useSaveWords(shown: Shown, savedAt: string | null): string {
  const t = useTranslations('shell')
  const format = useFormatter()
  switch (shown) {
    case 'none':
      return ''
    case 'saved':
      return savedAt === null
        ? t('saved')
        : t('savedAt', {
            time: format.dateTime(new Date(savedAt), {
              hour: '2-digit',
              minute: '2-digit',
              hourCycle: 'h23',
            }),
          })
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

function Version() {
  const t = useTranslations('welcome')
  const { version } = useHost()
  const hasWorkspace = useWorkspaceStore((state) => state.workspace !== null)
  return hasWorkspace ? null : <span className={styles['item']}>{t('version', { version })}</span>
}

function OrderState() {
  const t = useTranslations('shell')
  const saving = useOrderStore((state) => state.saving)
  const last = useOrderStore((state) => state.undo.at(-1))
  const context = useActionContext()
  const hasWorkspace = useWorkspaceStore((state) => state.workspace !== null)
  if (!hasWorkspace) return null
  const words = { saved: t('orderSaved'), saving: t('orderSaving'), failed: t('orderFailed') }[saving]
  return (
    <>
      <span
        className={styles['item']}
        data-tone={saving === 'failed' ? 'bad' : 'plain'}
        data-order-state={saving}
      >
        <ListOrdered size={14} strokeWidth={1.75} aria-hidden />
        {words}
      </span>
      {last === undefined ? null : (
        <Button
          className={styles['button'] ?? ''}
          isDisabled={!undoMove.when(context)}
          onPress={() => undoMove.run(context)}
        >
          <Undo2 size={14} strokeWidth={1.75} aria-hidden />
          {t('undoMove', { name: shortTitle(last.title) })}
        </Button>
      )}
    </>
  )
}

function ProblemCount() {
  const t = useTranslations('shell')
  const problems = useWorkspaceStore((state) => state.workspace?.problems)
  const errors = problems?.filter(({ severity }) => severity === 'error').length ?? 0
  const warnings = (problems?.length ?? 0) - errors
  if (errors + warnings === 0) return null
  return (
    <span className={styles['item']}>
      {errors === 0 ? null : (
        <span className={styles['error']} title={t('errors', { count: errors })}>
          <CircleX size={14} strokeWidth={1.75} aria-hidden />
          {errors}
        </span>
      )}
      {warnings === 0 ? null : (
        <span className={styles['warning']} title={t('warnings', { count: warnings })}>
          <TriangleAlert size={14} strokeWidth={1.75} aria-hidden />
          {warnings}
        </span>
      )}
    </span>
  )
}

function ExportState() {
  const t = useTranslations('exporting')
  const job = useExportStore((state) => state.export)
  const dialog = useUiStore((state) => state.dialog?.kind)
  if (job.phase !== 'running' || dialog === 'export') return null
  const { progress } = job
  return (
    <Button
      className={styles['button'] ?? ''}
      onPress={() => useUiStore.getState().openDialog({ kind: 'export' })}
    >
      <LoaderCircle size={14} strokeWidth={1.75} aria-hidden />
      {t('running')}
      {progress === null || progress.total === 0 ? null : (
        <span>{t('count', { done: progress.done, total: progress.total })}</span>
      )}
    </Button>
  )
}

function Counts() {
  const t = useTranslations('shell')
  const { words } = useDocumentStatus()
  const entry = useOpenEntryNow()
  if (words === null || entry === null) return null
  return <span className={styles['item']}>{t('words', { words, minutes: entry.minutes ?? 0 })}</span>
}
