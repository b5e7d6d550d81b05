import { type Tile, tilesInOrder, type TileLayout } from './tile-layout.ts'
import type { Series } from '#shared/model/series'

const gap = 14
/** A card is no narrower than this, unless the view is. */
const narrowest = 292
export const cardHeight = 206
/** Room for the words above the unplaced ones. */
const unplacedHead = 44

export interface CardLayout extends TileLayout {
  readonly columns: number
  readonly gap: number
  /** Where the unplaced ones begin, their words included; null where there are none. */
  readonly unplacedTop: number | null
}

/** Cards in reading order, as many beside each other as there is room for; the unplaced ones below all others. */
export function cardLayout(series: Series, width: number): CardLayout {
  const columns = Math.max(1, Math.floor((width + gap) / (narrowest + gap)))
  const cardWidth = Math.max(0, (width - gap * (columns - 1)) / columns)
  const firstUnplaced = series.entries.findIndex(({ position }) => position === null)
  const placed = firstUnplaced < 0 ? series.entries.length : firstUnplaced
  const loose = series.entries.length - placed
  const lines = Math.ceil(placed / columns)
  const body = lines * (cardHeight + gap)
  const tiles = series.entries.map((entry, index): Tile => {
    const isLoose = index >= placed
    const place = isLoose ? index - placed : index
    const column = place % columns
    const line = Math.floor(place / columns)
    return {
      kind: 'entry',
      key: entry.key,
      entry,
      index,
      column,
      place,
      count: isLoose ? loose : placed,
      left: column * (cardWidth + gap),
      top: (isLoose ? body + unplacedHead : 0) + line * (cardHeight + gap),
      width: cardWidth,
      height: cardHeight,
      block: { head: 0 },
    }
  })
  const rows = tilesInOrder(tiles)

  /** The card above or below; one that is not there gives way to the last of its line. */
  function lineAway({ index, column }: Tile, by: number): Tile | null {
    const line = index < placed ? Math.floor(index / columns) : lines + Math.floor((index - placed) / columns)
    const last = lines + Math.ceil(loose / columns) - 1
    const to = Math.min(Math.max(line + by, 0), last)
    if (to === line) return rows.rowAt(index)
    const first = to < lines ? to * columns : placed + (to - lines) * columns
    const end = to < lines ? placed : placed + loose
    return rows.rowAt(Math.min(first + column, end - 1))
  }

  return {
    ...rows,
    columns,
    gap,
    width,
    unplacedTop: loose === 0 ? null : body,
    height: Math.max(
      0,
      body + (loose === 0 ? -gap : unplacedHead + Math.ceil(loose / columns) * (cardHeight + gap) - gap),
    ),
    next(from, key, page) {
      const tile = rows.rowOf(from)
      if (tile === null) return rows.rowAt(0)
      const lineCount = Math.max(1, Math.floor(page / (cardHeight + gap)))
      switch (key) {
        case 'ArrowRight':
          return rows.rowAt(Math.min(tile.index + 1, rows.rowCount - 1))
        case 'ArrowLeft':
          return rows.rowAt(Math.max(tile.index - 1, 0))
        case 'ArrowDown':
          return lineAway(tile, 1)
        case 'ArrowUp':
          return lineAway(tile, -1)
        case 'PageDown':
          return lineAway(tile, lineCount)
        case 'PageUp':
          return lineAway(tile, -lineCount)
        case 'Home':
          return rows.rowAt(0)
        case 'End':
          return rows.rowAt(rows.rowCount - 1)
        default:
          return null
      }
    },
  }
}
