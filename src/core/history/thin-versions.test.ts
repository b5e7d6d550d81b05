import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alwaysKept, thinVersions } from './thin-versions.ts'

const now = new Date('2026-03-12T14:32:00Z')
const day = 24 * 60 * 60_000
const ago = (milliseconds: number): string => new Date(now.getTime() - milliseconds).toISOString()

/** Versions of one file over three years, the oldest first. */
const versions = fc
  .uniqueArray(fc.integer({ min: 1, max: 3 * 365 * day }), { maxLength: 200 })
  .map((ages) => ages.toSorted((a, b) => b - a))
  .chain((ages) =>
    fc
      .array(fc.boolean(), { minLength: ages.length, maxLength: ages.length })
      .map((pins) =>
        ages.map((age, index) => ({ at: ago(age), pinned: pins[index] === true && age % 7 === 0 })),
      ),
  )

describe('thinning', () => {
  it('keeps all of a day, and one of each ten minutes after that', () => {
    const every = (count: number, step: number, from: number) =>
      Array.from({ length: count }, (_, index) => ({ at: ago(from - index * step), pinned: false }))
    const today = every(100, 60_000, 100 * 60_000)
    const old = every(100, 60_000, 2 * day)
    const kept = thinVersions([...old, ...today], now)
    expect(kept.slice(-100)).toEqual(today)
    const slots = kept.slice(0, -100).map(({ at }) => Math.floor(Date.parse(at) / 600_000))
    expect(new Set(slots).size).toBe(slots.length)
    expect(slots.length).toBeGreaterThanOrEqual(10)
  })

  it('never drops what is pinned or among the newest, and keeps the order', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const kept = thinVersions(all, now)
        expect(all.filter((version) => kept.includes(version))).toEqual(kept)
        expect(kept).toEqual(expect.arrayContaining(all.filter(({ pinned }) => pinned)))
        expect(kept.slice(-alwaysKept)).toEqual(all.slice(-alwaysKept))
      }),
    )
  })

  it('comes to the same whether it was done on the way or not', () => {
    fc.assert(
      fc.property(versions, fc.integer({ min: 0, max: 400 * day }), (all, later) => {
        const then = new Date(now.getTime() + later)
        expect(thinVersions(thinVersions(all, now), then)).toEqual(thinVersions(all, then))
      }),
    )
  })

  it('leaves a bounded number however much was written', () => {
    const hourly = Array.from({ length: 3 * 365 * 24 }, (_, index) => ({
      at: ago(3 * 365 * day - index * 60 * 60_000),
      pinned: false,
    }))
    expect(thinVersions(hourly, now).length).toBeLessThan(7 * 24 + 23 * 24 + 336 + 110)
  })
})
