import { LoaderCircle } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useTranslations } from 'use-intl'
import styles from './status-bar.module.css'
import { useExportStore } from '../stores/export-store.ts'
import { useUiStore } from '../stores/ui-store.ts'

/** An export that runs on while its dialog is closed. */
export function ExportState() {
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
