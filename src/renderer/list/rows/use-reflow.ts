import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { ListLayout } from './list-layout.ts'
import { listMotion, type ListMotion } from './list-motion.ts'
import type { RowList } from './use-list-layout.ts'
import type { Series } from '#shared/model/series'

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
export function useReflow(list: RefObject<HTMLElement | null>, { shown, layout, closed }: RowList): Reflow {
  const before = useRef<{ readonly list: RowList; readonly layout: ListLayout } | null>(null)
  const settle = useRef<SettleFrom | null>(null)
  useLayoutEffect(() => {
    const element = list.current
    const last = before.current
    const coming = settle.current
    before.current = { list: { shown, layout, closed }, layout }
    if (element === null || last === null || sameOrder(last.list.shown, shown)) return
    settle.current = null
    if (last.list.closed !== closed || last.layout.sizes.row !== layout.sizes.row) return
    const motion = listMotion(element)
    if (motion.duration === 0) return
    // Asking where the list is has the page laid out; only what was dropped comes from a place on screen.
    const origin = coming === null ? null : element.getBoundingClientRect()
    for (const row of element.querySelectorAll<HTMLElement>('[data-key]')) {
      const key = row.dataset['key'] ?? ''
      const now = layout.rowOf(key)
      if (now === null) continue
      if (coming !== null && origin !== null && coming.keys.has(key)) {
        const x = coming.x - origin.left - row.offsetLeft
        glide(row, x, coming.y - origin.top - now.top, motion, true)
        continue
      }
      const from = last.layout.rowOf(key)?.top
      if (from !== undefined && from !== now.top) glide(row, 0, from - now.top, motion, false)
    }
  }, [list, shown, layout, closed])
  return {
    from: (coming) => {
      settle.current = coming
    },
  }
}

function sameOrder(one: Series, other: Series): boolean {
  return one.entries === other.entries && one.sections === other.sections
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
