import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { useExportStore } from '../stores/export-store.ts'
import { useToastStore } from '../stores/toast-store.ts'
import { useUiStore } from '../stores/ui-store.ts'

/** Tells of an export that ended while its dialog was closed. */
export function useExportToasts(): void {
  const t = useTranslations('exporting')
  useEffect(
    () =>
      useExportStore.subscribe(({ export: job }, { export: before }) => {
        if (job === before || useUiStore.getState().dialog?.kind === 'export') return
        const action = {
          label: t('showReport'),
          run: () => useUiStore.getState().openDialog({ kind: 'export' }),
        }
        const { show } = useToastStore.getState()
        if (job.phase === 'done') {
          show({ text: t('finishedToast', { pages: job.report.pages }), kind: 'export', action })
        } else if (job.phase === 'failed') {
          show({ text: t('failedToast', { message: job.message }), kind: 'export', tone: 'error', action })
        }
      }),
    [t],
  )
}
