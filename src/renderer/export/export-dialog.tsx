import { useTranslations } from 'use-intl'
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

  function close(): void {
    // A finished export is not shown twice; a running one goes on behind the status bar.
    if (job.phase !== 'running' && job.phase !== 'starting') setJob({ phase: 'none' })
    closeDialog()
  }

  const title = job.phase === 'done' ? t('done', { out: job.report.out }) : t('title')
  return (
    <Dialog title={title} closeLabel={t('close')} width="wide" onClose={close}>
      {job.phase === 'done' ? (
        <ExportReportView report={job.report} onAgain={() => setJob({ phase: 'none' })} />
      ) : job.phase === 'failed' || job.phase === 'cancelled' ? (
        <ExportStopped job={job} onBack={() => setJob({ phase: 'none' })} onClose={close} />
      ) : (
        <ExportForm onClose={close} />
      )}
    </Dialog>
  )
}
