import { autoScroll, type AutoScroll } from './auto-scroll.ts'
import type { DropSpot } from './drop-target.ts'
import { followPointer } from './follow-pointer.ts'
import type { MoveOutcome } from './move-outcome.ts'
import { useReorderStore, type Drag } from '../../stores/reorder-store.ts'
import type { Entry, Series } from '#shared/model/series'

const openGroupAfter = 600

/** What a drag sees of what is shown, at the moment it looks; places are the window's. */
export interface DragSurface {
  readonly series: Series
  readonly look: Drag['look']
  /** The element that scrolls. */
  readonly scroller: HTMLElement
  readonly spotUnder: (x: number, y: number) => DropSpot | null
  readonly lineFor: (spot: DropSpot) => Drag['line']
  /** What a drop of these on the spot would do. */
  readonly outcomeOf: (taken: readonly string[], spot: DropSpot) => MoveOutcome | null
  readonly isClosed: (group: string) => boolean
}

export interface RowDragOptions {
  readonly surface: () => DragSurface | null
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
 * Follows a press on a row until it is released: a click, or a drag. What hangs on the pointer is in the reorder
 * store. Returns what ends it early.
 */
export function followPress(
  press: { readonly event: PointerEvent; readonly key: string; readonly row: HTMLElement },
  options: RowDragOptions,
): () => void {
  const { key } = press
  let taken: readonly string[] | null = null
  let drag: Drag | null = null
  let scrolling: AutoScroll | null = null
  let hovered: string | null = null
  let hoverTimer: ReturnType<typeof setTimeout> | undefined
  let at = { x: press.event.clientX, y: press.event.clientY }

  function update(): void {
    const surface = options.surface()
    if (drag === null || taken === null || surface === null) return
    const spot = surface.spotUnder(at.x, at.y)
    watchHead(surface, spot)
    const outcome = spot === null || options.refused ? null : surface.outcomeOf(taken, spot)
    const changed = !sameOutcome(drag.outcome, outcome)
    const next: Drag = {
      ...drag,
      spot,
      line: spot === null ? null : surface.lineFor(spot),
      ...(changed ? { outcome, numbers: changedNumbers(surface.series, outcome) } : {}),
    }
    if (changed && outcome !== null) options.onRest(outcome)
    if (changed || !sameView(drag, next)) {
      drag = next
      useReorderStore.getState().setDrag(next)
    }
  }

  function watchHead({ isClosed }: DragSurface, spot: DropSpot | null): void {
    const head = spot?.kind === 'group' ? spot.key : null
    if (head === hovered) return
    hovered = head
    clearTimeout(hoverTimer)
    if (head !== null && isClosed(head))
      hoverTimer = setTimeout(() => options.onHoverGroup(head), openGroupAfter)
  }

  return followPointer(press, {
    onClick: (up) => options.onClick(key, up),
    onBegin(grab, start) {
      const surface = options.surface()
      const pressed = surface?.series.entries.find((entry) => entry.key === key)
      taken = surface === null || pressed === undefined ? null : options.take(key)
      if (surface === null || pressed === undefined || taken === null) return false
      at = start
      const { look, scroller, series } = surface
      drag = {
        series: series.folder,
        look,
        pressed,
        taken: new Set(taken),
        outcome: null,
        spot: null,
        numbers: new Map(),
        line: null,
        grab,
        start,
      }
      scrolling = autoScroll(scroller, start.y, update)
      update()
      return true
    },
    onMove(now) {
      at = now
      scrolling?.point(now.y)
      update()
    },
    onEnd(how) {
      clearTimeout(hoverTimer)
      scrolling?.stop()
      const ended = drag
      drag = null
      if (ended === null || taken === null) return
      useReorderStore.getState().setDrag(null)
      if (how === 'released') return
      const { outcome } = ended
      if (how === 'drop' && outcome !== null && !outcome.same) options.onDrop(outcome, ended, at)
      else options.onCancel(taken)
    },
  })
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
