import { useTranslations } from 'use-intl'
import styles from './export-progress.module.css'
import { ProgressBar } from '../components/progress-bar.tsx'
import { ProgressSteps } from '../components/progress-steps.tsx'
import type { ExportJob } from '../stores/export-store.ts'
import type { JobProgress } from '#shared/model/export-report'

const steps = [
  { step: 'check', label: 'stepCheck' },
  { step: 'plan', label: 'stepPlan' },
  { step: 'render', label: 'stepRender' },
  { step: 'write', label: 'stepWrite' },
] as const satisfies readonly { step: JobProgress['step']; label: string }[]

/** The steps of an export under way, each with its count. */
export function ExportProgress({ job }: { readonly job: ExportJob }) {
  const t = useTranslations('exporting')
  const running = job.phase === 'running' ? job : null
  const progress = running?.progress ?? null
  const at = progress === null ? -1 : steps.findIndex(({ step }) => step === progress.step)
  const heading =
    progress === null
      ? t('starting')
      : t('stepHeading', { step: progress.step, done: progress.done, total: progress.total })
  const share = progress === null || progress.total === 0 ? 0 : progress.done / progress.total
  return (
    <div className={styles['progress']}>
      <ProgressBar label={heading} value={(Math.max(at, 0) + share) / steps.length} />
      <ProgressSteps
        steps={steps.map(({ step, label }, index) => {
          const count = running?.counts[step]
          return {
            label: t(label),
            state: index < at ? 'done' : index === at ? 'now' : 'waiting',
            // A step that is done in one go has nothing to count.
            ...(count === undefined || count.total < 2 ? {} : { figure: t('count', count) }),
          }
        })}
      />
      <p className={styles['note']}>{t('safeNote')}</p>
    </div>
  )
}
