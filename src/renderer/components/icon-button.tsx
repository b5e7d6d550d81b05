import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { WithTooltip } from './tooltip.tsx'
import { Turning } from './turning.tsx'
import { unavailable } from './unavailable.ts'
import { useLate } from './use-late.ts'
import styles from './icon-button.module.css'

export interface IconButtonProps extends Omit<
  AriaButtonProps,
  'className' | 'children' | 'aria-label' | 'isPending'
> {
  /** Names the button; its tooltip shows the same words. */
  readonly label: string
  readonly icon: ReactNode
  /** Keys of the same action, as words for the tooltip. */
  readonly keys?: readonly string[] | undefined
  /** Shown as held down: what it opens is there. */
  readonly pressed?: boolean
  /** Why it cannot be pressed now; the tooltip says it after the name. */
  readonly disabledReason?: string | null | undefined
  /** Takes no press while its work runs, and shows so after a moment. */
  readonly busy?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

export function IconButton(props: IconButtonProps) {
  const { label, icon, keys, pressed, disabledReason, busy = false, ...rest } = props
  const turning = useLate(busy)
  const reason = disabledReason ?? null
  return (
    <WithTooltip text={reason === null ? label : `${label}. ${reason}`} keys={keys}>
      <AriaButton
        {...rest}
        {...(reason === null ? {} : unavailable)}
        isPending={busy}
        aria-label={label}
        className={styles['button'] ?? ''}
        {...(pressed === undefined ? {} : { 'data-held': pressed || undefined })}
      >
        {turning ? <Turning size={16} /> : icon}
      </AriaButton>
    </WithTooltip>
  )
}
