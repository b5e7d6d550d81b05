import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { TooltipTrigger } from 'react-aria-components/Tooltip'
import { Tooltip } from './tooltip.tsx'
import styles from './icon-button.module.css'

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> {
  /** Names the button; its tooltip shows the same words. */
  readonly label: string
  readonly icon: ReactNode
  /** Keys of the same action, as words for the tooltip. */
  readonly keys?: readonly string[]
  /** Shown as held down: what it opens is there. */
  readonly pressed?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

export function IconButton({ label, icon, keys, pressed, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={60}>
      <AriaButton
        {...props}
        aria-label={label}
        className={styles['button'] ?? ''}
        {...(pressed === undefined ? {} : { 'data-held': pressed || undefined })}
      >
        {icon}
      </AriaButton>
      <Tooltip keys={keys}>{label}</Tooltip>
    </TooltipTrigger>
  )
}
