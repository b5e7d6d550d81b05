import { useLayoutEffect, useRef, type RefObject } from 'react'
import { listMotion, type ListMotion } from './list-motion.ts'
import type { PlacedRows } from './placed-rows.ts'
import type { Series } from '#shared/model/series'

/** What is shown, and where. */
export interface MovingRows {
  readonly shown: Series
  readonly rows: PlacedRows
  /** What places them beside their order: where it differs, nothing glides. */
  readonly frame: readonly unknown[]
}

/** A place on screen from which rows glide to where they lie, in viewport pixels. */
export interface SettleFrom {
  readonly keys: ReadonlySet<string>
  readonly x: number
  readonly y: number
}

export interface Reflow {
  /** The next change of the order lets these rows come from here. */
  readonly from: (settle: SettleFrom) => void
}

/**
 * Lets rows glide to their new places when the order changes. Only transforms are animated; the rows lie
 * where they belong from the first frame on. With reduced motion they are simply there.
 */
export function useReflow(list: RefObject<HTMLElement | null>, moving: MovingRows): Reflow {
  const before = useRef<MovingRows | null>(null)
  const settle = useRef<SettleFrom | null>(null)
  useLayoutEffect(() => {
    const element = list.current
    const last = before.current
    const coming = settle.current
    before.current = moving
    if (element === null || last === null || last.shown.entries === moving.shown.entries) return
    settle.current = null
    if (moving.frame.some((part, index) => part !== last.frame[index])) return
    const motion = listMotion(element)
    if (motion.duration === 0) return
    // Asking where the list is has the page laid out; only what was dropped comes from a place on screen.
    const origin = coming === null ? null : element.getBoundingClientRect()
    for (const row of element.querySelectorAll<HTMLElement>('[data-key]')) {
      const key = row.dataset['key'] ?? ''
      const now = moving.rows.rowOf(key)
      if (now === null) continue
      if (coming !== null && origin !== null && coming.keys.has(key)) {
        const x = coming.x - origin.left - row.offsetLeft
        glide(row, x, coming.y - origin.top - now.top, motion, true)
        continue
      }
      const from = last.rows.rowOf(key)
      if (from === null) continue
      const x = (from.left ?? 0) - (now.left ?? 0)
      const y = from.top - now.top
      if (x !== 0 || y !== 0) glide(row, readsLeftToRight() ? x : -x, y, motion, false)
    }
  })
  return {
    from: (coming) => {
      settle.current = coming
    },
  }
}

function readsLeftToRight(): boolean {
  return document.documentElement.dir !== 'rtl'
}

function glide(row: HTMLElement, x: number, y: number, motion: ListMotion, above: boolean): void {
  const moving = row.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], {
    ...motion,
  })
  if (!above) return
  row.dataset['settling'] = ''
  const settled = (): void => void delete row.dataset['settling']
  moving.addEventListener('finish', settled)
  moving.addEventListener('cancel', settled)
}
