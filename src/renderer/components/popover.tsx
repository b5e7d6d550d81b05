import { useContext, useId, type ReactNode } from 'react'
import { OverlayTriggerStateContext } from 'react-aria-components/Dialog'
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components/Popover'
import { VisuallyHidden } from 'react-aria-components/VisuallyHidden'
import styles from './popover.module.css'

export interface PopoverProps extends Omit<AriaPopoverProps, 'className' | 'children'> {
  /** Names it, and is drawn as its title unless `hideLabel` is set. */
  readonly label: string
  readonly hideLabel?: boolean
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}

/**
 * A small window beside what opened it: inside a `DialogTrigger`, or with `isOpen` and `triggerRef`. Esc
 * and a press elsewhere close it, and the focus goes back.
 */
export function Popover({ label, hideLabel = false, children, ...props }: PopoverProps) {
  const title = useId()
  // Without a `Dialog` inside, react-aria makes the popover itself the dialog.
  return (
    <AriaPopover offset={6} {...props} aria-labelledby={title} className={styles['popover'] ?? ''}>
      <div className={styles['body']}>
        {hideLabel ? (
          <VisuallyHidden id={title}>{label}</VisuallyHidden>
        ) : (
          <p id={title} className={styles['title']}>
            {label}
          </p>
        )}
        {typeof children === 'function' ? <Closing>{children}</Closing> : children}
      </div>
    </AriaPopover>
  )
}

/** Gives what is inside the way to close the popover around it. */
function Closing({ children }: { readonly children: (close: () => void) => ReactNode }) {
  const state = useContext(OverlayTriggerStateContext)
  return children(() => state?.close())
}

/** The row of buttons at its foot. */
export function PopoverActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles['actions']}>{children}</div>
}
