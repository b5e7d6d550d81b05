import { elementOf } from './element-of.ts'
import type { PagePart, PagePlaces } from './page-places.ts'
import { pressedElement, pressedPoint, type PressedPoint } from './pressed-point.ts'

export interface PagePointerEvents {
  /** The pointer is over another part of the page; null: over none, or it selects. */
  readonly onOver: (part: PagePart | null) => void
  /** The author pressed on text; line and column in the file, from 1. */
  readonly onPress: (point: PressedPoint) => void
}

/** Listens to what the pointer does on the page. What is under it is looked up once a frame. */
export function listenToPointer(page: Document, places: PagePlaces, events: PagePointerEvents): void {
  let frame = 0
  let target: Element | null = null
  const look = () => {
    frame = 0
    events.onOver(target === null ? null : places.partAround(target))
  }
  const over = (element: Element | null) => {
    if (element === target) return
    target = element
    frame ||= requestAnimationFrame(look)
  }
  page.addEventListener('mousemove', (event) => over(event.buttons === 0 ? elementOf(event) : null))
  page.documentElement.addEventListener('mouseleave', () => over(null))
  page.addEventListener('click', (event) => {
    const element = pressedElement(page, event)
    const part = element === null ? null : places.partAround(element)
    if (part !== null) events.onPress(pressedPoint(page, places, part, event))
  })
}
