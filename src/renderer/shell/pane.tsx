import type { ReactNode } from 'react'
import type { PaneName } from './focus-pane.ts'
import styles from './pane.module.css'

export interface PaneProps {
  readonly name: PaneName
  /** Which one it is, where two have the same name. */
  readonly nth?: 1 | 2
  /** Names the landmark. */
  readonly label: string
  readonly hidden?: boolean
  readonly children: ReactNode
}

/** A landmark that F6 reaches and whose shortcuts count while the focus is in it. */
export function Pane({ name, nth = 1, label, hidden = false, children }: PaneProps) {
  const Tag = name === 'list' || name === 'navigation' ? 'nav' : 'section'
  return (
    <Tag
      id={paneId(name, nth)}
      className={`${styles['pane']} ${styles[name] ?? ''}`}
      aria-label={label}
      hidden={hidden}
      tabIndex={-1}
      data-pane={name}
      data-scope={name}
    >
      {children}
    </Tag>
  )
}

/** Id of a pane's element. */
export function paneId(name: PaneName, nth: 1 | 2 = 1): string {
  return nth === 1 ? `pane-${name}` : `pane-${name}-${nth}`
}
