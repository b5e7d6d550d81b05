import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip } from 'react-aria-components/Tooltip'
import { Keys } from './keys.tsx'
import styles from './tooltip.module.css'

/** Words, and the keys that do the same, beside what the pointer or the focus is on. */
export function Tooltip({ children, keys }: { children: ReactNode; keys?: readonly string[] | undefined }) {
  return (
    <AriaTooltip className={styles['tooltip'] ?? ''} offset={6}>
      {children}
      {keys === undefined ? null : <Keys keys={keys} />}
    </AriaTooltip>
  )
}
