import { useFormatter, useTranslations } from 'use-intl'
import styles from './day-bars.module.css'
import { useMoments } from '../view-frame/use-moments.ts'
import type { WordDay } from '#shared/model/word-days'

export interface DayBarsProps {
  readonly days: readonly WordDay[]
  /** Words that a day should bring; 0 for none. */
  readonly goal: number
  readonly look: 'week' | 'month'
}

/** A bar for each day, as high as what was written on it; the last one is today. */
export function DayBars({ days, goal, look }: DayBarsProps) {
  const t = useTranslations('statistics')
  const format = useFormatter()
  const { dayOf } = useMoments()
  const highest = Math.max(1, goal, ...days.map(({ words }) => words))
  return (
    <div className={`${styles['chart']} ${styles[look]}`}>
      {goal > 0 ? (
        <div
          className={styles['goal']}
          style={{ bottom: `${(goal / highest) * 100}%` }}
          aria-hidden
          data-label={look === 'month' ? format.number(goal) : undefined}
        />
      ) : null}
      <ol className={styles['bars']}>
        {days.map(({ day, words }, nth) => (
          <li
            key={day}
            className={styles['day']}
            aria-label={t('dayWords', { day: dayOf(`${day}T12:00:00`), words })}
            title={look === 'month' ? t('dayWords', { day: dayOf(`${day}T12:00:00`), words }) : undefined}
          >
            <span
              className={styles['bar']}
              data-today={nth === days.length - 1 ? '' : undefined}
              data-reached={goal > 0 && words >= goal ? '' : undefined}
              style={{ height: `${(Math.max(0, words) / highest) * 100}%` }}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}
