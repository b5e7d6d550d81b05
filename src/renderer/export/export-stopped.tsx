import { CircleAlert, CircleSlash } from 'lucide-react'
import { useTranslations } from 'use-intl'
import styles from './export-stopped.module.css'
import { Button } from '../components/button.tsx'
import { DialogFooter } from '../components/dialog.tsx'
import type { ExportJob } from '../stores/export-store.ts'

export interface ExportStoppedProps {
  readonly job: Extract<ExportJob, { phase: 'failed' | 'cancelled' }>
  readonly onBack: () => void
  readonly onClose: () => void
}

/** An export that did not come to its end: what is safe, and why it stopped. */
export function ExportStopped({ job, onBack, onClose }: ExportStoppedProps) {
  const t = useTranslations('exporting')
  const failed = job.phase === 'failed'
  return (
    <>
      <div className={styles['stopped']} role="alert">
        {failed ? (
          <CircleAlert size={24} strokeWidth={1.75} className={styles['bad'] ?? ''} aria-hidden />
        ) : (
          <CircleSlash size={24} strokeWidth={1.75} className={styles['quiet'] ?? ''} aria-hidden />
        )}
        <div className={styles['words']}>
          <h3 className={styles['heading']}>{t(failed ? 'failedTitle' : 'cancelledTitle')}</h3>
          <p>{t(failed ? 'failedSafe' : 'cancelledBody')}</p>
          {failed ? <p className={styles['reason']}>{job.message}</p> : null}
        </div>
      </div>
      <DialogFooter>
        <Button onPress={onClose}>{t('close')}</Button>
        <Button look="primary" autoFocus onPress={onBack}>
          {t('back')}
        </Button>
      </DialogFooter>
    </>
  )
}
