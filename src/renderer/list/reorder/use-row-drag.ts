import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'
import { autoScrollSpeed } from './auto-scroll.ts'
import { dropOutcome, dropSpot, type DropSpot } from './drop-target.ts'
import { insertionLine, type InsertionLine } from './insertion-line.ts'
import type { MoveOutcome } from './move-outcome.ts'
import { readRowBoxes } from './read-row-boxes.ts'
import { listGroups } from '../list-groups.ts'
import { useReorderStore } from '../../stores/reorder-store.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'
import type { Entry, Series } from '#shared/model/series'

const threshold = 4
const touchHold = 300
const openGroupAfter = 600

export interface RowDragOptions {
  readonly series: Series
  /** The element that scrolls, with the rows in it. */
  readonly scroller: RefObject<HTMLElement | null>
  readonly canDrag: () => boolean
  readonly onClick: (key: string, row: HTMLElement) => void
  readonly onDrop: (key: string, outcome: MoveOutcome) => void
  /** The drag rests on a spot: said once it settles. */
  readonly onRest: (outcome: MoveOutcome) => void
  readonly onCancel: (entry: Entry) => void
  /** A closed group's head was under the pointer for a while. */
  readonly onHoverGroup: (key: string) => void
}

/** What hangs on the pointer, for the layer that draws it. */
export interface DragView {
  readonly entry: Entry
  readonly outcome: MoveOutcome
  readonly spot: DropSpot | null
  readonly line: InsertionLine | null
  readonly width: number
  /** Distance of the grab point from the row's start. */
  readonly grabX: number
  readonly x: number
  readonly y: number
}

interface Press {
  readonly key: string
  readonly row: HTMLElement
  readonly pointerId: number
  readonly startX: number
  readonly startY: number
  readonly touch: boolean
  /** Touch: held long enough to lift. */
  held: boolean
  dragging: boolean
  x: number
  y: number
}

/**
 * Drags rows of the list with the pointer. Returns the handler for `onPointerDownCapture` of the
 * scroller, and what to draw while a row hangs on the pointer.
 */
