import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardLayout } from './board-layout.ts'
import { cardLayout } from './card-layout.ts'
import type { TileLayout } from './tile-layout.ts'
import { mixedSeries } from '../testing/mixed-series.ts'
import type { Series } from '#shared/model/series'

const anySeries = fc.array(fc.nat(125), { maxLength: 40 }).map(mixedSeries)

const layoutsOf = (series: Series, width: number): readonly TileLayout[] => [
  cardLayout(series, width),
  boardLayout(series, { width, linesOf: (title) => 1 + (title.length % 2) }),
]

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const
const anyWidth = fc.integer({ min: 0, max: 2000 })

describe('cards, and the columns of a board', () => {
  it('show every article once, and none lies on another or beyond the room for all', () => {
    fc.assert(
      fc.property(anySeries, anyWidth, (series, width) => {
        for (const { tiles, width: whole, height } of layoutsOf(series, width)) {
          expect(tiles.map(({ key }) => key).toSorted()).toEqual(
            series.entries.map(({ key }) => key).toSorted(),
          )
          for (const one of tiles) {
            expect(one.left + one.width).toBeLessThanOrEqual(whole + 0.01)
            expect(one.top + one.height).toBeLessThanOrEqual(height)
            for (const other of tiles) {
              if (one === other || one.width === 0) continue
              const apart =
                one.left + one.width <= other.left ||
                other.left + other.width <= one.left ||
                one.top + one.height <= other.top ||
                other.top + other.height <= one.top
              expect(apart).toBe(true)
            }
          }
        }
      }),
    )
  })

  it('let arrows come from every card to every other', () => {
    fc.assert(
      fc.property(anySeries, anyWidth, (series, width) => {
        for (const layout of layoutsOf(series, width)) {
          for (const start of layout.tiles.slice(0, 3)) {
            const seen = new Set([start.key])
            const ahead = [start.key]
            for (let from = ahead.pop(); from !== undefined; from = ahead.pop()) {
              for (const arrow of arrows) {
                const to = layout.next(from, arrow, 600)
                if (to === null || seen.has(to.key)) continue
                seen.add(to.key)
                ahead.push(to.key)
              }
            }
            expect(seen.size).toBe(series.entries.length)
          }
        }
      }),
    )
  })

  it('know by key what they know by index', () => {
    fc.assert(
      fc.property(anySeries, anyWidth, (series, width) => {
        for (const layout of layoutsOf(series, width)) {
          layout.tiles.forEach((tile, index) => {
            expect(layout.rowAt(index)).toBe(tile)
            expect(layout.rowOf(tile.key)).toBe(tile)
          })
        }
      }),
    )
  })
})
