import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger, type TooltipProps } from 'react-aria-components/Tooltip'
import { Keys } from './keys.tsx'
import styles from './tooltip.module.css'

export interface TooltipWords {
  readonly children?: ReactNode
  readonly keys?: readonly string[] | undefined
}

/** Words, and the keys that do the same, beside what the pointer or the focus is on. */
export function Tooltip({
  children,
  keys,
  ...place
}: TooltipWords & Pick<TooltipProps, 'triggerRef' | 'placement'>) {
  return (
    <AriaTooltip {...place} className={styles['tooltip'] ?? ''} offset={6}>
      {children}
      {keys === undefined ? null : <Keys keys={keys} />}
    </AriaTooltip>
  )
}

export interface WithTooltipProps {
  /** What the visible label does not say already; absent where it says everything. */
  readonly text?: string | null | undefined
  readonly keys?: readonly string[] | undefined
  /** A button, link or other focusable thing of react-aria. */
  readonly children: ReactNode
}

/**
 * Gives one focusable thing a tooltip. The trigger stays in place while there is nothing to show, so that
 * a button which becomes disabled, or enabled again, keeps its focus.
 */
export function WithTooltip({ text, keys, children }: WithTooltipProps) {
  const silent = (text === undefined || text === null) && keys === undefined
  return (
    <TooltipTrigger delay={600} closeDelay={60} isDisabled={silent}>
      {children}
      <Tooltip keys={keys}>{text}</Tooltip>
    </TooltipTrigger>
  )
}
