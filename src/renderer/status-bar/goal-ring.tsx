import { Button } from 'react-aria-components/Button'
import { useTranslations } from 'use-intl'
import styles from './status-bar.module.css'
import { WithTooltip } from '../components/tooltip.tsx'

const radius = 5.25
const length = 2 * Math.PI * radius

export interface GoalRingProps {
  readonly words: number
  readonly goal: number
  /** Shows where the goal is set. */
  readonly onPress: () => void
}

/** How far an article has come to the words that it should have. */
export function GoalRing({ words, goal, onPress }: GoalRingProps) {
  const t = useTranslations('status')
  const share = words / goal
  return (
    <WithTooltip text={t('goalOf', { words, goal })}>
      <Button className={`${styles['button']} ${styles['figure']}`} onPress={onPress}>
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
    </WithTooltip>
  )
}
