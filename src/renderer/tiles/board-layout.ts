import { type Tile, tilesInOrder, type TileLayout } from './tile-layout.ts'
import { articleStatuses, type ArticleStatus, type Entry, type Series } from '#shared/model/series'

const gap = 16
const between = 8
export const boardHead = 42
const narrowest = 208
/** Of a card without its title and its section: padding, and the line with the number. */
const cardFrame = 46
const titleLine = 18
const sectionLine = 20

/** The articles that are equally far. */
export interface BoardColumn {
  /** Null for those that say nothing of it. */
  readonly status: ArticleStatus | null
  readonly entries: readonly Entry[]
  /** Sum over those that are written. */
  readonly minutes: number
  readonly left: number
  readonly width: number
}

export interface BoardLayout extends TileLayout {
  readonly columns: readonly BoardColumn[]
  /** The column at an offset; beyond the ends and between them, the nearest. */
  columnAt(x: number): BoardColumn | null
}

export interface BoardMeasures {
  /** Room for all columns; where it is too little they go on beyond it. */
  readonly width: number
  /** How many lines a title has in a card, one or two. */
  readonly linesOf: (title: string, width: number) => number
}

/** The columns of a series: one for each status, and one before them for articles that have none. */
function boardColumns(
  series: Series,
): { readonly status: ArticleStatus | null; readonly entries: Entry[] }[] {
  const byStatus = new Map<ArticleStatus | null, Entry[]>(
    [null, ...articleStatuses].map((status) => [status, []]),
  )
  for (const entry of series.entries) byStatus.get(columnOf(entry))?.push(entry)
  return [...byStatus]
    .filter(([status, entries]) => status !== null || entries.length > 0)
    .map(([status, entries]) => ({ status, entries }))
}

/** What is only planned is an idea so far. */
function columnOf({ state, status }: Entry): ArticleStatus | null {
  return state === 'planned' ? 'idea' : status
}

/** Cards in columns by how far they are, each column in reading order. */
export function boardLayout(series: Series, { width, linesOf }: BoardMeasures): BoardLayout {
  const found = boardColumns(series)
  const columnWidth = Math.max(narrowest, (width - gap * (found.length - 1)) / Math.max(1, found.length))
  const withSections = series.sections.length > 0
  const tiles: Tile[] = []
  const firsts: number[] = []
  let height = boardHead
  const columns = found.map(({ status, entries }, column): BoardColumn => {
    const left = column * (columnWidth + gap)
    let top = boardHead
    firsts.push(tiles.length)
    entries.forEach((entry, place) => {
      const lines = linesOf(entry.title, columnWidth - 26)
      const size = cardFrame + lines * titleLine + (hasFoot(entry, withSections) ? sectionLine : 0)
      tiles.push({
        kind: 'entry',
        key: entry.key,
        entry,
        index: tiles.length,
        column,
        place,
        count: entries.length,
        left,
        top,
        width: columnWidth,
        height: size,
        block: { head: boardHead },
      })
      top += size + between
    })
    height = Math.max(height, top)
    const minutes = entries.reduce((sum, entry) => sum + (entry.minutes ?? 0), 0)
    return { status, entries, minutes, left, width: columnWidth }
  })
  const rows = tilesInOrder(tiles)

  function inColumn(column: number, place: number): Tile | null {
    const size = columns[column]?.entries.length ?? 0
    return rows.rowAt((firsts[column] ?? 0) + Math.min(Math.max(place, 0), size - 1))
  }

  /** The card of the next column that has any, at the same height. */
  function aside(tile: Tile, direction: 1 | -1): Tile {
    for (let at = tile.column + direction; at >= 0 && at < columns.length; at += direction) {
      const size = columns[at]?.entries.length ?? 0
      if (size === 0) continue
      let place = 0
      while (
        place < size - 1 &&
        (inColumn(at, place)?.top ?? 0) + (inColumn(at, place)?.height ?? 0) <= tile.top
      )
        place += 1
      return inColumn(at, place) ?? tile
    }
    return tile
  }

  /** The card about a page away in the same column. */
  function pageAway(tile: Tile, by: number): Tile {
    const direction = Math.sign(by)
    let found = tile
    for (let place = tile.place + direction; ; place += direction) {
      const next = place < 0 || place >= tile.count ? null : inColumn(tile.column, place)
      if (next === null) return found
      if (Math.abs(next.top - tile.top) > Math.abs(by)) return found === tile ? next : found
      found = next
    }
  }

  return {
    ...rows,
    columns,
    width: found.length * (columnWidth + gap) - gap,
    height,
    columnAt(x) {
      const index = Math.floor((x + gap / 2) / (columnWidth + gap))
      return columns[Math.min(Math.max(index, 0), columns.length - 1)] ?? null
    },
    next(from, key, page) {
      const tile = rows.rowOf(from)
      if (tile === null) return rows.rowAt(0)
      switch (key) {
        case 'ArrowDown':
          return inColumn(tile.column, tile.place + 1)
        case 'ArrowUp':
          return inColumn(tile.column, tile.place - 1)
        case 'ArrowRight':
          return aside(tile, 1)
        case 'ArrowLeft':
          return aside(tile, -1)
        case 'PageDown':
          return pageAway(tile, Math.max(page - boardHead, 1))
        case 'PageUp':
          return pageAway(tile, -Math.max(page - boardHead, 1))
        case 'Home':
          return inColumn(tile.column, 0)
        case 'End':
          return inColumn(tile.column, tile.count - 1)
        default:
          return null
      }
    },
  }
}

/** Whether a card has a last line: its section, or what is special about it. */
export function hasFoot(
  { state, section }: Pick<Entry, 'state' | 'section'>,
  withSections: boolean,
): boolean {
  return (
    (withSections && section !== null) || state === 'planned' || state === 'missing' || state === 'unplaced'
  )
}
