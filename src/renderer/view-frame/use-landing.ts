import { useEffect, type RefObject } from 'react'

/**
 * Puts the focus on a view's heading when the view comes up, so that keys and screen readers begin there.
 * Something inside the view that has taken the focus already keeps it: the row that the author came from.
 */
export function useLanding(heading: RefObject<HTMLElement | null>, wanted: boolean): void {
  useEffect(() => {
    const element = heading.current
    if (!wanted || element === null) return
    if (element.closest('[data-view]')?.contains(document.activeElement) === true) return
    if (isElsewhereOnPurpose()) return
    element.focus({ preventScroll: true })
  }, [heading, wanted])
}

/** A dialog or a menu over the window keeps the focus. */
function isElsewhereOnPurpose(): boolean {
  return document.activeElement?.closest('[role="dialog"], [role="menu"]') != null
}
