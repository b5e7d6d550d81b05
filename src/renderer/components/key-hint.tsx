import type { ReactNode } from 'react'
import { Keys } from './keys.tsx'
import styles from './key-hint.module.css'

/** Keys and what they do, in the foot of a palette or a mode. */
export function KeyHint({
  keys,
  children,
}: {
  readonly keys: readonly string[]
  readonly children: ReactNode
}) {
  return (
    <span className={styles['hint']}>
      <Keys keys={keys} />
      <span>{children}</span>
    </span>
  )
}
