import type { PlacedRow, PlacedRows } from '../list/rows/placed-rows.ts'
import type { Entry } from '#shared/model/series'

/** A card, and where it lies; in pixels from the top and from where reading begins. */
export type Tile = Extract<PlacedRow, { readonly kind: 'entry' }> & {
  readonly left: number
  readonly width: number
  readonly column: number
  /** Place in its group, from 0, and how many are in there. */
  readonly place: number
  readonly count: number
}

/** Where every card lies, without asking the page. */
export interface TileLayout extends PlacedRows<Tile> {
  readonly width: number
  readonly height: number
  /** In the order shown. */
  readonly tiles: readonly Tile[]
  /** The card to which a key leads; null for keys that lead nowhere. `page` is what is seen, in pixels. */
  next(from: string, key: string, page: number): Tile | null
}

/** The parts that all layouts of cards have in common. */
export function tilesInOrder(
  tiles: readonly Tile[],
): Pick<TileLayout, 'tiles' | 'rowCount' | 'rowAt' | 'rowOf'> {
  let indexes: Map<string, number> | null = null
  return {
    tiles,
    rowCount: tiles.length,
    rowAt: (index) => tiles[index] ?? null,
    rowOf(key) {
      indexes ??= new Map(tiles.map((tile) => [tile.key, tile.index]))
      return tiles[indexes.get(key) ?? -1] ?? null
    },
  }
}

/** The cards that touch a stretch of the height, and those that are named wherever they are. */
export function tilesInView(
  { tiles }: Pick<TileLayout, 'tiles'>,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  named: readonly string[],
): Tile[] {
  return tiles.filter(
    (tile) => (tile.top < bottom && tile.top + tile.height > top) || named.includes(tile.key),
  )
}

/** What all of them can be found by. */
export function namedTiles({ tiles }: Pick<TileLayout, 'tiles'>): {
  readonly rows: readonly { readonly key: string; readonly title: string }[]
  readonly numbered: readonly Entry[]
} {
  const numbered = tiles.map(({ entry }) => entry)
  return { rows: numbered, numbered }
}
