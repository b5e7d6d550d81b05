import type { DropSpot } from './drop-target.ts'

/** Where the insertion line is drawn, in viewport pixels. */
export interface InsertionLine {
  readonly left: number
  readonly width: number
  readonly y: number
}

/** The line for a spot of this list, kept inside what is seen of it; null when its row is not there. */
export function insertionLine(list: HTMLElement, spot: DropSpot | null): InsertionLine | null {
  if (spot === null) return null
  const row = list.querySelector(`[role="row"][data-key="${CSS.escape(spot.key)}"]`)
  if (row === null) return null
  const { left, width, top, bottom } = row.getBoundingClientRect()
  const frame = list.getBoundingClientRect()
  const y = spot.kind === 'before' ? top : bottom
  return { left, width, y: Math.min(Math.max(y, frame.top + 1), frame.bottom - 1) }
}
