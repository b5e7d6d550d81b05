import { useEffect, useLayoutEffect, useRef, type PointerEvent } from 'react'
import { useTranslations } from 'use-intl'
import { cancelledWords, settledWords } from './move-words.ts'
import { placedEntries } from './placement.ts'
import { refusalNow } from './refusal.ts'
import { followPress, type DragSurface } from './row-drag.ts'
import { useListTools } from '../list-tools.tsx'
import type { PlacedRows } from '../rows/placed-rows.ts'
import { rowAround } from '../rows/row-element.ts'
import type { Reflow } from '../rows/use-reflow.ts'
import type { RowInput } from '../rows/use-row-input.ts'
import { useLayoutStore } from '../../stores/layout-store.ts'
import { useReorderStore } from '../../stores/reorder-store.ts'
import { chosenWith, useSelectionStore } from '../../stores/selection-store.ts'
import { seriesNow } from '../../stores/shown-series.ts'
import type { Series } from '#shared/model/series'

export interface UseRowDragOptions {
  readonly series: Series
  readonly rows: PlacedRows
  /** What is shown at the moment of asking; null where it is not in the page. */
  readonly surface: () => DragSurface | null
  readonly input: RowInput
  readonly reflow: Reflow
}

/** Drags rows of the list with the pointer. Returns the handler for presses on the list. */
export function useRowDrag(options: UseRowDragOptions): {
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

  /** What is selected comes along where the pressed row is part of it. */
  function take(key: string): readonly string[] | null {
    const refusal = refusalNow(folder)
    if (useReorderStore.getState().lift !== null || latest.current.rows.rowOf(key)?.kind !== 'entry')
      return null
    if (refusal === 'locked') {
      mover.refuses(folder)
      return null
    }
    const keys = chosenWith(folder, key)
    if (keys.length === 1) useSelectionStore.getState().select(folder, keys, { anchor: key, active: key })
    return keys
  }

  function cancelled(keys: readonly string[]): void {
    const series = seriesNow(folder)
    const refusal = refusalNow(folder)
    if (refusal !== null) return announcer.say(t(refusal))
    if (series === null) return
    const total = placedEntries(series).length
    const first = series.entries.find((entry) => keys.includes(entry.key))
    const position = first?.position ?? total
    announcer.say(cancelledWords(t, { count: keys.length, position, total }))
  }

  return {
    onPointerDown: (event) => {
      const around = rowAround(event.target)
      if (event.button !== 0 || !event.isPrimary || around === null) return
      if (event.target instanceof Element && event.target.closest('[data-more], input') !== null) return
      stop.current?.()
      stop.current = followPress(
        { event: event.nativeEvent, key: around.key, row: around.element },
        {
          // A drag outlives many changes of what is shown.
          surface: () => latest.current.surface(),
          take,
          refused: refusalNow(folder) !== null,
          onClick: (key, up) => latest.current.input.press(key, up),
          onRest: (outcome) => announcer.say(settledWords(t, outcome)),
          onCancel: cancelled,
          onHoverGroup: (key) => useLayoutStore.getState().setGroupOpen(folder, key, true),
          onDrop: ({ moved }, { taken, grab }, at) => {
            latest.current.reflow.from({ keys: taken, x: at.x - grab.x, y: at.y - grab.y })
            mover.drop(
              folder,
              moved.map(({ key, position, section }) => ({ key, to: position ?? 1, section })),
            )
          },
        },
      )
    },
  }
}
