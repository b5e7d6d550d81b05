import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** Assumed until the view has been measured, in pixels. */
const unmeasured = 1000

/** How wide the inside of an element is, its padding left out. */
export function useRoom(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(unmeasured)
  const measure = useRef<() => void>(() => undefined)
  useLayoutEffect(() => {
    const held = element.current
    if (held === null) return
    measure.current = () => {
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(held)
      const padding =
        (Number.parseFloat(paddingInlineStart) || 0) + (Number.parseFloat(paddingInlineEnd) || 0)
      setWidth(held.clientWidth === 0 ? unmeasured : held.clientWidth - padding)
    }
    measure.current()
    const sizes = new ResizeObserver(() => measure.current())
    sizes.observe(held)
    return () => sizes.disconnect()
  }, [element])
  return width
}
