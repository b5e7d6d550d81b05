import type { ReactNode } from 'react'
import { Label } from 'react-aria-components/Label'
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar'
import styles from './progress-bar.module.css'

export interface ProgressBarProps {
  readonly label: string
  /** From 0 to 1; null while nobody knows how much there is. */
  readonly value: number | null
  /** At the end of the label's line: what is left. */
  readonly figure?: ReactNode
  /** The label is read but not drawn. */
  readonly hideLabel?: boolean
}

/** A labelled bar of work under way. */
export function ProgressBar({ label, value, figure, hideLabel = false }: ProgressBarProps) {
  return (
    <AriaProgressBar
      value={(value ?? 0) * 100}
      isIndeterminate={value === null}
      {...(hideLabel ? { 'aria-label': label } : {})}
      className={styles['progress'] ?? ''}
    >
      {({ percentage }) => (
        <>
          {hideLabel ? null : (
            <div className={styles['head']}>
              <Label className={styles['label'] ?? ''}>{label}</Label>
              {figure === undefined ? null : <span className={styles['figure']}>{figure}</span>}
            </div>
          )}
          <div className={styles['track']}>
            <div
              className={`${styles['fill']} ${value === null ? styles['unknown'] : ''}`}
              style={value === null ? {} : { transform: `translateX(${(percentage ?? 0) - 100}%)` }}
            />
          </div>
        </>
      )}
    </AriaProgressBar>
  )
}
