const zone = 48
const slowest = 60
const fastest = 2400

/**
 * Pixels a second at which the list scrolls while a drag is near an edge: none inside, faster toward the
 * edge and beyond it.
 */
export function autoScrollSpeed(view: { readonly top: number; readonly bottom: number }, y: number): number {
  const intoTop = view.top + zone - y
  const intoBottom = y - (view.bottom - zone)
  if (intoTop > 0) return -speed(intoTop)
  return intoBottom > 0 ? speed(intoBottom) : 0
}

function speed(depth: number): number {
  return slowest + Math.min(depth / zone, 1) ** 2 * (fastest - slowest)
}

export interface AutoScroll {
  /** Where the pointer is now on the axis, in viewport pixels. */
  point(at: number): void
  stop(): void
}

/**
 * Scrolls an element by the clock, not by the frame, until it is stopped; `scrolled` hears of each step. `along` is
 * the axis that the places are on.
 */
export function autoScroll(
  element: HTMLElement,
  start: number,
  scrolled: () => void,
  along: 'x' | 'y' = 'y',
): AutoScroll {
  const offset = along === 'y' ? 'scrollTop' : 'scrollLeft'
  let at = start
  let last: number | null = null
  let rest = 0
  let frame = requestAnimationFrame(step)

  function step(now: number): void {
    // After a frame that took long the list must not leap.
    const seconds = last === null ? 0 : Math.min(now - last, 50) / 1000
    last = now
    const box = element.getBoundingClientRect()
    const ends = along === 'y' ? box : { top: box.left, bottom: box.right }
    const speedNow = autoScrollSpeed(ends, at)
    rest = speedNow === 0 ? 0 : rest + speedNow * seconds
    const whole = Math.trunc(rest)
    rest -= whole
    const before = element[offset]
    if (whole !== 0) element[offset] = before + whole
    if (element[offset] !== before) scrolled()
    frame = requestAnimationFrame(step)
  }

  return {
    point: (now) => {
      at = now
    },
    stop: () => cancelAnimationFrame(frame),
  }
}
