import { dropSpot, type DropSpot } from './drop-target.ts'
import type { ListLayout } from '../rows/list-layout.ts'
import type { Drag } from '../../stores/reorder-store.ts'

/** What placing needs of a list on screen. */
export interface ListOnScreen {
  readonly layout: ListLayout
  readonly scroller: HTMLElement
  readonly list: HTMLElement
}

/** The spot under a height of the window. A head that sticks at the top of the list stands for its group. */
export function spotUnder({ layout, scroller, list }: ListOnScreen, y: number): DropSpot | null {
  const origin = list.getBoundingClientRect().top
  const frame = scroller.getBoundingClientRect()
  const inside = Math.min(Math.max(y, frame.top), frame.bottom - 1)
  return dropSpot(layout, underHead(layout, inside - origin, frame.top - origin))
}

/** The offset that counts at `y` while the list is scrolled to `scrolled`. */
export function underHead(layout: ListLayout, y: number, scrolled: number): number {
  const stuck = layout.blocks.find(({ top, height }) => top <= scrolled && top + height > scrolled)
  if (stuck === undefined || stuck.head === 0 || stuck.top === scrolled) return y
  // Toward its end a group pushes its head out of view.
  const headTop = Math.min(scrolled, stuck.top + stuck.height - stuck.head)
  return y < headTop + stuck.head ? stuck.top : y
}

/** The insertion line for a spot, in viewport pixels, kept inside what is seen of the list. */
export function lineFor({ layout, scroller, list }: ListOnScreen, spot: DropSpot): Drag['line'] {
  const row = layout.rowOf(spot.key)
  if (row === null) return null
  const box = list.getBoundingClientRect()
  const frame = scroller.getBoundingClientRect()
  const margin = Number.parseFloat(getComputedStyle(list).getPropertyValue('--row-margin')) || 0
  const y = box.top + row.top + (spot.kind === 'before' ? 0 : row.height)
  return {
    left: box.left + margin,
    width: box.width - 2 * margin,
    y: Math.min(Math.max(y, frame.top + 1), frame.bottom - 1),
  }
}
