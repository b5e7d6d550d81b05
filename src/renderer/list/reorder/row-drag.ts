import { autoScroll, type AutoScroll } from './auto-scroll.ts'
import { dropOutcome, type DropSpot } from './drop-target.ts'
import { spotUnder, lineFor } from './drop-geometry.ts'
import type { MoveOutcome } from './move-outcome.ts'
import type { ListLayout } from '../rows/list-layout.ts'
import type { RowLook } from '../rows/row-sizes.ts'
import { useReorderStore, type Drag } from '../../stores/reorder-store.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'
import type { Entry, Series } from '#shared/model/series'

const threshold = 4
const touchHold = 300
const openGroupAfter = 600

/** What a drag sees of the list, at the moment it looks. */
export interface DraggedList {
  readonly series: Series
  readonly grouped: boolean
  readonly look: RowLook
  readonly layout: ListLayout
  /** The element that scrolls, and the one in it that holds the rows. */
  readonly scroller: HTMLElement
  readonly list: HTMLElement
}

export interface RowDragOptions {
  readonly list: () => DraggedList | null
  /** Takes the pressed row, and what is selected with it; null where nothing may be dragged. */
  readonly take: (key: string) => readonly string[] | null
  /** The workspace is open for reading: rows lift, and every place refuses them. */
  readonly refused: boolean
  readonly onClick: (key: string, event: PointerEvent) => void
  readonly onDrop: (outcome: MoveOutcome, drag: Drag, at: { readonly x: number; readonly y: number }) => void
  /** The drag rests on a spot: said once it settles. */
  readonly onRest: (outcome: MoveOutcome) => void
  readonly onCancel: (keys: readonly string[]) => void
  /** A closed group's head was under the pointer for a while. */
  readonly onHoverGroup: (key: string) => void
}

/**
 * Follows a press on a row until it is released: a click, or a drag once the pointer has moved, or, for a
 * finger, has rested. What hangs on the pointer is in the reorder store. Returns what ends it early.
 */
export function followPress(
  press: { readonly event: PointerEvent; readonly key: string; readonly row: HTMLElement },
  options: RowDragOptions,
): () => void {
  const { key, row } = press
  const { pointerId, pointerType, clientX: startX, clientY: startY } = press.event
  const touch = pointerType === 'touch'
  const box = row.getBoundingClientRect()
  const grab = { x: startX - box.left, y: startY - box.top, width: box.width, height: box.height }
  let x = startX
  let y = startY
  let held = false
  let taken: readonly string[] | null = null
  let drag: Drag | null = null
  let scrolling: AutoScroll | null = null
  let hovered: string | null = null
  let hoverTimer: ReturnType<typeof setTimeout> | undefined
  const holdTimer = setTimeout(() => {
    held = true
    if (touch) begin()
  }, touchHold)

  function begin(): void {
    const list = options.list()
    const pressed = list?.series.entries.find((entry) => entry.key === key)
    taken = list === null || pressed === undefined ? null : options.take(key)
    if (list === null || pressed === undefined || taken === null) return end('none')
    drag = {
      series: list.series.folder,
      look: list.look,
      pressed,
      taken: new Set(taken),
      outcome: null,
      spot: null,
      numbers: new Map(),
      line: null,
      grab,
      start: { x, y },
    }
    scrolling = autoScroll(list.scroller, y, update)
    update()
  }

  function update(): void {
    const list = options.list()
    if (drag === null || taken === null || list === null) return
    const spot = spotUnder(list, y)
    watchHead(list, spot)
    const outcome = spot === null || options.refused ? null : outcomeAt(list, taken, spot)
    const changed = !sameOutcome(drag.outcome, outcome)
    const next: Drag = {
      ...drag,
      spot,
      line: spot === null ? null : lineFor(list, spot),
      ...(changed ? { outcome, numbers: changedNumbers(list.series, outcome) } : {}),
    }
    if (changed && outcome !== null) options.onRest(outcome)
    if (changed || !sameView(drag, next)) {
      drag = next
      useReorderStore.getState().setDrag(next)
    }
  }

  function watchHead({ layout }: DraggedList, spot: DropSpot | null): void {
    const head = spot?.kind === 'group' ? spot.key : null
    if (head === hovered) return
    hovered = head
    clearTimeout(hoverTimer)
    const closed = layout.blocks.some((block) => block.closed && block.group.key === head)
    if (head !== null && closed) hoverTimer = setTimeout(() => options.onHoverGroup(head), openGroupAfter)
  }

  function onMove(move: PointerEvent): void {
    if (move.pointerId !== pointerId) return
    x = move.clientX
    y = move.clientY
    if (drag !== null) {
      scrolling?.point(y)
      return update()
    }
    const far = Math.hypot(x - startX, y - startY) >= threshold
    // A finger that moves before it has rested scrolls the list.
    if (far && touch && !held) return end('none')
    if (far) begin()
  }

  function onUp(up: PointerEvent): void {
    if (up.pointerId !== pointerId) return
    if (drag === null) {
      end('none')
      return options.onClick(key, up)
    }
    end(isInWindow(up) ? 'drop' : 'cancel')
  }

  function onKey(event: KeyboardEvent): void {
    if (drag === null || event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    end('cancel')
  }

  function end(how: 'drop' | 'cancel' | 'none'): void {
    const ended = drag
    release()
    if (ended === null || taken === null) return
    const { outcome } = ended
    if (how === 'drop' && outcome !== null && !outcome.same) options.onDrop(outcome, ended, { x, y })
    else options.onCancel(taken)
  }

  function release(): void {
    clearTimeout(holdTimer)
    clearTimeout(hoverTimer)
    scrolling?.stop()
    listening.abort()
    if (drag !== null) useReorderStore.getState().setDrag(null)
    drag = null
  }

  const listening = new AbortController()
  const { signal } = listening
  const cancel = (): void => end('cancel')
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

function outcomeAt(list: DraggedList, taken: readonly string[], spot: DropSpot): MoveOutcome | null {
  const drafts = useWorkspaceStore.getState().workspace?.drafts ?? false
  return dropOutcome(list, taken, spot, drafts)
}

/** Whether two outcomes bring the same articles to the same places. */
function sameOutcome(one: MoveOutcome | null, other: MoveOutcome | null): boolean {
  if (one === null || other === null) return one === other
  return (
    one.to === other.to &&
    one.last === other.last &&
    one.total === other.total &&
    one.moved.every(({ section }, index) => section === other.moved[index]?.section)
  )
}

function sameView(one: Drag, other: Drag): boolean {
  return (
    one.spot?.kind === other.spot?.kind &&
    one.spot?.key === other.spot?.key &&
    one.line?.y === other.line?.y &&
    one.line?.left === other.line?.left
  )
}

function changedNumbers(before: Series, outcome: MoveOutcome | null): Map<string, string> {
  if (outcome === null) return new Map()
  const old = new Map(before.entries.map(({ key, number }: Entry) => [key, number]))
  return new Map(
    outcome.after.entries
      .filter(({ key, number }) => old.get(key) !== number)
      .map(({ key, number }) => [key, number]),
  )
}

function isInWindow({ clientX, clientY }: PointerEvent): boolean {
  return clientX >= 0 && clientY >= 0 && clientX <= window.innerWidth && clientY <= window.innerHeight
}
