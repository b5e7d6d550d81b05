import { Check, ChevronRight, type LucideIcon } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
} from 'react-aria-components/Menu'
import { Popover, type PopoverProps } from 'react-aria-components/Popover'
import { Keys } from './keys.tsx'
import styles from './menu.module.css'

export interface MenuPopoverProps extends Omit<PopoverProps, 'className' | 'children'> {
  readonly label: string
  readonly children: ReactNode
  readonly triggerRef?: RefObject<Element | null>
}

/** A menu in its popover; the focus goes back to where it came from when it closes. */
export function MenuPopover({ label, children, ...props }: MenuPopoverProps) {
  return (
    <Popover offset={4} {...props} className={styles['popover'] ?? ''}>
      <AriaMenu aria-label={label} className={styles['menu'] ?? ''}>
        {children}
      </AriaMenu>
    </Popover>
  )
}

export interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'children' | 'textValue'> {
  readonly label: string
  readonly icon?: LucideIcon
  readonly keys?: readonly string[] | undefined
  /** Opens a menu of its own. */
  readonly hasSubmenu?: boolean
  /** Shows a tick where it is the chosen one; the room for it is always there. */
  readonly checkable?: boolean
  readonly checked?: boolean
}

export function MenuItem(props: MenuItemProps) {
  const { label, icon: Icon, keys, hasSubmenu = false, checkable = false, checked = false, ...rest } = props
  return (
    <AriaMenuItem {...rest} textValue={label} className={styles['item'] ?? ''}>
      {Icon === undefined ? null : <Icon size={16} strokeWidth={1.75} aria-hidden />}
      <span className={styles['label']}>{label}</span>
      {keys === undefined ? null : <Keys keys={keys} />}
      {hasSubmenu ? <ChevronRight size={14} strokeWidth={1.75} aria-hidden /> : null}
      {checkable ? (
        <Check
          size={14}
          strokeWidth={2}
          className={styles['mark'] ?? ''}
          aria-hidden
          {...(checked ? { style: { visibility: 'visible' } } : {})}
        />
      ) : null}
    </AriaMenuItem>
  )
}

export { styles as menuStyles }
