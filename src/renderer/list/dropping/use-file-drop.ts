import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import { useListTools } from '../list-tools.tsx'
import type { ListLayout } from '../rows/list-layout.ts'
import { lineFor, spotUnder } from '../reorder/drop-geometry.ts'
import { newPlace, type DropSpot } from '../reorder/drop-target.ts'
import { refusalNow, type Refusal } from '../reorder/refusal.ts'
import { droppedFiles } from '../../incoming/outside-files.ts'
import type { Drag } from '../../stores/reorder-store.ts'
import type { Series } from '#shared/model/series'

export interface FileDropOptions {
  readonly series: Series
  /** Null where there are no rows to stand between. */
  readonly layout: ListLayout | null
  readonly grouped: boolean
  /** What takes drops, what scrolls in it, and what holds the rows. */
  readonly area: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly list: RefObject<HTMLElement | null>
}

/** Files over a list: where they would go, or why nowhere. */
export interface FileDrop {
  /** Null for an empty list, or one that only has articles without a place: all of it is one place. */
  readonly spot: DropSpot | null
  readonly line: Drag['line']
  readonly refusal: Refusal | null
}

/** Takes Markdown files and folders from the desktop into a series, at the line that is shown. */
export function useFileDrop(options: FileDropOptions): FileDrop | null {
  const { area } = options
  const { mover } = useListTools()
  const [drop, setDrop] = useState<FileDrop | null>(null)

  const over = useEffectEvent((event: DragEvent): void => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    event.stopPropagation()
    const refusal = refusalNow(options.series.folder)
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = refusal === null ? 'copy' : 'none'
    const next = { ...placeUnder(options, event.clientY), refusal }
    if (drop === null || !same(drop, next)) setDrop(next)
  })
  const leave = useEffectEvent((event: DragEvent): void => {
    const to = event.relatedTarget
    if (!(to instanceof Node) || area.current?.contains(to) !== true) setDrop(null)
  })
  const release = useEffectEvent((event: DragEvent): void => {
    if (!carriesFiles(event) || event.dataTransfer === null) return
    event.preventDefault()
    event.stopPropagation()
    setDrop(null)
    const { folder } = options.series
    if (mover.refuses(folder)) return
    const { spot } = placeUnder(options, event.clientY)
    // The event ends with this turn, and with it what it carries.
    mover.addFiles(folder, droppedFiles(event.dataTransfer), newPlace(options, spot))
  })

  useEffect(() => {
    const element = area.current
    const listening = new AbortController()
    const { signal } = listening
    element?.addEventListener('dragenter', over, { signal })
    element?.addEventListener('dragover', over, { signal })
    element?.addEventListener('dragleave', leave, { signal })
    element?.addEventListener('drop', release, { signal })
    return () => listening.abort()
  }, [area])
  return drop
}

/** What is dragged inside the window is never a file. */
function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true
}

function placeUnder({ layout, scroller, list }: FileDropOptions, y: number): Pick<FileDrop, 'spot' | 'line'> {
  if (layout === null || scroller.current === null || list.current === null) return { spot: null, line: null }
  const onScreen = { layout, scroller: scroller.current, list: list.current }
  const spot = spotUnder(onScreen, y)
  return { spot, line: spot === null ? null : lineFor(onScreen, spot) }
}

function same(one: FileDrop, other: FileDrop): boolean {
  return (
    one.refusal === other.refusal &&
    one.spot?.kind === other.spot?.kind &&
    one.spot?.key === other.spot?.key &&
    one.line?.y === other.line?.y &&
    one.line?.left === other.line?.left
  )
}
