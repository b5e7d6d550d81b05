import type { ArticleStatus } from '#shared/model/series'
import styles from './status-meter.module.css'

/** From done to not begun, as the bar is read. */
const order = ['published', 'ready', 'review', 'draft', 'idea'] as const satisfies readonly ArticleStatus[]

export interface StatusMeterProps {
  /** Articles by status; absent is none. */
  readonly counts: Readonly<Partial<Record<ArticleStatus, number>>>
  /** The same in words: `7 published, 5 draft`. Null where those words stand beside it. */
  readonly label: string | null
}

/** How far a series is, as one bar in parts: drawn gaps tell the parts apart, an outline those not begun. */
export function StatusMeter({ counts, label }: StatusMeterProps) {
  const parts = order
    .map((status) => ({ status, count: counts[status] ?? 0 }))
    .filter(({ count }) => count > 0)
  return (
    <div
      className={styles['meter']}
      {...(label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {parts.length === 0 ? <span className={styles['none']} /> : null}
      {parts.map(({ status, count }) => (
        <span key={status} className={styles[status]} style={{ flexGrow: count }} />
      ))}
    </div>
  )
}
