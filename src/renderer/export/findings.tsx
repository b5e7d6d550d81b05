import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './findings.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { Button } from '../components/button.tsx'
import type { Problem } from '#shared/model/problem'
import type { Series } from '#shared/model/series'

const firstFew = 5

/** What the checker says of the articles that would go out, beside the choices. */
export function Findings({ chosen, drafts }: { chosen: readonly Series[]; drafts: boolean }) {
  const t = useTranslations('exporting')
  const { client } = useActionContext()
  const [checked, setChecked] = useState<readonly Problem[] | 'failed' | null>(null)
  const [all, setAll] = useState(false)
  useEffect(() => {
    let gone = false
    client.call('workspace.check', {}).then(
      (found) => gone || setChecked(found),
      () => gone || setChecked('failed'),
    )
    return () => {
      gone = true
    }
  }, [client])

  if (checked === null) return <p className={styles['quiet']}>{t('checking')}</p>
  if (checked === 'failed') return <p className={styles['quiet']}>{t('checkFailed')}</p>
  const problems = checked.filter((problem) => concerns(problem, chosen, drafts))
  if (problems.length === 0) {
    return (
      <div className={styles['fine']}>
        <CircleCheck size={20} strokeWidth={1.75} aria-hidden />
        <div>
          <h3 className={styles['heading']}>{t('ready')}</h3>
          <p>{t('noFindings')}</p>
          <p className={styles['note']}>{t('safeNote')}</p>
        </div>
      </div>
    )
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  return (
    <div>
      <h3 className={styles['heading']}>
        {t('findings', { errors, warnings, both: String(errors > 0 && warnings > 0) })}
      </h3>
      <ProblemList problems={all ? problems : problems.slice(0, firstFew)} />
      {problems.length <= firstFew ? null : (
        <Button look="quiet" size="small" onPress={() => setAll(!all)}>
          {all ? t('fewerFindings') : t('moreFindings', { count: problems.length - firstFew })}
        </Button>
      )}
      <p className={styles['note']}>{t('findingsHint')}</p>
      <p className={styles['note']}>{t('safeNote')}</p>
    </div>
  )
}

/** Findings with an icon for their weight and the place they are about. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const t = useTranslations('exporting')
  return (
    <ul className={styles['list']}>
      {problems.map((problem, index) => (
        <li key={index} className={styles['problem']} data-severity={problem.severity}>
          {problem.severity === 'error' ? (
            <CircleX size={14} strokeWidth={1.75} aria-hidden />
          ) : (
            <TriangleAlert size={14} strokeWidth={1.75} aria-hidden />
          )}
          <span className={styles['words']}>
            {problem.message}
            {problem.path === null ? null : (
              <span className={styles['place']}>
                {problem.path}
                {problem.line === null ? null : `, ${t('line', { line: problem.line })}`}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Problems of series and drafts that stay out do not count. */
function concerns(problem: Problem, chosen: readonly Series[], drafts: boolean): boolean {
  if (problem.series === null) return true
  const series = chosen.find(({ folder }) => folder === problem.series)
  if (series === undefined) return false
  const entry = series.entries.find(({ path }) => path !== null && path === problem.path)
  return (
    entry === undefined || entry.state === 'missing' || (entry.position !== null && (drafts || !entry.draft))
  )
}
