import type { PlacedRow } from './placed-rows.ts'
import type { Stretch } from './rows-in-view.ts'

/** Rows drawn beyond what is seen. */
const beyond = 10
/** Rows by which the drawn stretch follows the scrolling: few, so that no one frame has much to draw. */
const stride = 3

/**
 * The stretch of the list to draw around what is seen of it. It moves in steps, so that many frames of a
 * scroll draw nothing new.
 */
export function stretchAround(scrollTop: number, height: number, row: number): Stretch {
  const step = row * stride
  return {
    top: Math.floor((scrollTop - beyond * row) / step) * step,
    bottom: Math.ceil((scrollTop + height + beyond * row) / step) * step,
  }
}

/** Where to scroll so that a row is seen, and the head that sticks above it does not cover it. */
export function scrollTopToShow(
  row: PlacedRow,
  view: { readonly top: number; readonly height: number },
): number {
  const highest = row.kind === 'head' ? row.top : row.top - row.block.head
  const lowest = row.top + row.height - view.height
  if (highest < view.top) return Math.max(highest, 0)
  return Math.max(lowest, view.top)
}
