const threshold = 4
const touchHold = 300

/** A place in the window, in pixels. */
export interface PointerPlace {
  readonly x: number
  readonly y: number
}

/** Size of the pressed row, and the point at which it was grabbed. */
export interface Grab extends PointerPlace {
  readonly width: number
  readonly height: number
}

export interface PointerEnds {
  /** Released before it became a drag. */
  readonly onClick: (event: PointerEvent) => void
  /** Becomes a drag; false where nothing may be dragged. */
  readonly onBegin: (grab: Grab, at: PointerPlace) => boolean
  readonly onMove: (at: PointerPlace) => void
  /** Dropped, given up (Esc, or let go outside of the window), or ended by whoever follows. */
  readonly onEnd: (how: 'drop' | 'cancel' | 'released') => void
}

/**
 * Follows a press on a row until it is released: a click, or a drag once the pointer has moved, or, for a
 * finger, has rested. Returns what ends it early.
 */
export function followPointer(
  { event, row }: { readonly event: PointerEvent; readonly row: HTMLElement },
  ends: PointerEnds,
): () => void {
  const { pointerId, pointerType, clientX: startX, clientY: startY } = event
  const touch = pointerType === 'touch'
  const box = row.getBoundingClientRect()
  const grab = { x: startX - box.left, y: startY - box.top, width: box.width, height: box.height }
  let at: PointerPlace = { x: startX, y: startY }
  let held = false
  let dragging = false
  const holdTimer = setTimeout(() => {
    held = true
    if (touch) begin()
  }, touchHold)

  function begin(): void {
    dragging = ends.onBegin(grab, at)
    if (!dragging) release()
  }

  function onMove(move: PointerEvent): void {
    if (move.pointerId !== pointerId) return
    at = { x: move.clientX, y: move.clientY }
    if (dragging) return ends.onMove(at)
    const far = Math.hypot(at.x - startX, at.y - startY) >= threshold
    // A finger that moves before it has rested scrolls the list.
    if (far && touch && !held) return release()
    if (far) begin()
  }

  function onUp(up: PointerEvent): void {
    if (up.pointerId !== pointerId) return
    if (dragging) return end(isInWindow(up) ? 'drop' : 'cancel')
    release()
    ends.onClick(up)
  }

  function onKey(key: KeyboardEvent): void {
    if (!dragging || key.key !== 'Escape') return
    key.preventDefault()
    key.stopPropagation()
    end('cancel')
  }

  function end(how: 'drop' | 'cancel' | 'released'): void {
    const was = dragging
    release()
    if (was) ends.onEnd(how)
  }

  function release(): void {
    clearTimeout(holdTimer)
    listening.abort()
    dragging = false
  }

  const listening = new AbortController()
  const { signal } = listening
  const cancel = (): void => end('cancel')
  window.addEventListener('pointermove', onMove, { signal })
  window.addEventListener('pointerup', onUp, { signal })
  window.addEventListener('pointercancel', cancel, { signal })
  window.addEventListener('blur', cancel, { signal })
  window.addEventListener('keydown', onKey, { signal, capture: true })
  window.addEventListener('touchmove', (move) => dragging && move.preventDefault(), {
    signal,
    passive: false,
  })
  return () => end('released')
}

function isInWindow({ clientX, clientY }: PointerEvent): boolean {
  return clientX >= 0 && clientY >= 0 && clientX <= window.innerWidth && clientY <= window.innerHeight
}
