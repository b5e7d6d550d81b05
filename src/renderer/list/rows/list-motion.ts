/** How the rows of a list move, by the design's tokens; a duration of 0 is no motion at all. */
export interface ListMotion {
  /** Milliseconds. */
  readonly duration: number
  readonly easing: string
}

/** None where motion is reduced, or the page has no style. */
export function listMotion(element: HTMLElement): ListMotion {
  const style = getComputedStyle(element)
  const time = style.getPropertyValue('--time-list').trim()
  const count = Number.parseFloat(time)
  const duration = Number.isNaN(count) ? 0 : time.endsWith('ms') ? count : count * 1000
  const easing = style.getPropertyValue('--ease-enter').trim()
  return { duration, easing: easing === '' ? 'ease' : easing }
}
