import { Check, Circle, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'use-intl'
import styles from './export-progress.module.css'
import { ProgressBar } from '../components/progress-bar.tsx'
import type { ExportJob } from '../stores/export-store.ts'
import type { JobProgress } from '#shared/model/export-report'

const steps = [
  { step: 'check', label: 'stepCheck' },
  { step: 'plan', label: 'stepPlan' },
  { step: 'render', label: 'stepRender' },
  { step: 'write', label: 'stepWrite' },
] as const satisfies readonly { step: JobProgress['step']; label: string }[]

/** The steps of an export under way, each with its count. */
export function ExportProgress({ job }: { job: ExportJob }) {
  const t = useTranslations('exporting')
  const progress = job.phase === 'running' ? job.progress : null
  const at = progress === null ? -1 : steps.findIndex(({ step }) => step === progress.step)
  const heading =
    progress === null
      ? t('starting')
      : t('stepHeading', { step: progress.step, done: progress.done, total: progress.total })
  const share = progress === null || progress.total === 0 ? 0 : progress.done / progress.total
  return (
    <div>
      <ProgressBar label={heading} value={(Math.max(at, 0) + share) / steps.length} />
      <ol className={styles['steps']}>
        {steps.map(({ step, label }, index) => {
          const state = index < at ? 'done' : index === at ? 'now' : 'waiting'
          return (
            <li key={step} className={styles['step']} data-state={state}>
              {state === 'done' ? (
                <Check size={16} strokeWidth={1.75} aria-hidden />
              ) : state === 'now' ? (
                <LoaderCircle size={16} strokeWidth={1.75} className={styles['turning'] ?? ''} aria-hidden />
              ) : (
                <Circle size={14} strokeWidth={1.75} aria-hidden />
              )}
              <span className={styles['name']}>{t(label)}</span>
              {state === 'now' && progress !== null && progress.total > 0 ? (
                <span className={styles['count']}>
                  {t('count', { done: progress.done, total: progress.total })}
                </span>
              ) : null}
            </li>
          )
        })}
      </ol>
      <p className={styles['note']}>{t('safeNote')}</p>
    </div>
  )
}
