import type { CardLayout } from './card-layout.ts'
import { placeInside, type PointIn } from './place-inside.ts'
import { cardHeight } from './card-layout.ts'
import { dropOutcome, type DropSpot } from '../list/reorder/drop-target.ts'
import { placedEntries } from '../list/reorder/placement.ts'
import type { DragSurface } from '../list/reorder/row-drag.ts'
import type { Drag } from '../stores/reorder-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Series } from '#shared/model/series'

export interface CardsOnScreen {
  readonly series: Series
  readonly layout: CardLayout
  /** The element that scrolls, and the one in it that holds the cards. */
  readonly scroller: HTMLElement
  readonly list: HTMLElement
}

/**
 * The spot at a place among the cards: the half of a card where reading begins means before it, the other after;
 * between cards and beyond them, the nearest. Unplaced ones are no place to drop.
 */
export function cardSpot(layout: CardLayout, placed: number, { x, y }: PointIn): DropSpot | null {
  if (placed === 0) return null
  const { columns, gap, width } = layout
  const step = (width + gap) / columns
  const lines = Math.ceil(placed / columns)
  const column = Math.min(Math.max(Math.floor((x + gap / 2) / step), 0), columns - 1)
  const line = Math.min(Math.max(Math.floor((y + gap / 2) / (cardHeight + gap)), 0), lines - 1)
  const index = line * columns + column
  const tile = layout.rowAt(Math.min(index, placed - 1))
  if (tile === null) return null
  const before = index < placed && x < tile.left + tile.width / 2
  return { kind: before ? 'before' : 'after', key: tile.key }
}

/** What a drag sees of cards in reading order: a line stands upright where they would go. */
export function cardSurface({ series, layout, scroller, list }: CardsOnScreen): DragSurface {
  const placed = placedEntries(series).length
  return {
    series,
    look: 'cards',
    scroller,
    spotUnder(x, y) {
      const frame = scroller.getBoundingClientRect()
      const seen = Math.min(Math.max(y, frame.top), frame.bottom - 1)
      return cardSpot(layout, placed, placeInside(list, x, seen))
    },
    lineFor: (spot) => lineBeside({ layout, scroller, list }, spot),
    outcomeOf: (taken, spot) =>
      dropOutcome(
        { series, grouped: false },
        taken,
        spot,
        useWorkspaceStore.getState().workspace?.drafts ?? false,
      ),
    isClosed: () => false,
  }
}

function lineBeside(
  { layout, scroller, list }: Omit<CardsOnScreen, 'series'>,
  { kind, key }: DropSpot,
): Drag['line'] {
  const tile = layout.rowOf(key)
  if (tile === null) return null
  const box = list.getBoundingClientRect()
  const frame = scroller.getBoundingClientRect()
  const half = layout.gap / 2
  const x = kind === 'before' ? tile.left - half : tile.left + tile.width + half
  const rightToLeft = getComputedStyle(list).direction === 'rtl'
  const top = Math.min(Math.max(box.top + tile.top, frame.top + 8), frame.bottom - 24)
  const bottom = Math.min(box.top + tile.top + tile.height, frame.bottom)
  return {
    left: (rightToLeft ? box.right - x : box.left + x) - 1,
    width: 2,
    y: top,
    height: Math.max(bottom - top, 16),
  }
}
