import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'
import { Logo } from './logo.tsx'

export interface EmptyStateProps {
  readonly title: ReactNode
  readonly text?: ReactNode
  /**
   * The icon of what is empty or wrong. Without one it is the large look with the mark, for a whole view
   * that has yet to be begun.
   */
  readonly icon?: LucideIcon
  readonly tone?: 'plain' | 'good' | 'warning' | 'error'
  /** Level of its heading on the page. */
  readonly level?: 1 | 2 | 3
  /** Buttons. */
  readonly children?: ReactNode
}

/** A view with nothing in it: what it is for, and what to do. */
export function EmptyState({
  title,
  text,
  icon: Icon,
  tone = 'plain',
  level = 2,
  children,
}: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <div className={`${styles['empty']} ${Icon === undefined ? styles['large'] : ''}`}>
      {Icon === undefined ? (
        <Logo size={40} />
      ) : (
        <Icon size={24} strokeWidth={1.75} className={styles[tone] ?? ''} aria-hidden />
      )}
      <Heading className={styles['title']}>{title}</Heading>
      {text === undefined ? null : <p className={styles['text']}>{text}</p>}
      {children === undefined || children === null ? null : (
        <div className={styles['actions']}>{children}</div>
      )}
    </div>
  )
}
