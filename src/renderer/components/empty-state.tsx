import type { ReactNode } from 'react'
import styles from './empty-state.module.css'
import { Logo } from './logo.tsx'

/** A view with nothing in it: what it is for, and what to do. */
export function EmptyState({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <Logo size={40} />
      <h2 className={styles['title']}>{title}</h2>
      <p className={styles['text']}>{text}</p>
      <div className={styles['actions']}>{children}</div>
    </div>
  )
}
