import { useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { MenuTrigger } from 'react-aria-components/Menu'
import { MenuPopover } from './menu.tsx'
import styles from './context-menu.module.css'

/** A place on the page, in px from the window's top left corner. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface PointMenuProps {
  readonly label: string
  /** Where the pointer asked for it; null while it is closed. */
  readonly at: Point | null
  /** It was asked for by the keyboard, so its first item gets the focus. */
  readonly byKeys?: boolean
  /** Called once it is closed, by a choice or without one; the focus is back by then. */
  readonly onClose: () => void
  /** `MenuItem`s. */
  readonly children: ReactNode
}

/** A menu at a point of the window. */
export function PointMenu({ label, at, byKeys = false, onClose, children }: PointMenuProps) {
  if (at === null) return null
  return (
    <MenuTrigger
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      {/* Not to be pressed: the menu wants a trigger to stand at, and to be closed through. */}
      <Button
        className={styles['anchor'] ?? ''}
        style={{ left: at.x, top: at.y }}
        aria-label={label}
        excludeFromTabOrder
      />
      {/* Beside the point, where a long menu may move up or down until all of it is in the window. */}
      <MenuPopover label={label} focus={byKeys ? 'first' : 'menu'} offset={2} placement="end top">
        {children}
      </MenuPopover>
    </MenuTrigger>
  )
}

/** Where a menu asked for by the keyboard opens: at the start of the focused thing, under its first line. */
export function pointBelow(element: Element): Point {
  const { left, right, bottom, top } = element.getBoundingClientRect()
  const rightToLeft = getComputedStyle(element).direction === 'rtl'
  return { x: rightToLeft ? right - 8 : left + 8, y: Math.min(bottom, top + 28) }
}

/** Whether these keys ask for a context menu: the menu key, or Shift+F10. */
export function asksForMenu({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey)
}

export interface ContextMenuProps {
  readonly label: string
  /** `MenuItem`s. */
  readonly items: ReactNode
  readonly children: ReactNode
}

/**
 * Gives what is inside a menu at the secondary click, the menu key and Shift+F10. Something inside must
 * take the focus, or the keys cannot reach it.
 */
export function ContextMenu({ label, items, children }: ContextMenuProps) {
  const [at, setAt] = useState<(Point & { readonly byKeys: boolean }) | null>(null)
  return (
    <>
      <div
        className={styles['area']}
        role="presentation"
        onContextMenu={(event: MouseEvent) => {
          event.preventDefault()
          setAt({ x: event.clientX, y: event.clientY, byKeys: false })
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (!asksForMenu(event) || !(event.target instanceof Element)) return
          event.preventDefault()
          event.stopPropagation()
          setAt({ ...pointBelow(event.target), byKeys: true })
        }}
      >
        {children}
      </div>
      <PointMenu label={label} at={at} byKeys={at?.byKeys ?? false} onClose={() => setAt(null)}>
        {items}
      </PointMenu>
    </>
  )
}
