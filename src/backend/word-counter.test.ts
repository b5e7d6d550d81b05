import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '#core/storage/memory-storage'
import { readWordDays } from '#core/statistics/word-days'
import { localDay } from '#shared/calendar/local-day'
import { createEventHub } from './event-hub.ts'
import { createWordCounter } from './word-counter.ts'

const today = () => localDay(new Date())

function counting() {
  const storage = createMemoryStorage({ '/w/seriatim.yaml': 'format: 1\n' })
  const events = createEventHub()
  const told: unknown[] = []
  events.subscribe((event, payload) => told.push([event, payload]))
  const failures: unknown[] = []
  const log = { info: () => undefined, error: (_: string, error?: unknown) => void failures.push(error) }
  const counter = createWordCounter({ storage, events, log, inTurn: (work) => work() })
  return { storage, counter, told, failures }
}

describe('the counter of words', () => {
  it('tells of each save at once, and writes them down together', async () => {
    const { storage, counter, told } = counting()
    counter.note('/w', 12)
    counter.note('/w', 0)
    counter.note('/w', -2)
    expect(told).toEqual([
      ['statistics.counted', { day: today(), words: 12 }],
      ['statistics.counted', { day: today(), words: -2 }],
    ])
    expect(storage.files.size).toBe(1)
    expect(await counter.days('/w')).toEqual(new Map([[today(), 10]]))
    await counter.flush()
    expect(await readWordDays(storage, '/w')).toEqual(new Map([[today(), 10]]))
    expect(await counter.days('/w')).toEqual(new Map([[today(), 10]]))
    expect(await counter.days('/other')).toEqual(new Map())
  })

  it('stops nobody where the disk does not take them', async () => {
    const { storage, counter, failures } = counting()
    storage.replace = () => Promise.reject(new Error('full'))
    counter.note('/w', 3)
    await counter.flush()
    expect(failures).toHaveLength(1)
  })
})
