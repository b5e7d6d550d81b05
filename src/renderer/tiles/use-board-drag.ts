import { useEffect, useLayoutEffect, useRef, type PointerEvent, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import type { BoardLayout } from './board-layout.ts'
import { placeInside } from './place-inside.ts'
import { autoScroll, type AutoScroll } from '../list/reorder/auto-scroll.ts'
import { followPointer, type PointerPlace } from '../list/reorder/follow-pointer.ts'
import { refusalNow } from '../list/reorder/refusal.ts'
import { useListTools } from '../list/list-tools.tsx'
import { rowAround } from '../list/rows/row-element.ts'
import type { Reflow } from '../list/rows/use-reflow.ts'
import type { RowInput } from '../list/rows/use-row-input.ts'
import { statusOutcome } from '../list/status/status-outcome.ts'
import { statusDropWords } from '../list/status/status-words.ts'
import { useBoardStore, type BoardDrag } from '../stores/board-store.ts'
import { useReorderStore } from '../stores/reorder-store.ts'
import { chosenWith, useSelectionStore } from '../stores/selection-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Series } from '#shared/model/series'

export interface BoardDragOptions {
  readonly series: Series
  readonly layout: BoardLayout
  readonly scroller: RefObject<HTMLElement | null>
  readonly list: RefObject<HTMLElement | null>
  readonly input: RowInput
  readonly reflow: Reflow
}

/** Drags cards from column to column. Returns the handler for presses on the board. */
export function useBoardDrag(options: BoardDragOptions): {
  readonly onPointerDown: (event: PointerEvent) => void
} {
  const t = useTranslations('order')
  const { mover, announcer } = useListTools()
  const latest = useRef(options)
  useLayoutEffect(() => {
    latest.current = options
  })
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])
  const { folder } = options.series

  /** What is under the pointer now, and what a drop there would do. */
  function over(drag: BoardDrag, { x, y }: PointerPlace): BoardDrag {
    const { series, layout, list } = latest.current
    const column = list.current === null ? null : layout.columnAt(placeInside(list.current, x, y).x)
    if (column === null) return drag
    if (column.status === drag.column && drag.series === series && drag.outcome !== null) return drag
    const drafts = useWorkspaceStore.getState().workspace?.drafts ?? false
    const refused = refusalNow(folder) === 'readOnly'
    const outcome = refused ? null : statusOutcome(series, [...drag.taken], column.status, drafts)
    return { ...drag, series, column: column.status, outcome }
  }

  return {
    onPointerDown: (event) => {
      const around = rowAround(event.target)
      if (event.button !== 0 || !event.isPrimary || around === null) return
      if (event.target instanceof Element && event.target.closest('[data-more]') !== null) return
      stop.current?.()
      const { key } = around
      const { setDrag } = useBoardStore.getState()
      let drag: BoardDrag | null = null
      let scrolling: AutoScroll | null = null
      let at: PointerPlace = { x: event.clientX, y: event.clientY }

      function update(): void {
        if (drag === null) return
        const next = over(drag, at)
        if (next === drag) return
        const { outcome } = next
        if (outcome !== null && next.column !== drag.column)
          announcer.say(statusDropWords(t, next.series, outcome))
        drag = next
        setDrag(next)
      }

      stop.current = followPointer(
        { event: event.nativeEvent, row: around.element },
        {
          onClick: (up) => latest.current.input.press(key, up),
          onBegin(grab, start) {
            const { series, scroller } = latest.current
            const pressed = series.entries.find((entry) => entry.key === key)
            if (pressed === undefined || scroller.current === null) return false
            if (useReorderStore.getState().lift !== null) return false
            const taken = chosenWith(folder, key)
            if (taken.length === 1)
              useSelectionStore.getState().select(folder, taken, { anchor: key, active: key })
            const { status, state } = pressed
            const column = state === 'planned' ? 'idea' : status
            drag = { series, pressed, taken: new Set(taken), column, outcome: null, grab, start }
            scrolling = autoScroll(scroller.current, start.x, update, 'x')
            update()
            return true
          },
          onMove(now) {
            at = now
            scrolling?.point(now.x)
            update()
          },
          onEnd(how) {
            scrolling?.stop()
            const ended = drag
            drag = null
            if (ended === null) return
            setDrag(null)
            if (how === 'released') return
            const { outcome, taken, grab } = ended
            if (how === 'drop' && outcome !== null && outcome.changed.length > 0) {
              latest.current.reflow.from({ keys: taken, x: at.x - grab.x, y: at.y - grab.y })
              mover.giveStatus(folder, [...taken], outcome.status)
            } else if (how === 'drop' && outcome !== null)
              announcer.say(statusDropWords(t, ended.series, outcome))
            else announcer.say(refusalNow(folder) === 'readOnly' ? t('readOnly') : t('statusCancelled'))
          },
        },
      )
    },
  }
}
