import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighbourPlace, spotOnShelf, standsThere, type CardBox } from './shelf-order.ts'

/** Cards of 100 by 100 pixels, three in a row, 10 apart; the first takes the room of two. */
const cards: readonly CardBox[] = [
  ['a', 0, 0, 210],
  ['b', 220, 0, 100],
  ['c', 0, 110, 100],
  ['d', 110, 110, 100],
].map(([folder, left, top, width]) => ({
  folder: String(folder),
  left: Number(left),
  top: Number(top),
  right: Number(left) + Number(width),
  bottom: Number(top) + 100,
}))

describe('a place on the shelf', () => {
  it.each([
    [{ x: 20, y: 50 }, 'a', 'start', 'a'],
    [{ x: 150, y: 50 }, 'b', 'start', 'b'],
    [{ x: 300, y: 50 }, 'b', 'end', 'c'],
    [{ x: 900, y: -40 }, 'b', 'end', 'c'],
    [{ x: 10, y: 150 }, 'c', 'start', 'c'],
    [{ x: 105, y: 150 }, 'd', 'start', 'd'],
    [{ x: 300, y: 900 }, 'd', 'end', null],
  ] as const)('under %o is at %s, its %s, before %s', (point, beside, edge, before) => {
    expect(spotOnShelf(cards, point, false)).toEqual({ before, beside, edge })
  })

  it('is mirrored where text runs from right to left', () => {
    const mirrored = cards.map((card) => ({ ...card, left: 320 - card.right, right: 320 - card.left }))
    for (let x = 0; x < 320; x += 7)
      for (let y = -30; y < 260; y += 13) {
        // On a middle itself the two may differ.
        if ([105, 270, 50, 160].includes(x)) continue
        expect(spotOnShelf(mirrored, { x: 320 - x, y }, true)).toEqual(spotOnShelf(cards, { x, y }, false))
      }
  })

  it('is none where there are no cards', () => {
    expect(spotOnShelf([], { x: 1, y: 1 }, false)).toBeNull()
  })
})

/** What the host does with a move. */
function moved(shown: readonly string[], folder: string, before: string | null): readonly string[] {
  if (standsThere(shown, folder, before)) return shown
  const others = shown.filter((each) => each !== folder)
  return others.toSpliced(before === null ? others.length : others.indexOf(before), 0, folder)
}

describe('moves by keys', () => {
  it('reach every order that a drag reaches', () => {
    const shelf = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 })
    fc.assert(
      fc.property(shelf, fc.nat(), fc.nat(), (shown, from, to) => {
        const folder = shown[from % shown.length] ?? ''
        const before = [...shown, null][to % (shown.length + 1)] ?? null
        const wanted = moved(shown, folder, before)
        const by = wanted.indexOf(folder) < shown.indexOf(folder) ? -1 : 1
        let now: readonly string[] = shown
        for (let steps = 0; steps < shown.length && now.join() !== wanted.join(); steps += 1) {
          const place = neighbourPlace(now, folder, by)
          if (place !== undefined) now = moved(now, folder, place)
        }
        expect(now).toEqual(wanted)
      }),
    )
  })

  it('end at the ends', () => {
    expect(neighbourPlace(['a', 'b'], 'a', -1)).toBeUndefined()
    expect(neighbourPlace(['a', 'b'], 'b', 1)).toBeUndefined()
    expect(neighbourPlace(['a', 'b'], 'x', 1)).toBeUndefined()
  })
})
