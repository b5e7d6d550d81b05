import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { Stretch } from './rows-in-view.ts'
import { stretchAround } from './stretch.ts'

/** Assumed until the list has been measured, in pixels. */
const unmeasured = 900

export interface RowWindow {
  /** The part of the list to draw. */
  readonly stretch: Stretch
  /** Looks again at what is seen, for whoever has scrolled the list itself. */
  readonly follow: () => void
}

/** Follows what is seen of the list while it scrolls and changes its size. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, row: number): RowWindow {
  const [stretch, setStretch] = useState<Stretch>(() => stretchAround(0, unmeasured, row))
  const latest = useRef<() => void>(() => undefined)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    latest.current = () => {
      const next = stretchAround(element.scrollTop, element.clientHeight || unmeasured, row)
      setStretch((before) => (before.top === next.top && before.bottom === next.bottom ? before : next))
    }
    latest.current()
  }, [scroller, row])
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    // Rows that come into view must be there when the frame is painted, not in the next one.
    const onScroll = (): void => flushSync(() => latest.current())
    const sizes = new ResizeObserver(() => latest.current())
    sizes.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller])
  const follow = useCallback(() => latest.current(), [])
  return { stretch, follow }
}
