import type { ReactNode } from 'react'
import { Switch as AriaSwitch, type SwitchProps } from 'react-aria-components/Switch'
import styles from './switch.module.css'

export interface LabelledSwitchProps extends Omit<SwitchProps, 'className' | 'children'> {
  readonly children: ReactNode
  readonly figure?: ReactNode
}

export function Switch({ children, figure, ...props }: LabelledSwitchProps) {
  return (
    <AriaSwitch {...props} className={styles['switch'] ?? ''}>
      <span className={styles['label']}>{children}</span>
      {figure === undefined ? null : <span className={styles['figure']}>{figure}</span>}
      <span className={styles['track']} aria-hidden>
        <span className={styles['thumb']} />
      </span>
    </AriaSwitch>
  )
}
