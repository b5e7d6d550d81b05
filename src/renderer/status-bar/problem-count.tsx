import { Button } from 'react-aria-components/Button'
import { useTranslations } from 'use-intl'
import styles from './status-bar.module.css'
import { Badge } from '../components/badge.tsx'
import { useProblems } from '../problems/use-problems.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'

/** How many problems of each kind there are; a press shows them. */
export function ProblemCount() {
  const t = useTranslations('status')
  const problems = useProblems()
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  const counts = [
    { tone: 'error', count: errors, words: t('errors', { count: errors }) },
    { tone: 'warning', count: warnings, words: t('warnings', { count: warnings }) },
  ] as const
  return counts.map(({ tone, count, words }) =>
    count === 0 ? null : (
      <Button
        key={tone}
        className={styles['button'] ?? ''}
        aria-label={t('showProblems', { problems: words })}
        onPress={() => useNavigationStore.getState().show({ kind: 'problems' })}
      >
        <Badge tone={tone} count={count} label={null} />
      </Button>
    ),
  )
}
