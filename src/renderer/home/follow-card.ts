import { spotOnShelf, type CardBox, type ShelfSpot } from './shelf-order.ts'
import { autoScroll, type AutoScroll } from '../list/reorder/auto-scroll.ts'

const threshold = 4
const touchHold = 300

/** A card that is held, in pixels of the shelf. */
export interface HeldCard {
  readonly folder: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Where it would go; null where nothing would change. */
  readonly spot: ShelfSpot | null
}

export interface CardPress {
  readonly event: PointerEvent
  readonly folder: string
  readonly card: HTMLElement
  /** The list of cards, and what scrolls with it. */
  readonly shelf: HTMLElement
  readonly scroller: HTMLElement
}

export interface CardDragOptions {
  /** Whether a spot would change anything. */
  readonly changes: (spot: ShelfSpot) => boolean
  readonly onHold: (held: HeldCard | null) => void
  readonly onDrop: (spot: ShelfSpot) => void
}

/**
 * Follows a press on a card until it is released: it is dragged once the pointer has moved, or, for a finger, has
 * rested. Escape and leaving the window give it up. Returns what ends it early.
 */
export function followCard(
  { event, folder, card, shelf, scroller }: CardPress,
  options: CardDragOptions,
): () => void {
  const { pointerId, pointerType, clientX: startX, clientY: startY } = event
  const touch = pointerType === 'touch'
  const rtl = getComputedStyle(shelf).direction === 'rtl'
  const box = card.getBoundingClientRect()
  let x = startX
  let y = startY
  let rested = false
  let held: HeldCard | null = null
  let scrolling: AutoScroll | null = null
  const resting = setTimeout(() => {
    rested = true
    if (touch) begin()
  }, touchHold)

  function begin(): void {
    scrolling = autoScroll(scroller, y, update)
    document.getSelection()?.removeAllRanges()
    held = lookAt()
    options.onHold(held)
  }

  function update(): void {
    held = lookAt()
    options.onHold(held)
  }

  function lookAt(): HeldCard {
    const origin = shelf.getBoundingClientRect()
    const spot = spotOnShelf(boxesOf(shelf), { x, y }, rtl)
    return {
      folder,
      left: box.left + x - startX - origin.left,
      top: box.top + y - startY - origin.top,
      width: box.width,
      height: box.height,
      spot: spot === null || !options.changes(spot) ? null : spot,
    }
  }

  function onMove(move: PointerEvent): void {
    if (move.pointerId !== pointerId) return
    x = move.clientX
    y = move.clientY
    if (held !== null) {
      scrolling?.point(y)
      return update()
    }
    if (Math.hypot(x - startX, y - startY) < threshold) return
    // A finger that moves before it has rested scrolls the view.
    if (touch && !rested) release()
    else begin()
  }

  function onUp(up: PointerEvent): void {
    if (up.pointerId !== pointerId) return
    const spot = held?.spot ?? null
    const inside = up.clientX >= 0 && up.clientY >= 0 && up.clientX <= innerWidth && up.clientY <= innerHeight
    if (held !== null) swallowClick()
    release()
    if (spot !== null && inside) options.onDrop(spot)
  }

  function onKey(key: KeyboardEvent): void {
    if (held === null || key.key !== 'Escape') return
    key.preventDefault()
    key.stopPropagation()
    swallowClick()
    release()
  }

  function release(): void {
    clearTimeout(resting)
    scrolling?.stop()
    listening.abort()
    if (held !== null) options.onHold(null)
    held = null
  }

  const listening = new AbortController()
  const { signal } = listening
  window.addEventListener('pointermove', onMove, { signal })
  window.addEventListener('pointerup', onUp, { signal })
  window.addEventListener('pointercancel', release, { signal })
  window.addEventListener('blur', release, { signal })
  window.addEventListener('keydown', onKey, { signal, capture: true })
  window.addEventListener('touchmove', (move) => held !== null && move.preventDefault(), {
    signal,
    passive: false,
  })
  return release
}

/** The release of a drag over the card itself is a click to the browser; it opens nothing. */
function swallowClick(): void {
  const listening = new AbortController()
  const { signal } = listening
  window.addEventListener(
    'click',
    (click) => {
      click.preventDefault()
      click.stopPropagation()
      listening.abort()
    },
    { capture: true, signal },
  )
  // Where no click follows, the next press is its own.
  window.addEventListener('pointerdown', () => listening.abort(), { capture: true, signal })
}

function boxesOf(shelf: HTMLElement): CardBox[] {
  return [...shelf.querySelectorAll<HTMLElement>(':scope > [data-folder]')].map((card) => {
    const { left, top, right, bottom } = card.getBoundingClientRect()
    return { folder: card.dataset['folder'] ?? '', left, top, right, bottom }
  })
}
