/** A place in an element, from its top and from where reading begins there; in pixels. */
export interface PointIn {
  readonly x: number
  readonly y: number
}

/** A place of the window as one inside of an element. */
export function placeInside(element: HTMLElement, x: number, y: number): PointIn {
  const box = element.getBoundingClientRect()
  const rightToLeft = getComputedStyle(element).direction === 'rtl'
  return { x: rightToLeft ? box.right - x : x - box.left, y: y - box.top }
}
