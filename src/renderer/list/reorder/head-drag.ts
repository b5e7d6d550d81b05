import { autoScroll, type AutoScroll } from './auto-scroll.ts'
import type { ListOnScreen } from './drop-geometry.ts'
import type { ShownList } from './drop-target.ts'
import { isSamePlace, sectionLine, sectionUnder } from './section-target.ts'
import { useReorderStore, type HeadDrag } from '../../stores/reorder-store.ts'

const threshold = 4
const touchHold = 300

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
 * Follows a press on the head of a section until it is released: a click, or a drag of the section among the others,
 * once the pointer has moved, or, for a finger, has rested. Returns what ends it early.
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
  const { section, title, size, head } = press
  const { pointerId, pointerType, clientX: startX, clientY: startY } = press.event
  const touch = pointerType === 'touch'
  const box = head.getBoundingClientRect()
  const grab = { x: startX - box.left, y: startY - box.top, width: box.width, height: box.height }
  const start = { x: startX, y: startY }
  let y = startY
  let rested = false
  let drag: HeadDrag | null = null
  let scrolling: AutoScroll | null = null
  const resting = setTimeout(() => {
    rested = true
    if (touch) begin()
  }, touchHold)

  function begin(): void {
    const list = options.list()
    if (list === null || !options.take()) return release()
    scrolling = autoScroll(list.scroller, y, update)
    update()
  }

  function update(): void {
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

  function onMove(move: PointerEvent): void {
    if (move.pointerId !== pointerId) return
    y = move.clientY
    if (drag !== null) {
      scrolling?.point(y)
      return update()
    }
    if (Math.hypot(move.clientX - startX, y - startY) < threshold) return
    // A finger that moves before it has rested scrolls the list.
    if (touch && !rested) release()
    else begin()
  }

  function onUp(up: PointerEvent): void {
    if (up.pointerId !== pointerId) return
    const held = drag
    release()
    if (held === null) return options.onClick(up)
    const inside =
      up.clientX >= 0 &&
      up.clientY >= 0 &&
      up.clientX <= window.innerWidth &&
      up.clientY <= window.innerHeight
    if (inside && !held.same) options.onDrop(held.before)
    else options.onCancel()
  }

  function cancel(): void {
    const held = drag !== null
    release()
    if (held) options.onCancel()
  }

  function onKey(event: KeyboardEvent): void {
    if (drag === null || event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    cancel()
  }

  function release(): void {
    clearTimeout(resting)
    scrolling?.stop()
    listening.abort()
    if (drag !== null) useReorderStore.getState().setHeadDrag(null)
    drag = null
  }

  const listening = new AbortController()
  const { signal } = listening
  window.addEventListener('pointermove', onMove, { signal })
  window.addEventListener('pointerup', onUp, { signal })
  window.addEventListener('pointercancel', cancel, { signal })
  window.addEventListener('blur', cancel, { signal })
  window.addEventListener('keydown', onKey, { signal, capture: true })
  window.addEventListener('touchmove', (event) => drag !== null && event.preventDefault(), {
    signal,
    passive: false,
  })
  return release
}
