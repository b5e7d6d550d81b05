import { useTranslations } from 'use-intl'
import styles from './findings-view.module.css'
import { ProblemList } from './problem-list.tsx'
import type { Findings } from './use-findings.ts'
import { Banner } from '../components/banner.tsx'
import { Skeleton, SkeletonBar } from '../components/skeleton.tsx'

/** What stands in the way, what to know, or that nothing does: beside the choices, before the export. */
export function FindingsView({ findings }: { readonly findings: Findings }) {
  const t = useTranslations('exporting')
  return (
    <div className={styles['findings']}>
      <h3 className={styles['heading']}>{t('findingsTitle')}</h3>
      <Found findings={findings} />
      <p className={styles['note']}>{t('safeNote')}</p>
    </div>
  )
}

function Found({ findings }: { readonly findings: Findings }) {
  const t = useTranslations('exporting')
  if (findings.kind === 'checking') {
    return (
      <Skeleton label={t('checking')}>
        <SkeletonBar width="72%" />
        <SkeletonBar width="58%" />
        <SkeletonBar width="65%" />
      </Skeleton>
    )
  }
  if (findings.kind === 'unchecked') return <Banner tone="info">{t('checkFailed')}</Banner>
  const { blocking, others } = findings
  if (blocking.length === 0 && others.length === 0) return <Banner tone="good">{t('noFindings')}</Banner>
  const errors = others.filter(({ severity }) => severity === 'error').length
  const warnings = others.length - errors
  return (
    <>
      {blocking.length === 0 ? null : (
        <>
          <Banner tone="error" title={t('blocked', { count: blocking.length })}>
            {t('blockedHint')}
          </Banner>
          <ProblemList problems={blocking} />
        </>
      )}
      {others.length === 0 ? null : (
        <>
          <Banner
            tone="warning"
            title={t('findings', { errors, warnings, both: String(errors > 0 && warnings > 0) })}
          >
            {t('findingsHint')}
          </Banner>
          <ProblemList problems={others} />
        </>
      )}
    </>
  )
}
