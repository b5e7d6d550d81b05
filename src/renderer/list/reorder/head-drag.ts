import { autoScroll, type AutoScroll } from './auto-scroll.ts'
import { followPointer, type Grab, type PointerPlace } from './follow-pointer.ts'
import type { ListOnScreen } from './drop-geometry.ts'
import type { ShownList } from './drop-target.ts'
import { isSamePlace, sectionLine, sectionUnder } from './section-target.ts'
import { useReorderStore, type HeadDrag } from '../../stores/reorder-store.ts'

/** What a drag of a head sees of the list, at the moment it looks. */
export type DraggedList = ListOnScreen & ShownList & { readonly look: HeadDrag['look'] }

export interface HeadDragOptions {
  readonly list: () => DraggedList | null
  /** Whether the section may be taken; says why not. */
  readonly take: () => boolean
  readonly onClick: (event: PointerEvent) => void
  readonly onDrop: (before: string | null) => void
  readonly onCancel: () => void
}

/**
 * Follows a press on the head of a section until it is released: a click, or a drag of the section among the others.
 * Returns what ends it early.
 */
export function followHead(
  press: {
    readonly event: PointerEvent
    readonly section: string
    readonly title: string
    readonly size: number
    readonly head: HTMLElement
  },
  options: HeadDragOptions,
): () => void {
  const { event, section, title, size, head } = press
  let drag: HeadDrag | null = null
  let scrolling: AutoScroll | null = null
  let y = event.clientY

  function update(grab: Grab, start: PointerPlace): void {
    const list = options.list()
    if (list === null) return
    const before = sectionUnder(list, y)
    const { series, look } = list
    const line = sectionLine(list, before)
    const same = isSamePlace(series.sections, section, before)
    const next = { series: series.folder, section, title, size, look, grab, start, before, line, same }
    if (drag !== null && drag.before === before && drag.line?.y === line?.y) return
    drag = next
    useReorderStore.getState().setHeadDrag(next)
  }

  return followPointer(
    { event, row: head },
    {
      onClick: options.onClick,
      onBegin: (grab, at) => {
        const list = options.list()
        if (list === null || !options.take()) return false
        y = at.y
        const again = (): void => update(grab, at)
        scrolling = autoScroll(list.scroller, y, again)
        again()
        return true
      },
      onMove: (at) => {
        y = at.y
        scrolling?.point(y)
        if (drag !== null) update(drag.grab, drag.start)
      },
      onEnd: (how) => {
        scrolling?.stop()
        const held = drag
        drag = null
        useReorderStore.getState().setHeadDrag(null)
        if (how === 'drop' && held?.same === false) options.onDrop(held.before)
        else if (how !== 'released') options.onCancel()
      },
    },
  )
}
