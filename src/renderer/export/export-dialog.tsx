import { CircleCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import styles from './export-dialog.module.css'
import { ExportForm } from './export-form.tsx'
import { ExportReportView } from './export-report.tsx'
import { ExportStopped } from './export-stopped.tsx'
import { Dialog } from '../components/dialog.tsx'
import { useExportStore } from '../stores/export-store.ts'
import { useUiStore } from '../stores/ui-store.ts'

/** Choices and findings, then the steps, then the report: one dialog from start to end. */
export function ExportDialog() {
  const t = useTranslations('exporting')
  const job = useExportStore((state) => state.export)
  const setJob = useExportStore((state) => state.set)
  const closeDialog = useUiStore((state) => state.closeDialog)
  const again = (): void => setJob({ phase: 'none' })

  function close(): void {
    // A finished export is not shown twice; a running one goes on behind the status bar.
    if (job.phase !== 'running' && job.phase !== 'starting') again()
    closeDialog()
  }

  if (job.phase === 'done') {
    const title = (
      <span className={styles['done']}>
        <CircleCheck size={20} strokeWidth={1.75} aria-hidden />
        {t('done', { out: job.report.out })}
      </span>
    )
    return (
      <Dialog title={title} closeLabel={t('close')} width="report" onClose={close}>
        <ExportReportView report={job.report} onAgain={again} />
      </Dialog>
    )
  }
  const stopped = job.phase === 'failed' || job.phase === 'cancelled'
  return (
    <Dialog
      title={t('title')}
      closeLabel={t('close')}
      width={stopped ? 'medium' : 'wide'}
      ruled={!stopped}
      onClose={close}
    >
      {stopped ? <ExportStopped job={job} onBack={again} onClose={close} /> : <ExportForm onClose={close} />}
    </Dialog>
  )
}
