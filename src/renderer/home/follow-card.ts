import { spotOnShelf, type CardBox, type ShelfSpot } from './shelf-order.ts'
import { autoScroll, type AutoScroll } from '../list/reorder/auto-scroll.ts'
import { followPointer, type Grab, type PointerPlace } from '../list/reorder/follow-pointer.ts'

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
 * Follows a press on a card until it is released; a click is left to the card. Returns what ends it early.
 */
export function followCard(press: CardPress, options: CardDragOptions): () => void {
  const { event, folder, card, shelf, scroller } = press
  const rtl = getComputedStyle(shelf).direction === 'rtl'
  let scrolling: AutoScroll | null = null
  let grabbed: Grab | null = null
  let at: PointerPlace = { x: event.clientX, y: event.clientY }
  let spot: ShelfSpot | null = null

  function update(): void {
    if (grabbed === null) return
    const origin = shelf.getBoundingClientRect()
    const under = spotOnShelf(boxesOf(shelf), at, rtl)
    spot = under === null || !options.changes(under) ? null : under
    options.onHold({
      folder,
      left: at.x - grabbed.x - origin.left,
      top: at.y - grabbed.y - origin.top,
      width: grabbed.width,
      height: grabbed.height,
      spot,
    })
  }

  return followPointer(
    { event, row: card },
    {
      onClick: () => undefined,
      onBegin: (grab, place) => {
        grabbed = grab
        at = place
        scrolling = autoScroll(scroller, at.y, update)
        document.getSelection()?.removeAllRanges()
        update()
        return true
      },
      onMove: (place) => {
        at = place
        scrolling?.point(at.y)
        update()
      },
      onEnd: (how) => {
        scrolling?.stop()
        options.onHold(null)
        if (how !== 'released') swallowClick()
        if (how === 'drop' && spot !== null) options.onDrop(spot)
      },
    },
  )
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
