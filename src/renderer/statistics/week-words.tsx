import { Button } from 'react-aria-components/Button'
import { VisuallyHidden } from 'react-aria-components/VisuallyHidden'
import { useTranslations } from 'use-intl'
import { DayBars } from './day-bars.tsx'
import { useWordDays } from './use-word-days.ts'
import styles from './week-words.module.css'
import { go } from '../actions/navigation-actions.ts'
import { useSettingsStore } from '../stores/settings-store.ts'

/** The words of the last seven days, at the foot of the navigation; it leads to all statistics. */
export function WeekWords({ current }: { readonly current: boolean }) {
  const t = useTranslations('statistics')
  const days = useWordDays(7)
  const goal = useSettingsStore(({ settings }) => settings.dailyWordGoal)
  const words = days?.reduce((sum, each) => sum + each.words, 0) ?? 0
  return (
    <Button
      className={styles['week'] ?? ''}
      {...(current ? { 'aria-current': 'page' as const } : {})}
      onPress={() => go({ kind: 'statistics' })}
    >
      <span className={styles['head']}>
        <span>
          <VisuallyHidden elementType="span">{t('title')}.</VisuallyHidden> {t('week')}
        </span>{' '}
        <strong>{t('words', { words })}</strong>
      </span>
      <span aria-hidden className={styles['bars']}>
        <DayBars days={days ?? []} goal={goal} look="week" />
      </span>
    </Button>
  )
}
