import { Button } from 'react-aria-components/Button'
import { useTranslations } from 'use-intl'
import styles from './status-bar.module.css'

const radius = 5.25
const length = 2 * Math.PI * radius

/** How far an article has come to the words that it should have; opens what stands beside it. */
export function GoalRing({ words, goal }: { readonly words: number; readonly goal: number }) {
  const t = useTranslations('status')
  const share = words / goal
  return (
    <Button className={`${styles['button']} ${styles['figure']}`}>
      <svg className={styles['ring']} viewBox="0 0 14 14" aria-hidden>
        <circle cx="7" cy="7" r={radius} />
        <circle
          cx="7"
          cy="7"
          r={radius}
          strokeDasharray={`${Math.min(1, share) * length} ${length}`}
          transform="rotate(-90 7 7)"
          data-done=""
        />
      </svg>
      {t('goal', { percent: Math.floor(share * 100) })}
    </Button>
  )
}
