import { CircleAlert, CircleX, Info, TriangleAlert, type LucideIcon } from 'lucide-react'
import styles from './badge.module.css'

export type BadgeTone = 'error' | 'warning' | 'info' | 'plain'

const icons: Readonly<Record<BadgeTone, LucideIcon>> = {
  error: CircleX,
  warning: TriangleAlert,
  info: Info,
  plain: CircleAlert,
}

export interface BadgeProps {
  readonly tone: BadgeTone
  readonly count: number
  /** What is counted, in words: `2 errors`. Null where the words stand beside it. */
  readonly label: string | null
}

/** How many problems of a kind: an icon, whose shape says which kind, and the count. */
export function Badge({ tone, count, label }: BadgeProps) {
  const Icon = icons[tone]
  return (
    <span
      className={`${styles['badge']} ${styles[tone]}`}
      {...(label === null ? {} : { role: 'img', 'aria-label': label })}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      <span aria-hidden={label !== null}>{count}</span>
    </span>
  )
}