export function useRowDrag(options: RowDragOptions) {
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const [view, setView] = useState<DragView | null>(null)
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])

  function onPointerDownCapture(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0 || !event.isPrimary || event.ctrlKey || !(event.target instanceof Element)) return
    const row = event.target.closest<HTMLElement>('[role="row"][data-key]')
    if (row === null || event.target.closest('button, input') !== null) return
    // The row's own press handling would open it on press; here a press opens only when it was no drag.
    event.stopPropagation()
    stop.current?.()
    stop.current = follow(event, row)
  }

  function follow(event: PointerEvent<HTMLElement>, row: HTMLElement): () => void {
    const press: Press = {
      key: row.dataset['key'] ?? '',
      row,
      pointerId: event.pointerId,
      startX: event.clientX,
      startY: event.clientY,
      touch: event.pointerType === 'touch',
      held: false,
      dragging: false,
      x: event.clientX,
      y: event.clientY,
    }
    const rect = row.getBoundingClientRect()
    const grab = { width: rect.width, grabX: press.startX - rect.left }
    let outcome: MoveOutcome | null = null
    let frame = 0
    let hoverTimer: ReturnType<typeof setTimeout> | undefined
    let hovered: string | null = null
    const holdTimer = setTimeout(() => {
      press.held = true
      if (press.touch) begin()
    }, touchHold)

    function begin(): void {
      const { series, canDrag } = latest.current
      const entry = series.entries.find(({ key }) => key === press.key)
      if (entry === undefined || !canDrag()) return
      press.dragging = true
      update()
      frame = requestAnimationFrame(scroll)
    }

    function update(): void {
      const { series, scroller, onRest } = latest.current
      const entry = series.entries.find(({ key }) => key === press.key)
      const list = scroller.current
      if (entry === undefined || list === null) return end('cancel')
      const drafts = useWorkspaceStore.getState().workspace?.drafts ?? false
      const spot = dropSpot(readRowBoxes(list), listGroups(series), press.y)
      const now = spot === null ? null : dropOutcome(series, press.key, spot, drafts)
      if (now === null) return end('cancel')
      const changed = outcome === null || outcome.to !== now.to || outcome.moved.section !== now.moved.section
      outcome = now
      const head = spot?.kind === 'group' ? spot.key : null
      watchHead(head)
      if (changed) {
        useReorderStore.getState().setDrag({
          key: press.key,
          move: now.same ? null : { to: now.to, section: now.moved.section },
          numbers: changedNumbers(series, now.after),
          head,
        })
        onRest(now)
      } else if (useReorderStore.getState().drag?.head !== head) {
        const drag = useReorderStore.getState().drag
        if (drag !== null) useReorderStore.getState().setDrag({ ...drag, head })
      }
      setView({ entry, outcome: now, spot, line: insertionLine(list, spot), ...grab, x: press.x, y: press.y })
    }

    function watchHead(head: string | null): void {
      if (head === hovered) return
      hovered = head
      clearTimeout(hoverTimer)
      if (head !== null) hoverTimer = setTimeout(() => latest.current.onHoverGroup(head), openGroupAfter)
    }

    function scroll(): void {
      const list = latest.current.scroller.current
      if (list !== null && press.dragging) {
        const speed = autoScrollSpeed(list.getBoundingClientRect(), press.y)
        const before = list.scrollTop
        if (speed !== 0) list.scrollTop += speed
        if (list.scrollTop !== before) update()
      }
      if (press.dragging) frame = requestAnimationFrame(scroll)
    }

    function onMove(move: globalThis.PointerEvent): void {
      if (move.pointerId !== press.pointerId) return
      press.x = move.clientX
      press.y = move.clientY
      if (press.dragging) return update()
      const far = Math.hypot(press.x - press.startX, press.y - press.startY) >= threshold
      // A finger that moves before it has rested scrolls the list.
      if (far && press.touch && !press.held) return end('none')
      if (far) begin()
    }

    function onUp(up: globalThis.PointerEvent): void {
      if (up.pointerId !== press.pointerId) return
      if (!press.dragging) return end('click')
      const inside =
        up.clientX >= 0 &&
        up.clientY >= 0 &&
        up.clientX <= window.innerWidth &&
        up.clientY <= window.innerHeight
      end(inside ? 'drop' : 'cancel')
    }

    function onKey(key: KeyboardEvent): void {
      if (!press.dragging || key.key !== 'Escape') return
      key.preventDefault()
      key.stopPropagation()
      end('cancel')
    }

    function onTouchMove(touch: TouchEvent): void {
      if (press.dragging) touch.preventDefault()
    }

    const onCancel = (): void => end('cancel')

    function end(how: 'click' | 'drop' | 'cancel' | 'none'): void {
      const wasDragging = press.dragging
      const entry = latest.current.series.entries.find(({ key }) => key === press.key)
      release()
      if (how === 'click') latest.current.onClick(press.key, press.row)
      else if (wasDragging && how === 'drop' && outcome !== null && !outcome.same) {
        latest.current.onDrop(press.key, outcome)
      } else if (wasDragging && entry !== undefined) latest.current.onCancel(entry)
    }

    function release(): void {
      press.dragging = false
      clearTimeout(holdTimer)
      clearTimeout(hoverTimer)
      cancelAnimationFrame(frame)
      listening.abort()
      stop.current = null
      useReorderStore.getState().setDrag(null)
      setView(null)
    }

    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('pointermove', onMove, { signal })
    window.addEventListener('pointerup', onUp, { signal })
    window.addEventListener('pointercancel', onCancel, { signal })
    window.addEventListener('blur', onCancel, { signal })
    window.addEventListener('keydown', onKey, { signal, capture: true })
    window.addEventListener('touchmove', onTouchMove, { signal, passive: false })
    return release
  }

  return { onPointerDownCapture, view }
}

function changedNumbers(before: Series, after: Series): Map<string, string> {
  const old = new Map(before.entries.map((entry) => [entry.key, entry.number]))
  return new Map(
    after.entries
      .filter((entry) => old.get(entry.key) !== entry.number)
      .map(({ key, number }) => [key, number]),
  )
}
