import { Check, ChevronRight, type LucideIcon } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { Header } from 'react-aria-components/Header'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  type MenuItemProps as AriaMenuItemProps,
} from 'react-aria-components/Menu'
import { Popover, type PopoverProps } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import { Keys } from './keys.tsx'
import styles from './menu.module.css'

export interface MenuPopoverProps extends Omit<PopoverProps, 'className' | 'children'> {
  readonly label: string
  readonly children: ReactNode
  readonly triggerRef?: RefObject<Element | null>
  /** Where the focus goes when it opens without a `MenuTrigger`, which knows that by itself. */
  readonly focus?: 'menu' | 'first'
}

/** A menu in its popover; the focus goes back to where it came from when it closes. */
export function MenuPopover({ label, children, focus, ...props }: MenuPopoverProps) {
  return (
    <Popover offset={4} aria-label={label} {...props} className={styles['popover'] ?? ''}>
      <AriaMenu
        aria-label={label}
        // Without a `MenuTrigger` nobody else hears that something was chosen.
        {...(props.isOpen === undefined ? {} : { onClose: () => props.onOpenChange?.(false) })}
        {...(focus === undefined ? {} : { autoFocus: focus === 'first' ? 'first' : true })}
        className={styles['menu'] ?? ''}
      >
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
  /** Why it cannot be chosen now: a second line, since what is in a menu has no tooltip. */
  readonly disabledReason?: string | null | undefined
}

export function MenuItem(props: MenuItemProps) {
  const { label, icon: Icon, keys, hasSubmenu = false, disabledReason, ...own } = props
  const { checkable = false, checked = false, ...rest } = own
  const reason = disabledReason ?? null
  return (
    <AriaMenuItem
      {...rest}
      {...(reason === null ? {} : { ...refused, 'data-unavailable': '' })}
      textValue={label}
      className={styles['item'] ?? ''}
    >
      {Icon === undefined ? null : <Icon size={16} strokeWidth={1.75} aria-hidden />}
      <span className={styles['words']}>
        <span className={styles['label']}>{label}</span>
        {reason === null ? null : <span className={styles['reason']}>{reason}</span>}
      </span>
      {keys === undefined ? null : <Keys keys={keys} />}
      {hasSubmenu ? (
        <ChevronRight size={14} strokeWidth={1.75} className={styles['chevron'] ?? ''} aria-hidden />
      ) : null}
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

/** An item that may be reached, so that its reason is read, and does nothing. */
const refused: Pick<AriaMenuItemProps, 'onAction' | 'shouldCloseOnSelect' | 'render'> = {
  onAction: () => {},
  shouldCloseOnSelect: false,
  render: (dom) =>
    'href' in dom ? (
      <a {...dom} aria-disabled="true">
        {dom.children}
      </a>
    ) : (
      <div {...dom} aria-disabled="true" />
    ),
}

/** Items under a heading of their own. */
export function MenuSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className={styles['heading'] ?? ''}>{title}</Header>
      {children}
    </AriaMenuSection>
  )
}

/** A line between groups of items. */
export function MenuSeparator() {
  return <Separator className={styles['separator'] ?? ''} />
}

export { styles as menuStyles }
