import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { PointerPlace } from './follow-pointer.ts'

/**
 * For an element that hangs on the pointer: it follows by a transform of its own, and nothing is drawn anew for a move.
 * `start` is where the pointer is at first, `grab` the point of the element that it holds.
 */
export function useAtPointer(start: PointerPlace, grab: PointerPlace): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null)
  const { x: grabX, y: grabY } = grab
  useLayoutEffect(() => {
    const place = ({ clientX, clientY }: { clientX: number; clientY: number }): void => {
      if (element.current !== null)
        element.current.style.transform = `translate(${clientX - grabX}px, ${clientY - grabY}px)`
    }
    place({ clientX: start.x, clientY: start.y })
    window.addEventListener('pointermove', place)
    return () => window.removeEventListener('pointermove', place)
  }, [start, grabX, grabY])
  return element
}
