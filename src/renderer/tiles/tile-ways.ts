import { namedTiles, type TileLayout } from './tile-layout.ts'
import type { Step } from '../list/reorder/keyboard-step.ts'
import type { RowWays } from '../list/rows/row-ways.ts'

/** How keys go among cards: in two dimensions, as they lie. `lifts` says where a key moves what Space has lifted. */
export function tileWays(layout: TileLayout, lifts: RowWays['lifts']): RowWays {
  return {
    named: () => namedTiles(layout),
    turn: () => undefined,
    heads: false,
    lifts,
    aside: () => false,
    next: (from, key, height) => layout.next(from, mirrored(key), height),
  }
}

/** Where lifted cards go: one place to the side, a line up or down, two lines by a page. */
export function stepAmongCards(columns: number): (key: string) => Step | null {
  const places = new Map<string, number>([
    ['ArrowLeft', -1],
    ['ArrowRight', 1],
    ['ArrowUp', -columns],
    ['ArrowDown', columns],
    ['PageUp', -2 * columns],
    ['PageDown', 2 * columns],
  ])
  return (key) => {
    if (key === 'Home') return { kind: 'first' }
    if (key === 'End') return { kind: 'last' }
    const by = places.get(mirrored(key))
    return by === undefined ? null : { kind: 'by', places: by }
  }
}

/** The arrows to the side follow the direction of reading. */
function mirrored(key: string): string {
  if (document.documentElement.dir !== 'rtl') return key
  return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key
}
