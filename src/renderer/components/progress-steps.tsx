import { Check, Circle, X } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './progress-steps.module.css'
import { Turning } from './turning.tsx'

export interface ProgressStep {
  readonly label: string
  readonly state: 'done' | 'now' | 'waiting' | 'failed'
  /** At the end of its line: `26 of 41`. */
  readonly figure?: ReactNode
}

const icons = {
  done: <Check size={16} strokeWidth={1.75} aria-hidden />,
  now: <Turning size={16} />,
  waiting: <Circle size={14} strokeWidth={1.75} aria-hidden />,
  failed: <X size={16} strokeWidth={1.75} aria-hidden />,
} as const satisfies Record<ProgressStep['state'], ReactNode>

/** The steps of a work in order: those done, the one under way, those to come. */
export function ProgressSteps({ steps }: { readonly steps: readonly ProgressStep[] }) {
  return (
    <ol className={styles['steps']}>
      {steps.map(({ label, state, figure }) => (
        <li
          key={label}
          className={styles['step']}
          data-state={state}
          {...(state === 'now' ? { 'aria-current': 'step' } : {})}
        >
          {icons[state]}
          <span className={styles['name']}>{label}</span>
          {figure === undefined ? null : <span className={styles['figure']}>{figure}</span>}
        </li>
      ))}
    </ol>
  )
}
