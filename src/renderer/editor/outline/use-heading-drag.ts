import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'

/** A row that is dragged has gone so far, in pixels; a press that trembles stays a press. */
const least = 4

interface Dragged {
  readonly at: number
  readonly startY: number
}

export interface HeadingDrag {
  /** For the element around the list; rows keep their presses to themselves. */
  readonly handlers: {
    readonly onPointerDownCapture: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerMoveCapture: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerUpCapture: () => void
    readonly onPointerCancelCapture: () => void
  }
  /** The row in hand, and the one that it would come before; null while nothing is dragged. */
  readonly drag: { readonly at: number; readonly before: number } | null
  /** Whether the last press was a drag, which opens nothing. */
  readonly wasDrag: () => boolean
}

/** Drags rows of a list with the pointer; Escape puts the row back. Rows are found by `data-heading`, their index. */
export function useHeadingDrag(
  list: RefObject<HTMLElement | null>,
  drop: (at: number, before: number) => void,
): HeadingDrag {
  const [drag, setDrag] = useState<{ readonly at: number; readonly before: number } | null>(null)
  const pressed = useRef<Dragged | null>(null)
  const dragged = useRef(false)

  const end = (): void => {
    pressed.current = null
    setDrag(null)
  }

  useEffect(() => {
    if (drag === null) return
    const cancel = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      // The window stays; the next Escape is its own.
      event.preventDefault()
      event.stopPropagation()
      pressed.current = null
      setDrag(null)
    }
    document.addEventListener('keydown', cancel, { capture: true })
    return () => document.removeEventListener('keydown', cancel, { capture: true })
  }, [drag])

  return {
    drag,
    wasDrag: () => dragged.current,
    handlers: {
      onPointerDownCapture: (event) => {
        dragged.current = false
        const at = indexOf(event.target)
        if (event.button === 0 && at !== null) pressed.current = { at, startY: event.clientY }
      },
      onPointerMoveCapture: ({ clientY, buttons }) => {
        const hand = pressed.current
        if (hand === null) return
        if (buttons === 0) return end()
        if (!dragged.current && Math.abs(clientY - hand.startY) < least) return
        dragged.current = true
        const before = rowsOf(list.current).filter((row) => middleOf(row) < clientY).length
        if (drag?.at !== hand.at || drag.before !== before) setDrag({ at: hand.at, before })
      },
      onPointerUpCapture: () => {
        if (drag !== null) drop(drag.at, drag.before)
        end()
      },
      onPointerCancelCapture: end,
    },
  }
}

function rowsOf(list: HTMLElement | null): readonly Element[] {
  return list === null ? [] : [...list.querySelectorAll('[data-heading]')]
}

function middleOf(row: Element): number {
  const { top, bottom } = row.getBoundingClientRect()
  return (top + bottom) / 2
}

function indexOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest('[data-heading]') : null
  const index = row?.getAttribute('data-heading') ?? null
  return index === null ? null : Number(index)
}
