import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dropPlacements } from './drop-target.ts'
import { keyboardStep, type Step } from './keyboard-step.ts'
import { applyPlacements } from './placement.ts'
import { mixedSeries } from '../../testing/mixed-series.ts'
import { applyStatus, canHaveStatus, neighbourStatus } from '../status/status-outcome.ts'
import { articleStatuses, type Series } from '#shared/model/series'

const anySeries = fc.array(fc.nat(125), { maxLength: 40 }).map(mixedSeries)

const order = (series: Series): string[] =>
  series.entries.map(({ key, position, section }) => `${position} ${key} ${section}`)

const some = fc.record({ taken: fc.array(fc.nat(39), { minLength: 1, maxLength: 4 }), at: fc.nat(39) })

function stepped(series: Series, keys: readonly string[], step: Step): Series | null {
  const result = keyboardStep(series, keys, step)
  return result?.kind === 'move' ? applyPlacements(series, result.placements, true) : null
}

describe('what a pointer can do with articles', () => {
  it('keys can do too: every order, one place at a time', () => {
    fc.assert(
      fc.property(anySeries, some, fc.boolean(), (series, { taken, at }, before) => {
        const placed = series.entries.filter(({ position }) => position !== null)
        const keys = [...new Set(taken.flatMap((index) => placed[index]?.key ?? []))]
        const spot = placed[at]
        if (keys.length === 0 || spot === undefined) return
        const kind = before ? 'before' : 'after'
        const drop = dropPlacements({ series, grouped: false }, keys, { kind, key: spot.key })
        if (drop === null) return
        const wanted = applyPlacements(series, drop, true)
        const goal = wanted.entries.findIndex(({ key }) => keys.includes(key)) + 1
        let now = series
        for (let step = 0; step <= placed.length; step += 1) {
          const first = now.entries.findIndex(({ key }) => keys.includes(key)) + 1
          const places = first < goal ? 1 : -1
          if (order(now).join('\n') === order(wanted).join('\n')) break
          now = stepped(now, keys, { kind: 'by', places }) ?? now
        }
        expect(order(now)).toEqual(order(wanted))
      }),
    )
  })

  it('keys can do too: every column of the board, one at a time', () => {
    fc.assert(
      fc.property(anySeries, fc.nat(39), fc.constantFrom(...articleStatuses), (series, at, wanted) => {
        const entry = series.entries[at]
        if (entry === undefined || !canHaveStatus(entry)) return
        let now = series
        for (let step = 0; step < articleStatuses.length; step += 1) {
          const status = now.entries.find(({ key }) => key === entry.key)?.status ?? null
          if (status === wanted) break
          const here = status === null ? -1 : articleStatuses.indexOf(status)
          const next = neighbourStatus(status, here < articleStatuses.indexOf(wanted) ? 1 : -1)
          now = applyStatus(now, new Set([entry.key]), next, true)
        }
        const statuses = now.entries.map(({ status }) => status)
        const given = applyStatus(series, new Set([entry.key]), wanted, true)
        expect(statuses).toEqual(given.entries.map(({ status }) => status))
      }),
    )
  })

  it('leaves every place, whatever status articles have', () => {
    fc.assert(
      fc.property(anySeries, fc.array(fc.nat(39)), fc.boolean(), (series, taken, drafts) => {
        const keys = new Set(taken.flatMap((index) => series.entries[index]?.key ?? []))
        for (const status of [null, ...articleStatuses]) {
          const after = applyStatus(series, keys, status, drafts)
          expect(order(after)).toEqual(order(series))
          for (const entry of after.entries)
            if (keys.has(entry.key) && canHaveStatus(entry)) expect(entry.status).toBe(status)
        }
      }),
    )
  })
})
