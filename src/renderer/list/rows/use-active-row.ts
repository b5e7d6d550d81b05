import { useEffect, useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react'
import type { PlacedRows } from './placed-rows.ts'
import { rowAround, rowElement } from './row-element.ts'
import { rowAfterKey, rowInstead } from './row-steps.ts'
import { scrollTopToShow } from './stretch.ts'
import { groupKey } from '../list-groups.ts'
import { useLayoutStore } from '../../stores/layout-store.ts'
import { useSelectionStore } from '../../stores/selection-store.ts'
import type { Series } from '#shared/model/series'

export interface ActiveRowOptions {
  readonly series: Series
  readonly layout: PlacedRows
  readonly scroller: RefObject<HTMLElement | null>
  readonly list: RefObject<HTMLElement | null>
  /** Key of the article in the editor. */
  readonly open: string | null
  /** Whether heads can be stood on. */
  readonly heads: boolean
  /** Draws what is seen after the list was scrolled from here. */
  readonly follow: () => void
}

export interface ActiveRow {
  /** Key of the row with the tab stop; null in an empty list. */
  readonly key: string | null
  readonly onFocus: (event: FocusEvent) => void
  readonly onBlur: (event: FocusEvent) => void
  /** Whether the next change comes from the pointer: what it is on is in view as it is. */
  readonly byPointer: (pointer: boolean) => void
}

/**
 * The one row with the tab stop. The focus stays with it when it moves to another place, and goes to the
 * row that took its place when it is gone.
 */
export function useActiveRow(options: ActiveRowOptions): ActiveRow {
  const { series, layout, scroller, list, open, heads, follow } = options
  const { folder } = series
  const active = useSelectionStore((state) => (state.series === folder ? state.active : null))
  const wanted = useSelectionStore((state) => (state.wanted?.series === folder ? state.wanted : null))
  const row = active === null ? null : layout.rowOf(active)
  const first = rowAfterKey(layout, null, 'Home', { heads, page: 1 })
  const key = row?.key ?? (open === null ? null : layout.rowOf(open)?.key) ?? first?.key ?? null
  const focused = useRef(false)
  const pointer = useRef(false)
  const last = useRef<{ readonly key: string; readonly top: number; readonly layout: PlacedRows } | null>(
    null,
  )

  // Another article came into the editor: its row is the selected one. Another look at the same list changes nothing.
  useLayoutEffect(() => {
    const selection = useSelectionStore.getState()
    if (open !== null) selection.follow(folder, open)
  }, [folder, open])

  // The active row is gone.
  useLayoutEffect(() => {
    if (active === null || row !== null || wanted !== null || last.current === null) return
    const next = rowInstead(last.current.layout, layout, active, heads)
    if (next === null) return
    const keys = next.kind === 'entry' ? [next.key] : []
    useSelectionStore.getState().select(folder, keys, { anchor: next.key, active: next.key })
  })

  // It is another one, or lies elsewhere: it stays in view.
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null || row === null) return
    const before = last.current
    last.current = { key: row.key, top: row.top, layout }
    if (before?.key === row.key && before.top === row.top) return
    const view = { top: element.scrollTop, height: element.clientHeight }
    const top = pointer.current || view.height === 0 ? view.top : scrollTopToShow(row, view)
    pointer.current = false
    if (top === view.top) return
    element.scrollTo({ top })
    follow()
  })

  // A row that was drawn anew elsewhere takes the focus along.
  useLayoutEffect(() => {
    const holder = document.activeElement
    // A row that is gone has its successor by the next draw.
    if (!focused.current || list.current === null || (active !== null && row === null && key !== null)) return
    const away = holder !== null && holder !== document.body && !list.current.contains(holder)
    const target = key === null ? list.current : rowElement(list.current, key)
    if (!away && target !== null && holder !== target) target.focus({ preventScroll: true })
  })

  // Someone asks for the focus on a row; one that is on its way is waited for.
  useEffect(() => {
    const entry = series.entries.find((each) => each.key === wanted?.key)
    if (entry === undefined || wanted === null) return
    const { select, activate, granted } = useSelectionStore.getState()
    const holder = document.activeElement
    if (holder instanceof HTMLElement && list.current?.contains(holder) !== true) holder.blur()
    focused.current = true
    useLayoutStore.getState().setGroupOpen(folder, groupKey(entry.section), true)
    if (wanted.alone) select(folder, [entry.key], { anchor: entry.key, active: entry.key })
    else activate(folder, entry.key)
    granted()
  }, [wanted, series, folder, list])

  return {
    key,
    byPointer: (is) => {
      pointer.current = is
    },
    onFocus: (event) => {
      focused.current = true
      const around = rowAround(event.target)
      if (around !== null) useSelectionStore.getState().activate(folder, around.key)
    },
    onBlur: (event) => {
      if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) {
        focused.current = false
      }
    },
  }
}
