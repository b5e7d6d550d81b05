import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import styles from './button.module.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  readonly children: ReactNode
  /** `primary` is filled and stands once in a dialog; `plain` has an edge; `quiet` has none. */
  readonly look?: 'primary' | 'plain' | 'quiet'
  readonly size?: 'small' | 'control' | 'large'
  readonly icon?: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({ children, look = 'plain', size = 'control', icon, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`${styles['button']} ${styles[look]} ${styles[size]}`}>
      {icon}
      <span>{children}</span>
    </AriaButton>
  )
}
