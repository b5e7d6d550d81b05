import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import styles from './button.module.css'
import { WithTooltip } from './tooltip.tsx'
import { Turning } from './turning.tsx'
import { unavailable } from './unavailable.ts'
import { useLate } from './use-late.ts'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'isPending'> {
  readonly children: ReactNode
  /**
   * `primary` is filled with the accent and stands once in a dialog; `ink` is a view's main action; `plain`
   * has an edge; `quiet` has none.
   */
  readonly look?: 'primary' | 'ink' | 'plain' | 'quiet'
  readonly size?: 'small' | 'control' | 'large'
  readonly icon?: ReactNode
  /** Stands after the label: an arrow, a key. */
  readonly end?: ReactNode
  /** Why it cannot be pressed now, for its tooltip. It keeps its place in the order of the focus. */
  readonly disabledReason?: string | null | undefined
  /** Takes no press while its work runs, and shows so after a moment. */
  readonly busy?: boolean
  /** Keys of the same action, for the tooltip. */
  readonly keys?: readonly string[] | undefined
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button(props: ButtonProps) {
  const { children, look = 'plain', size = 'control', icon, end, disabledReason, busy, keys, ...rest } = props
  const turning = useLate(busy ?? false)
  const refused = disabledReason === undefined || disabledReason === null ? {} : unavailable
  return (
    <WithTooltip text={disabledReason} keys={keys}>
      <AriaButton
        {...rest}
        {...refused}
        isPending={busy ?? false}
        className={`${styles['button']} ${styles[look]} ${styles[size]}`}
        data-turning={turning || undefined}
      >
        {icon}
        <span>{children}</span>
        {end}
        {turning ? (
          <span className={styles['turning']}>
            <Turning />
          </span>
        ) : null}
      </AriaButton>
    </WithTooltip>
  )
}
